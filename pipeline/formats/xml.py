"""XML from strangers: parsed without entities, network, external files or deep nesting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from pipeline.formats.item import Unreadable

_ROOT = re.compile(
    r"\s*(?:(?:<\?[^>]*+>|<!--(?:(?!-->).)*+-->|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+\]\s*)?>)\s*)*+<(?:\w+:)?(?P<name>[\w.-]+)",
    re.DOTALL,
)
_HEAD = 4_000  # characters in which the root must open


def root_name(text: str) -> str:
    """The name of the root element of a text, in lower case and without its namespace; '' when it opens with none."""
    match = _ROOT.match(text[:_HEAD])
    return match["name"].lower() if match else ""


def parse_xml(content: bytes) -> etree._Element:
    """The root of an XML document; Unreadable when it is not well formed or declares entities of its own.

    lxml's default limits on depth and size stay in force (`huge_tree=False`), and a DOCTYPE that declares anything
    is refused: no format read here needs one, and it is the way of every known XML attack.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        where = f" (ligne {error.lineno})" if isinstance(error, etree.XMLSyntaxError) and error.lineno else ""
        raise Unreadable(
            "unreadable",
            f"Le XML du fichier est mal formé{where} : exportez-le de nouveau depuis le logiciel qui l'a produit.",
        ) from error
    subset: Any = root.getroottree().docinfo.internalDTD  # the stubs do not know what a DTD holds
    if subset is not None and (any(subset.iterentities()) or any(subset.iterelements())):
        raise Unreadable(
            "unreadable",
            "Le fichier XML déclare ses propres entités (DOCTYPE), ce qui peut cacher un piège : "
            "enregistrez-le sans cette déclaration.",
        )
    return root


def local_name(node: etree._Element) -> str:
    """The name of an element without its namespace: '{...wordprocessingml...}p' -> 'p'; '' for a comment.

    Namespaces differ between the editions of a same standard (strict and transitional OOXML); names do not.
    """
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def find_all(node: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements at or below a node that bear one of these local names, in document order."""
    return (element for element in node.iter() if local_name(element) in names)


def attribute(node: etree._Element, name: str) -> str:
    """The value of an attribute by its local name, whatever its namespace; '' when absent."""
    return next((str(value) for key, value in node.attrib.items() if str(key).rpartition("}")[2] == name), "")
