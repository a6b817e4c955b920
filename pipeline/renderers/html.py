"""HTML: a Report -> one page that stands alone, asks nothing of any network and can do nothing but be read."""

from __future__ import annotations

import base64
import hashlib

from pipeline.outline import Report
from pipeline.renderers.embedded import packed_corpus, page_script, page_style
from pipeline.renderers.markup import markup_environment, theme_class, theme_classes, trusted


def render_html(report: Report) -> str:
    """Write the report as one HTML page: styles, script and figures inside, no request of any kind.

    Every string is escaped; a character that HTML cannot hold becomes U+FFFD. The content policy allows exactly the
    page's own style and script, by their hashes: whatever a document smuggled in would neither run nor load.
    """
    style, script = page_style() + theme_classes(), page_script()
    return (
        markup_environment(linked=True)
        .get_template("rapport.html.j2")
        .render(
            report=report,
            corpus=packed_corpus(report.explorer),
            style=trusted(style),
            script=trusted(script),
            policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
            "base-uri 'none'; form-action 'none'",
            colors={anchor: theme_class(rank) for anchor, rank in report.theme_colors().items()},
        )
    )


def _hash(text: str) -> str:
    """The source expression of a content policy: 'sha256-...'."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
