"""What is left of a theme when one of its main sources is taken away."""

from __future__ import annotations

from pipeline.charts.remainder import draw_remainder
from pipeline.charts.style import theme_color
from pipeline.links import passages_address
from pipeline.outline import Block, Chart
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import quoted, say, segments
from pipeline.typography import french, number

_DRAWN = 5
_COLUMNS = {
    "source": "Source ôtée", "segments": "Ses segments du thème", "without_segments": "Segments qui restent",
    "without_documents": "Documents qui restent",
}  # fmt: skip


def theme_remainder(results: Results, theme: Theme) -> Block:
    """Bars for the sources that carry most of the theme; a sentence when none was taken away."""
    sources = results.theme_sources[results.theme_sources["theme"] == theme["theme"]]
    if sources.empty:
        return say("L'absence d'une source n'a pas été essayée pour ce thème.")
    ordered = sources.sort_values(["segments", "source"], ascending=[False, True], kind="stable")
    name, drawn = f"{theme['anchor']}-sans-source", ordered.head(_DRAWN)
    first = drawn.iloc[0]
    return Chart(
        name=name,
        title="Sans une de ses sources",
        caption=french(
            "Ce que le thème garde, en segments puis en documents, sans la source nommée (un thème cherché est "
            f"appris à nouveau sans elle) ; trait : avec toutes les sources ({number(theme['segments'])})."
        ),
        alternative=french(
            f"Barres par source ôtée ; sans {quoted(first['source'])}, il reste {segments(first['without_segments'])}."
        ),
        drawing=draw_remainder(drawn, segments=theme["segments"], color=theme_color(theme["color"])),
        table=table_view(
            ordered,
            _COLUMNS,
            name=name,
            caption=f"Thème {quoted(theme['label'])} sans une de ses sources",
            note="La source mène aux segments qu'elle porte. Ceux qui restent sont pris parmi les segments des autres "
            "sources, par une analyse refaite sans elle et qui n'est pas gardée : pour la lire, ajoutez ses fichiers à "
            "[collect] leave_out dans settings.toml et relancez « make ».",
            links={
                "Source ôtée": tuple(
                    passages_address(theme=theme["theme"], source=source) for source in ordered["source"]
                )
            },
        ),
    )
