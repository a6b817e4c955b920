"""What becomes of themes under nine other settings, in corpora whose themes are known."""

from dataclasses import replace

import pytest

from pipeline import schema
from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.doubt.multiverse import cross_settings
from pipeline.stages.themes.doubt.wording import gather_wording
from pipeline.stages.themes.findings import find_themes
from pipeline.stages.themes.identity.adopt import adopt_identities
from tests.stages.themes.corpora import BUREAUX, ENTRAIDE, FORMATION, METHOD, VELO, draw, tables, worded

TOPICS = draw([ENTRAIDE, BUREAUX, VELO], documents=20)
SEEDS = {"solidarité": ENTRAIDE[:3], "coworking": BUREAUX[:3]}


def cross(segments, seeds, *, discovered=0, sample=2000):
    given = worded(tables(segments, seeds))
    corpus = gather_corpus(*given[:6])
    method = replace(METHOD, segments=sample)
    findings = find_themes(corpus, method, discovered=discovered, most_discovered=1)
    wording = gather_wording(given[2], given[6], given[7], corpus.locked)
    return findings, cross_settings(corpus, findings, wording, method)


def test_themes_that_are_there_stay_under_every_setting():
    findings, crossed = cross(TOPICS, SEEDS, discovered=1)
    assert crossed.groupby("theme", sort=False).size().to_dict() == {"solidarité": 8, "coworking": 8, "d1": 9}
    named = crossed[crossed["theme"] != "d1"]
    assert named["passages"].between(0.9, 1).all()
    assert crossed["words"].between(0.6, 1).all()
    # here every word has one form and none is a name
    same = crossed[crossed["setting"].isin(["formes", "noms_propres"])]
    assert (same[["words", "passages"]] == 1).all(axis=None)
    held = dict(zip(findings.ids, findings.present.sum(axis=0), strict=True))
    assert same["segments"].tolist() == [held[theme] for theme in same["theme"]]


def test_a_theme_that_nobody_mentions_is_empty_everywhere():
    _, crossed = cross(TOPICS, {"subordination": ["subordination"]})
    assert crossed["segments"].sum() == 0
    assert (crossed["share"] == 0).all()


def test_a_large_corpus_is_crossed_on_a_sample_of_its_documents():
    _, crossed = cross(TOPICS, SEEDS, sample=60)
    assert (crossed["segments"] / crossed["share"]).dropna().max() == pytest.approx(60, abs=1)


def test_no_segment_no_setting():
    assert cross([], SEEDS)[1].empty


def test_a_merged_theme_is_compared_with_its_members_together():
    """Courses and lessons, merged by an analyst, are found again as one theme under every setting."""
    given = worded(tables(draw([ENTRAIDE, VELO, FORMATION], documents=20), {"solidarité": ENTRAIDE[:3]}))
    corpus = gather_corpus(*given[:6])
    findings = find_themes(corpus, METHOD, discovered=2, most_discovered=1)
    heaviest = [corpus.terms[j] for j in findings.profiles[1:].argmax(axis=1)]
    own = schema.OWN_THEMES.frame(
        [
            {"theme": theme, "words": [word], "weights": [1.0], "merge_into": into}
            for theme, word, into in zip(("d1", "d2"), heaviest, ("d2", ""), strict=True)
        ]
    )
    merged, _ = adopt_identities(corpus, findings, own, floor=0.2)
    crossed = cross_settings(corpus, merged, gather_wording(given[2], given[6], given[7], corpus.locked), METHOD)
    assert merged.members
    again = crossed[crossed["theme"] == "d2"].set_index("setting")
    assert (again.loc[["formes", "noms_propres"], "passages"] == 1).all()
    assert again.loc["formes", "segments"] == merged.present[:, 1].sum()


def test_a_setting_that_leaves_no_word_leaves_no_theme():
    """Every word is held by two segments: where three are asked for, none stays."""
    twice = [(f"d{n}", "source", ENTRAIDE[2 * (n // 2) : 2 * (n // 2) + 2]) for n in range(4)]
    _, crossed = cross(twice, {"subordination": ["subordination"]})
    assert crossed.set_index("setting").loc["rares", ["segments", "share"]].tolist() == [0, 0]
