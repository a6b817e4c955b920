"""The points of the map under the names that a reader knows."""

from dataclasses import replace

from pipeline.schema import MAP_POINTS
from pipeline.stages.report.points import named_points
from pipeline.stages.report.results import Results


def test_themes_have_their_labels_documents_their_titles_and_words_themselves(results: Results) -> None:
    themes = results.themes.assign(label=results.themes["theme"].map({"d1": "été · hiver"}).fillna("autre"))
    document = results.kept.index[0]
    rows = [("theme", "d1"), ("word", "d1"), ("source", "Gazette"), ("document", document), ("theme", "inconnu")]
    found = replace(results, themes=themes, map_points=MAP_POINTS.frame([{"kind": k, "id": name} for k, name in rows]))
    points = named_points(found)
    assert list(points["what"]) == ["thème", "mot", "source", "document", "thème"]
    assert list(points["label"]) == ["été · hiver", "d1", "Gazette", results.kept["name"].iloc[0], "inconnu"]
    assert list(points["color"]) == [3, 0, 0, 0, 0]


def test_without_a_map_there_are_no_points_and_their_labels_are_still_texts(results: Results) -> None:
    points = named_points(replace(results, map_points=MAP_POINTS.frame()))
    assert points.empty
    assert points["label"].dtype == "str"
