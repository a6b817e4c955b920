import pytest

from pipeline.stages.themes.identity.decisions import Known, decide

NAMED = ["solidarité", "coworking"]


@pytest.mark.parametrize(
    ("asked", "outcomes"),
    [
        ({"d1": {}}, {"d1": ("kept", "")}),
        ({"d1": {"left_out": True}}, {"d1": ("left_out", "")}),
        ({"d1": {}, "d2": {"merge_into": "d1"}}, {"d1": ("kept", ""), "d2": ("merged", "d1")}),
        ({"d1": {"name": "La course"}, "d2": {"merge_into": " la  Course"}}, {"d2": ("merged", "d1")}),
        ({"d1": {"name": "L’entraide"}, "d2": {"merge_into": "l'entraide"}}, {"d2": ("merged", "d1")}),
        ({"d1": {"merge_into": "Solidarité"}}, {"d1": ("merged", "solidarité")}),
        ({"d1": {"merge_into": "d2"}, "d2": {"merge_into": "coworking"}}, {"d1": ("merged", "coworking")}),
        ({"d1": {"merge_into": "d2"}, "d2": {"merge_into": "d3"}, "d3": {}}, {"d1": ("merged", "d3")}),
        ({"d1": {"merge_into": "d2"}, "d2": {"left_out": True}}, {"d1": ("left_out", "")}),
        ({"d1": {"merge_into": "d2", "left_out": True}, "d2": {}}, {"d1": ("left_out", "")}),
        ({"d1": {"merge_into": "d9"}}, {"d1": ("kept", "")}),
        ({"d1": {"merge_into": "d1"}}, {"d1": ("kept", "")}),
        ({"d1": {"merge_into": "d2"}, "d2": {"merge_into": "d1"}}, {"d1": ("kept", ""), "d2": ("kept", "")}),
    ],
)
def test_what_becomes_of_a_theme(asked, outcomes):
    themes = [Known(theme, **({"label": said.get("name") or theme} | said)) for theme, said in asked.items()]
    decisions = decide(themes, NAMED)
    assert {theme: decisions[theme][:2] for theme in outcomes} == outcomes


@pytest.mark.parametrize(
    ("merge_into", "said"),
    [("d9", "aucun thème présent ne s'appelle « d9 »"), ("d1", "elle tourne en rond")],
)
def test_a_merge_that_cannot_be_done_is_said(merge_into, said):
    assert said in decide([Known("d1", "vélo", merge_into=merge_into)], NAMED)["d1"].why
