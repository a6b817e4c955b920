"""What was kept and what was left out: the ledger of units, then the left-out text itself, document by document."""

from __future__ import annotations

import pandas as pd

from pipeline.ledger import block_outcomes, label_of
from pipeline.links import document_address
from pipeline.outline import Block, Section, TableView
from pipeline.stages.report.ledger import ledger_section
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import say, shortened

_SHOWN_DOCUMENTS = 10
_SHOWN_CHARACTERS = 400
_PARTS = {"name": "Document", "size": "Caractères lus", "share": "Part écartée"}
_SHARE = ("Part écartée",)
_NORMAL = (
    "Une page web contient aussi des menus, des boutons, des mentions légales : en écarter une part est normal, une "
    "part très élevée mérite un coup d'œil. Le texte écarté des documents les plus touchés est donné ci-dessous ; "
    "celui de tous est dans le tableau « ecartes », à ouvrir dans un tableur."
)


def losses_section(results: Results) -> Section:
    """Ledger, documents left out, and the documents that lost the largest part of their text."""
    return Section(
        "registre",
        "Gardé, écarté, pourquoi",
        (say("Rien n'est perdu en silence : ce qui est écarté est compté, expliqué, et peut être relu ici."),),
        (
            ledger_section(results),
            Section("documents-ecartes", "Les documents écartés", (_left_out_documents(results),)),
            Section(
                "textes-ecartes", "Le texte écarté, document par document", *_left_out_text(results), handout=False
            ),
        ),
    )


def _left_out_documents(results: Results) -> Block:
    documents = results.named_documents
    lost = documents[documents["outcome"] != ""]
    if lost.empty:
        return say("Aucun document n'a été écarté en entier.")
    marks = results.marks[results.marks["block"] == ""].drop_duplicates("document").set_index("document")
    why = lost["left_out_why"].mask(lost["left_out"] == "", marks["left_out_why"].reindex(lost.index))
    return table_view(
        lost.assign(reason=lost["outcome"].map(label_of), why=why),
        {"name": "Document", "place": "Fichier", "reason": "Raison", "why": "Explication"},
        name="documents-ecartes",
        caption="Documents écartés en entier",
    )


def _left_out_text(results: Results) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """The table of the documents, the greatest loss first, then a section for each of the first ones."""
    blocks = results.blocks.assign(outcome=block_outcomes(results.documents, results.blocks, results.marks).to_numpy())
    blocks = blocks[blocks["document"].isin(results.kept.index)].assign(size=lambda frame: frame["raw"].str.len())
    lost = blocks[blocks["outcome"] != ""]
    if lost.empty:
        return (say("Aucun paragraphe des documents gardés n'a été écarté."),), ()
    parts = _parts(results, blocks, lost)
    highest = parts[parts["share"] > 0].head(_SHOWN_DOCUMENTS)
    links = {"Document": tuple(f"ecarte-{document}" for document in highest.index)}
    caption = "Les documents dont la plus grande part est écartée"
    table = table_view(highest, _PARTS, name="parts-ecartees", caption=caption, percent=_SHARE, links=links)
    return (say(_NORMAL), table), (
        *(
            Section(f"ecarte-{document}", name, (_texts(document, lost[lost["document"] == document]),))
            for document, name in zip(highest.index, highest["name"], strict=True)
        ),
        *_others(parts.drop(highest.index)),
    )


def _others(parts: pd.DataFrame) -> tuple[Section, ...]:
    if parts.empty:
        return ()
    title = "La part écartée des autres documents"
    links = {"Document": tuple(map(document_address, parts.index))}
    table = table_view(parts, _PARTS, name="autres-parts", caption=title, percent=_SHARE, links=links)
    return (Section("autres-parts", title, (table,)),)


def _parts(results: Results, blocks: pd.DataFrame, lost: pd.DataFrame) -> pd.DataFrame:
    """name, size (characters read) and share left out of each kept document, by id, the greatest share first."""
    sizes = blocks.groupby("document")["size"].sum()
    shares = (lost.groupby("document")["size"].sum().reindex(sizes.index).fillna(0) / sizes).fillna(0)
    parts = pd.DataFrame({"name": results.kept["name"].loc[sizes.index], "size": sizes, "share": shares})
    return parts.sort_index().sort_values("share", ascending=False, kind="stable")


def _texts(document: str, lost: pd.DataFrame) -> TableView:
    """The left-out text of a document, by reason then in the order of the page."""
    ordered = lost.assign(reason=lost["outcome"].map(label_of)).sort_values(["reason", "position"], kind="stable")
    return table_view(
        ordered.assign(text=[shortened(raw, _SHOWN_CHARACTERS) for raw in ordered["raw"]]),
        {"reason": "Raison", "text": "Texte"},
        name=f"ecarte-{document}",
        caption="Texte écarté, par raison",
    )
