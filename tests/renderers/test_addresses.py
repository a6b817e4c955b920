"""Only what leads to the web becomes a link."""

import pytest

from pipeline.renderers.addresses import web_address


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://exemple.org/a?b=c#d", "https://exemple.org/a?b=c#d"),
        ("HTTP://exemple.org/", "HTTP://exemple.org/"),
        ("https://exemple.org/été à vélo", "https://exemple.org/%C3%A9t%C3%A9%20%C3%A0%20v%C3%A9lo"),
        ("https://exemple.org/%C3%A9", "https://exemple.org/%C3%A9"),
        ("https://exemple.org/\ud83d", "https://exemple.org/?"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https:", ""),
        ("http://[::1", ""),
        ("exemple.org", ""),
        ("#ancre", ""),
        ("", ""),
    ],
)
def test_web_address(address: str, link: str) -> None:
    assert web_address(address) == link
