"""Which passages are quoted, what is marked in them, and where they can be found again."""

from __future__ import annotations

from dataclasses import replace

from pipeline.outline import Passages, Report
from pipeline.schema import SEED_HITS, SEGMENT_THEMES
from pipeline.stages.report import compose_report
from pipeline.stages.report.passages import theme_passages
from pipeline.stages.report.results import Results
from tests.sample import sample_tables
from tests.sample_texts import TERMS
from tests.stages.report.reading import sections_of


def test_highlights_fall_on_seeds_and_terms_of_the_theme(report: Report) -> None:
    groups = [
        block for block in sections_of(report)["theme-1-solidarite-passages"].blocks if isinstance(block, Passages)
    ]
    assert len(groups) == 3
    for passage in (item for group in groups for item in group.items):
        assert passage.hits
        assert all(passage.text[start:end].lower() in TERMS["solidarité"] for start, end in passage.hits)
        assert list(passage.hits) == sorted(passage.hits)


def test_the_border_passages_stand_on_either_side_of_the_threshold(report: Report) -> None:
    typical, counted, missed = sections_of(report)["theme-1-solidarite-passages"].blocks
    assert len(typical.items) == 5
    assert [item.score for item in typical.items[:2]] == sorted(
        (item.score for item in typical.items[:2]), reverse=True
    )
    assert counted.items[0].score >= 0.15 > missed.items[0].score


def test_a_text_that_stands_twice_is_quoted_once(report: Report) -> None:
    tables = sample_tables()
    best = sections_of(report)["theme-1-solidarite-passages"].blocks[0].items[0]
    scored = tables["segment_themes"]
    second = scored.loc[scored["present"] & (scored["theme"] == "solidarité"), "segment"].drop_duplicates()
    copy = next(segment for segment in second if segment != best.segment)
    segments = tables["segments"]
    tables["segments"] = segments.assign(text=segments["text"].mask(segments["id"] == copy, best.text))
    for group in sections_of(compose_report(**tables))["theme-1-solidarite-passages"].blocks:
        assert [passage.text for passage in group.items].count(best.text) == (group.caption.endswith("typiques"))


def test_a_document_gives_two_typical_passages_while_others_have_some(report: Report) -> None:
    typical = sections_of(report)["theme-3-coworking-passages"].blocks[0]
    titles = [item.title for item in typical.items]
    assert max(map(titles.count, titles)) <= 2


def test_a_passage_can_be_found_again(report: Report) -> None:
    passage = sections_of(report)["theme-1-solidarite-passages"].blocks[0].items[0]
    assert passage.where == "presse/mutuelle.html, paragraphe 2, caractères 1 à 165"
    assert passage.author == "Odile Ferrand"


def test_a_talkative_document_leaves_room_for_the_others(results: Results) -> None:
    theme, units = results.all_themes[0], results.units
    talkative = units["document"].value_counts().index[0]
    first, second, third = units.loc[units["document"] == talkative, "segment"].head(3)
    other = units[units["document"] != talkative].iloc[0]
    rows = [
        {"segment": segment, "document": document, "theme": theme["theme"], "score": score, "present": True}
        for segment, document, score in (
            (first, talkative, 0.9), (second, talkative, 0.8), (third, talkative, 0.7),
            (other["segment"], other["document"], 0.2),
        )
    ]  # fmt: skip
    found = replace(results, segment_themes=SEGMENT_THEMES.frame(rows))
    for typical, quoted in ((3, [first, second, other["segment"]]), (4, [first, second, other["segment"], third])):
        [group, *_] = theme_passages(found, theme, typical=typical)
        assert [passage.segment for passage in group.items] == quoted


def test_highlights_that_overlap_are_one(results: Results) -> None:
    theme = results.all_themes[0]
    segment = theme_passages(results, theme, typical=1)[0].items[0].segment
    places = [(5, 15), (0, 10), (20, 25)]
    rows = [{"theme": theme["theme"], "segment": segment, "start": start, "end": end} for start, end in places]
    alone = replace(results, seed_hits=SEED_HITS.frame(rows), theme_terms=results.theme_terms.head(0))
    assert theme_passages(alone, theme, typical=1)[0].items[0].hits == ((0, 15), (20, 25))
