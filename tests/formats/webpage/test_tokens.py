import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.webpage.tokens import split_tags


def marks(page):
    """Tags as they open and close, texts as they are written."""
    return [
        f"</{token.name}>" if token.closes else f"<{token.name}>" if token.name else token.source
        for token in split_tags(page)
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<P>L’été</P>", ["<p>", "L’été", "</p>"]),
        ("moins de 3 < 4 euros", ["moins de 3 < 4 euros"]),
        ("<!DOCTYPE html><p>oui", ["<p>", "oui"]),
        ("avant<!-- <p>caché</p> -->après", ["avant", "après"]),
        ("avant<!-- jamais fermé <p>lu", ["avant<!-- jamais fermé ", "<p>", "lu"]),
        ("<script>if (a<b) '<p>'</SCRIPT>lu", ["<script>", "</script>", "lu"]),
        ("<script/>lu", ["<script>", "lu"]),
        ("<style>jamais fermé <b>lu</b>", ["<style>", "jamais fermé ", "<b>", "lu", "</b>"]),
    ],
)
def test_a_page_is_its_tags_and_texts(page, expected):
    assert marks(page) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("<p>", {}),
        ("<p hidden>", {}),
        ("""<p CLASS="A b" id='x' lang=fr>""", {"class": "A b", "id": "x", "lang": "fr"}),
        ("""<p class="première" class="seconde">""", {"class": "première"}),
        ("""<p title="a > b">""", {"title": "a > b"}),
    ],
)
def test_attributes_are_read_by_their_small_names(tag, expected):
    [token] = split_tags(tag)
    assert token.attributes() == expected


@given(st.text(alphabet="<>/!-ab =\"' é\n", max_size=60))
def test_tokens_stand_in_order_where_they_say(page):
    end = 0
    for token in split_tags(page):
        assert end <= token.start < token.end <= len(page)
        if not token.name:
            assert page[token.start : token.end] == token.source
        end = token.end
