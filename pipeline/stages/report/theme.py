"""The page of one theme: how sure it is, its words and sources, its passages, who carries it, what would undo it."""

from __future__ import annotations

import math

from pipeline.outline import Chart, Section
from pipeline.stages.report.carriers import theme_carriers
from pipeline.stages.report.extent import extent_links, verdict_links
from pipeline.stages.report.other_settings import theme_settings
from pipeline.stages.report.passages import theme_passages
from pipeline.stages.report.proposals import theme_proposals
from pipeline.stages.report.remainder import theme_remainder
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.theme_words import theme_company, theme_words
from pipeline.stages.report.views import side_by_side
from pipeline.stages.report.wording import between, capitalised, say
from pipeline.stages.report.years import theme_years
from pipeline.typography import percent


def theme_section(results: Results, theme: Theme, *, passages: int) -> Section:
    """Everything the report says about one theme; only its verdict and proposals when no segment holds it."""
    title = capitalised(theme["label"])
    verdict = f"Verdict : {theme['verdict']}."
    if not theme["segments"]:
        nothing = "Ce thème n'est présent dans aucun segment : il n'y a rien à montrer, et rien n'a été inventé."
        said = (say(f"{verdict} {theme['verdict_why']}", "lead"), say(nothing))
        return Section(theme["anchor"], title, (*said, *theme_proposals(results, theme)))
    present, _, reasons = theme["verdict_why"].partition(". ")
    opening = (
        say(f"{verdict} {present.removesuffix('.')}. {_extent(theme)}", "lead", extent_links(results, theme)),
        say(reasons, links=verdict_links(results, theme)),
        say(theme["would_change"]),
    )
    anchor = theme["anchor"]
    sources, *carriers = theme_carriers(results, theme)
    years, remainder = theme_years(results, theme), theme_remainder(results, theme)
    lasting = not isinstance(years, Chart) or years.handout  # the handout then has both, side by side
    proposed = theme_proposals(results, theme)
    return Section(
        anchor,
        title,
        opening,
        (
            Section(f"{anchor}-mots", "Ses mots, ses sources", side_by_side([theme_words(results, theme), sources])),
            Section(f"{anchor}-passages", "Passages", theme_passages(results, theme, typical=passages)),
            Section(f"{anchor}-expressions", "Ses expressions, ses voisins", theme_company(results, theme)),
            Section(
                f"{anchor}-porteurs",
                "Qui le porte" if lasting else "Qui le porte, et quand",
                side_by_side(carriers if lasting else [*carriers, years]),
            ),
            Section(
                f"{anchor}-solidite",
                "D’une année à l’autre, et s’il perdait une source" if lasting else "S’il perdait une source",
                side_by_side([years, remainder] if lasting else [remainder]),
            ),
            Section(f"{anchor}-reglages", "Sous d’autres réglages", side_by_side([theme_settings(results, theme)])),
            *([Section(f"{anchor}-propositions", "Mots proposés", proposed, handout=False)] if proposed else []),
        ),
    )


def _extent(theme: Theme) -> str:
    """The share of the theme with its interval; no percentage where there is no interval to go with it."""
    if math.isnan(theme["low"]):
        return "Les documents sont trop peu nombreux pour une proportion : seuls les effectifs comptent."
    interval = between(theme["low"], theme["high"])
    return f"Part : {percent(theme['share'])} des segments classés, {interval} (intervalle à 90 %)."
