"""Exports: the corpus and its themes in the formats of the analysts' other tools."""

from __future__ import annotations

from pipeline.interchange import Interchange
from pipeline.renderers.exports.gexf import render_gexf
from pipeline.renderers.exports.iramuteq import render_iramuteq
from pipeline.renderers.exports.ris import render_ris
from pipeline.renderers.exports.txm import render_txm


def render_exports(interchange: Interchange) -> dict[str, bytes]:
    """File name -> content: a corpus for IRaMuTeQ, one for TXM, a network for Gephi, the sources for Zotero."""
    return {
        "iramuteq.txt": render_iramuteq(interchange),
        "txm.zip": render_txm(interchange),
        "gephi.gexf": render_gexf(interchange),
        "zotero.ris": render_ris(interchange),
    }
