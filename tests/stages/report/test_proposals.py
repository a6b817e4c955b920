"""Words that might be seeds: shown with an example, ready to be copied."""

from dataclasses import replace

import pytest

from pipeline.schema import PROPOSALS
from pipeline.stages.report.proposals import theme_proposals
from pipeline.stages.report.results import Results


def test_proposed_words_can_be_copied_and_looked_up(results: Results) -> None:
    said, table = theme_proposals(results, results.all_themes[0])
    assert said.text.endswith('[vectorise.seeds]\u00a0: "mutuelle", "trésorier".')
    assert table.links["Mot proposé"] == ("passages?word=mutuelle", "passages?word=tr%C3%A9sorier")
    assert theme_proposals(results, results.all_themes[1]) == ()


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("L’été, l’atelier ferme.", "L’été, l’atelier ferme."),
        ("été " * 40, "été " * 40),
        ("été " * 41, "été " * 39 + "été…"),
    ],
    ids=["short", "just as long", "too long"],
)
def test_an_example_is_cut_between_two_words(results: Results, text: str, example: str) -> None:
    theme, segment = results.all_themes[0], results.segments["id"].iloc[0]
    segments = results.segments.assign(text=results.segments["text"].mask(results.segments["id"] == segment, text))
    row = {"theme": theme["theme"], "lemma": "atelier", "by": "cooccurrence", "example": segment}
    _, table = theme_proposals(replace(results, segments=segments, proposals=PROPOSALS.frame([row])), theme)
    assert table.rows[0][-1] == example
