import pytest

from tests.formats.webpage.pages import read


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<!-- saved from url=(0031)https://relais.example/caisse/1 -->", "https://relais.example/caisse/1"),
        (
            "<!--\n Page saved with SingleFile \n url: https://relais.example/2 \n saved date: 3 Feb\n-->",
            "https://relais.example/2",
        ),
        ("<!-- saved from url=(0016)about:internet -->", ""),
        (
            '<link rel="canonical" href="https://relais.example/3"><!-- saved from url=(4)https://a.example -->',
            "https://relais.example/3",
        ),
    ],
)
def test_where_a_page_was_saved_from(head, url):
    assert read(f"<html>{head}<body><p>On partage une caisse à trois.</p></body></html>").metadata.url == url
