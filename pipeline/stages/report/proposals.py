"""Words that might be seeds of a named theme: shown to the analyst, never applied."""

from __future__ import annotations

from pipeline.links import passages_address
from pipeline.outline import Block
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import quoted, say, shortened

_LONGEST_EXAMPLE = 160
_COLUMNS = {
    "lemma": "Mot proposé", "by": "Trouvé par", "segments": "Segments", "documents": "Documents", "text": "Exemple",
}  # fmt: skip


def theme_proposals(results: Results, theme: Theme) -> tuple[Block, ...]:
    """The words proposed for a theme, with an example each; nothing when there are none."""
    found = results.proposals[results.proposals["theme"] == theme["theme"]]
    if found.empty:
        return ()
    texts = results.segments_by_id["text"].reindex(found["example"]).fillna("")
    how = (
        "Ces mots ne comptent pour rien. S'ils disent le thème dans vos textes, ajoutez-les à ses mots de départ, dans "
        "settings.toml, sous [vectorise.seeds] :"
    )
    ready = ", ".join(f'"{lemma}"' for lemma in found["lemma"])
    table = table_view(
        found.assign(text=[shortened(text, _LONGEST_EXAMPLE) for text in texts]),
        _COLUMNS,
        name=f"{theme['anchor']}-propositions",
        caption=f"Mots proposés pour le thème {quoted(theme['label'])}, non appliqués",
        links={"Mot proposé": tuple(passages_address(word=lemma) for lemma in found["lemma"])},
    )
    return (say(f"{how} {ready}.", "note"), table)
