"""The numbers of a theme lead to what they count."""

from pipeline.links import linked_pieces
from pipeline.stages.report.extent import extent_links
from pipeline.stages.report.results import Results
from pipeline.typography import french

THEME = {
    "theme": "d1", "anchor": "theme-4-fibre", "segments": 48, "documents": 23, "sources": 1,
    "main_source": "L'Atelier", "main_source_share": 0.19, "share": 0.13,
}  # fmt: skip


def test_each_number_of_a_sentence_leads_to_its_passages_or_documents() -> None:
    text = french("48 segments, 23 documents, 1 source. « L'Atelier » en fournit 19 % ; 13 % des segments classés.")
    text = (
        text.replace("48 segments", "48\u00a0segments")
        .replace("23 d", "23\u00a0d")
        .replace("1 source", "1\u00a0source")
    )
    leading = [address for _, address in linked_pieces(text, extent_links(THEME)) if address]
    assert leading == [
        "passages?theme=d1", "theme-4-fibre-porteurs", "theme-4-fibre-mots",
        "passages?theme=d1&source=L%27Atelier", "passages?theme=d1",
    ]  # fmt: skip


def test_a_theme_that_nothing_holds_leads_nowhere(results: Results) -> None:
    assert extent_links(results.all_themes[0] | {"segments": 0}) == ()
