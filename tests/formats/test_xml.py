import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.item import Unreadable
from pipeline.formats.xml import attribute, find_all, local_name, parse_xml


def test_names_are_read_without_their_namespace():
    root = parse_xml('<a xmlns:w="urn:x"><w:p w:val="1">Grève</w:p><!-- rien --><p val="2"/></a>'.encode())
    assert [attribute(node, "val") for node in find_all(root, "p")] == ["1", "2"]
    assert [local_name(node) for node in root] == ["p", "", "p"]
    assert attribute(root, "val") == ""


@pytest.mark.parametrize("prolog", ["", '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://localhost/x.dtd">'])
def test_a_document_without_declarations_is_read(prolog):
    assert parse_xml(f"{prolog}<html>Une coopérative</html>".encode()).text == "Une coopérative"


@pytest.mark.parametrize(
    "hostile",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
        b'<!DOCTYPE a [<!ENTITY % p SYSTEM "http://localhost/p.dtd"> %p;]><a/>',
        b"<!DOCTYPE a [<!ELEMENT a (#PCDATA)>]><a/>",
        b'<!DOCTYPE a [<!ENTITY a0 "x">%s]><a b="&a9;">&a9;</a>'
        % b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)),
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16"),
        b"<a>" * 100_000,
        b"<a>jamais ferme",
        b"",
        b"\x00" * 50,
    ],
)
def test_hostile_documents_are_refused_in_french(hostile):
    with pytest.raises(Unreadable, match="XML") as refused:
        parse_xml(hostile)
    assert refused.value.reason == "unreadable"


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(content):
    try:
        parse_xml(content)
    except Unreadable:
        pass
    else:
        assert content
