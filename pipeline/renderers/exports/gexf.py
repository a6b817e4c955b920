"""GEXF: themes, their words and the documents that hold them, as a network for Gephi."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from pipeline.charts.style import theme_color
from pipeline.interchange import Interchange

_NAMESPACE = "http://gexf.net/1.3"
_VIZ = "http://gexf.net/1.3/viz"
_PREFIXES: Any = {None: _NAMESPACE, "viz": _VIZ}
_GREY = "#888888"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_gexf(interchange: Interchange) -> bytes:
    """The network as GEXF 1.3.

    Nodes: themes, words, documents (attribute «nature»). Edges: theme-word (the word's weight in the theme's profile)
    and theme-document (part of the document's segments that hold the theme); «genre» tells them apart.
    """
    root = etree.Element(f"{{{_NAMESPACE}}}gexf", version="1.3", nsmap=_PREFIXES)
    graph = _child(root, "graph", defaultedgetype="undirected")
    for kind, title in (("node", "nature"), ("edge", "genre")):
        attributes = _child(graph, "attributes", {"class": kind})
        _child(attributes, "attribute", id=title, title=title, type="string")
    nodes, edges = _child(graph, "nodes"), _child(graph, "edges")
    for node in _nodes(interchange):
        _add_node(nodes, node)
    for source, target, kind, weight in _edges(interchange):
        edge = _child(edges, "edge", id=f"{source}|{target}", source=source, target=target, weight=f"{weight:.6g}")
        _child(_child(edge, "attvalues"), "attvalue", {"for": "genre", "value": kind})
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _nodes(interchange: Interchange) -> Iterator[tuple[str, str, str, str]]:
    """(identifier, label, nature, colour) of each node."""
    for theme in interchange.themes:
        yield f"thème:{theme['theme']}", theme["label"], "thème", theme_color(theme["color"])
    for lemma in dict.fromkeys(term["lemma"] for term in interchange.theme_terms):
        yield f"mot:{lemma}", lemma, "mot", _GREY
    for document in interchange.documents:
        yield document["id"], document["name"], "document", _GREY


def _edges(interchange: Interchange) -> Iterator[tuple[str, str, str, float]]:
    for term in interchange.theme_terms:
        yield f"thème:{term['theme']}", f"mot:{term['lemma']}", "thème-mot", term["weight"]
    for link in interchange.document_themes:
        if link["present"]:
            yield f"thème:{link['theme']}", link["document"], "thème-document", link["share"]


def _add_node(nodes: etree._Element, node: tuple[str, str, str, str]) -> None:
    identifier, label, nature, color = node
    element = _child(nodes, "node", id=identifier, label=label)
    _child(_child(element, "attvalues"), "attvalue", {"for": "nature", "value": nature})
    red, green, blue = (str(int(color[start : start + 2], 16)) for start in (1, 3, 5))
    etree.SubElement(element, f"{{{_VIZ}}}color", r=red, g=green, b=blue)


def _child(
    parent: etree._Element, tag: str, attributes: Mapping[str, str] | None = None, **more: str
) -> etree._Element:
    """An element below another; of its values, what XML forbids is shown as a white square."""
    given = {name: _NOT_XML.sub("□", value) for name, value in {**(attributes or {}), **more}.items()}
    return etree.SubElement(parent, f"{{{_NAMESPACE}}}{tag}", given)
