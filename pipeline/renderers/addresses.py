"""Addresses: what a document gives as its address -> what a link may carry."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

_ADDRESS_MARKS = "%/:?#[]@!$&'()*+,;=~"


def web_address(address: str) -> str:
    """The address with its accents and spaces encoded, '' unless it leads to the web by http or https.

    «https://exemple.org/été» -> «https://exemple.org/%C3%A9t%C3%A9»; «javascript:alert(1)» -> «»
    """
    try:
        parts = urlsplit(address)
    except ValueError:  # a malformed IPv6 host
        return ""
    is_web = parts.scheme in {"http", "https"} and parts.netloc
    return quote(address, safe=_ADDRESS_MARKS, errors="replace") if is_web else ""
