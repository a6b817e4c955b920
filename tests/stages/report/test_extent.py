"""The numbers of a theme lead to what they count."""

from pipeline.links import linked_pieces
from pipeline.stages.report.extent import extent_links, verdict_links
from pipeline.stages.report.results import Results
from pipeline.typography import count, french, number, percent

THEME = {
    "theme": "d1", "anchor": "theme-4-fibre", "segments": 48, "documents": 23, "sources": 1, "share": 0.13,
    "main_source": "L'Atelier", "main_source_share": 0.19,
}  # fmt: skip


def leading(text: str, links: tuple[tuple[str, str], ...]) -> list[str]:
    return [address for _, address in linked_pieces(text, links) if address]


def test_each_number_of_an_extent_leads_to_its_passages_or_documents(results: Results) -> None:
    held = f"{count(48, 'segment', 'segments')} sur {number(len(results.units))}, {count(23, 'document', 'documents')}"
    text = french(f"{held}, {count(1, 'source', 'sources')} ; {percent(0.13)} des segments classés.")
    classified = "passages?classified=oui" if len(results.units) < len(results.segments) else "passages"
    assert leading(text, extent_links(results, THEME)) == [
        "passages?theme=d1", classified, "theme-4-fibre-porteurs", "theme-4-fibre-mots", "passages?theme=d1",
    ]  # fmt: skip


def test_the_reasons_of_a_verdict_lead_to_what_was_tried_in_any_order(results: Results) -> None:
    why = french(
        "Sous les 8 autres réglages essayés, rien ne bouge. « L'Atelier » en fournit 19 % (et 0 % du corpus) ; sans "
        "elle, il n'en reste rien. Il repose sur ses mots de départ."
    )
    assert leading(why, verdict_links(results, THEME | {"verdict_why": why})) == [
        "theme-4-fibre-reglages", "passages?theme=d1&source=L%27Atelier", "passages?source=L%27Atelier",
        "theme-4-fibre-solidite", "mots-de-depart",
    ]  # fmt: skip


def test_a_theme_that_nothing_holds_leads_nowhere(results: Results) -> None:
    assert extent_links(results, results.all_themes[0] | {"segments": 0}) == ()
