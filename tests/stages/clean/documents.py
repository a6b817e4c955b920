"""Documents of a few blocks, to be cleaned by the tests of each file of the room."""

from hypothesis import strategies as st

from pipeline.schema import BLOCKS, DOCUMENTS
from pipeline.stages.clean import clean_blocks

PARAGRAPH = (
    "Les livreurs ont fondé leur coopérative après six mois de discussions. Ils décident ensemble des tarifs, "
    "des tournées et de la part qui revient à la caisse de secours, sans qu'aucune application ne leur dicte le rythme."
)

ENGLISH = (
    "The freelancers who met every Thursday in the shared office wanted nothing more than a decent contract, and they "
    "soon found out that nobody would write it for them."
)

SPANISH = (
    "Los repartidores de la ciudad se reúnen cada semana para hablar de sus contratos y de los accidentes que la "
    "empresa no quiere reconocer."
)

# A lone surrogate is no character: no table holds one.
MESSY = st.text(
    st.one_of(
        st.sampled_from("aeét .,;'-\n\t’‘`\u00a0\u202f\u00ad\u200b\ufeff\ufb01\ufb03œ\u0301\u0327\x00«»"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


def clean(*blocks, title="", **options):
    """Clean one document made of (kind, raw) pairs, or of paragraphs."""
    pairs = [("paragraph", block) if isinstance(block, str) else block for block in blocks]
    documents = DOCUMENTS.frame([{"id": "d0", "file": "note.txt", "source": "note", "title": title}])
    rows = [
        {"id": f"d0.b{i:04d}", "document": "d0", "position": i, "kind": kind, "voice": "source", "raw": raw}
        for i, (kind, raw) in enumerate(pairs)
    ]
    return clean_blocks(documents, BLOCKS.frame(rows), **options)


def reasons(*blocks, **options):
    return clean(*blocks, **options).blocks["left_out"].tolist()
