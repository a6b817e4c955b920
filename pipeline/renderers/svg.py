"""SVG of a chart, ready to stand inside a page that allows no inline style and holds other figures."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from pipeline.charts.style import INK
from pipeline.outline import Chart
from pipeline.renderers.drawing import draw_chart

_SVG = "http://www.w3.org/2000/svg"
_HREF = "{http://www.w3.org/1999/xlink}href"
_FONT_SIZE = re.compile(r"([\d.]+)px ")
_LOCAL_URL = re.compile(r"url\(#")


def inline_svg(chart: Chart) -> str:
    """Draw a chart as an <svg> element for the page.

    Its identifiers begin with the chart's name, so that two figures never share one; its style attributes become
    presentation attributes, which a strict content policy allows; ink takes the colour and letters take the font of
    the page; its title and alternative are its text alternative. The same chart always gives the same text.
    """
    name = f"figure-{chart.name}"
    root = ET.fromstring(draw_chart(chart, "svg", inside_page=True))  # noqa: S314 - our own drawing, not a document
    for element in list(root):
        if element.tag == f"{{{_SVG}}}metadata":
            root.remove(element)
    for parent in root.iter():
        for style in parent.findall(f"{{{_SVG}}}style"):
            parent.remove(style)
    for element in root.iter():
        _adapt(element, name)
    root.attrib = {
        "viewBox": root.attrib["viewBox"], "role": "img", "aria-labelledby": f"{name}-title {name}-desc",
    }  # fmt: skip
    for position, (tag, text) in enumerate((("title", chart.title), ("desc", chart.alternative))):
        child = ET.Element(f"{{{_SVG}}}{tag}", {"id": f"{name}-{tag}"})
        child.text = text
        root.insert(position, child)
    return _serialise(root)


def _adapt(element: ET.Element, name: str) -> None:
    """Make one element fit for the page: attributes instead of style, prefixed identifiers, colours of the page."""
    _unstyle(element)
    if identifier := element.get("id"):
        element.set("id", f"{name}-{identifier}")
    if target := element.attrib.pop(_HREF, ""):
        element.set("href", f"#{name}-{target.removeprefix('#')}")
    for key, value in element.attrib.items():
        element.set(key, "currentColor" if value == INK else _LOCAL_URL.sub(f"url(#{name}-", value))
    if element.tag == f"{{{_SVG}}}text":
        element.attrib.setdefault("fill", "currentColor")


def _unstyle(element: ET.Element) -> None:
    """Turn a style attribute into presentation attributes; of a font, only the size is kept."""
    for declaration in element.attrib.pop("style", "").split(";"):
        key, _, value = (part.strip() for part in declaration.partition(":"))
        if key == "font":
            key, value = "font-size", _FONT_SIZE.findall(value)[0]
        if key:
            element.set(key, value)


def _serialise(root: ET.Element) -> str:
    """HTML knows the SVG namespace by itself: names are written without prefix or declaration."""
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
    return ET.tostring(root, encoding="unicode")
