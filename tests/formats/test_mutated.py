"""Whatever happened to a file, its reader gives items or says why not; any other error is a defect of the reader.

`read_file` makes of any other error a refusal called «defect»: here none may be.
"""

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.formats import FORMATS, Reading, detect_format, read_file
from pipeline.formats.decode import decode
from pipeline.formats.item import Unreadable
from pipeline.schema import REASONS
from tests.formats.samples import SAMPLES, SUFFIXES

READING = Reading()
TOKENS = [
    *(b"\x00", b"<", b">", b'"', b"'", b"&", b"{", b"}", b"[", b"]", b"\\", b"---\n", b"@", b"****", b"\n\n", b"\t"),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xc3", b"&#x110000;", b"&#xd800;", b"\\ud800", b"9" * 400),
    *(b"\xd9\xa3", "\u2460".encode(), "²".encode(), b"<!--", b"]]>", b"<!DOCTYPE a [", b"31/02/2016", b"9999-99-99"),
]


@st.composite
def mutated(draw, content):
    """The bytes of a file after a few accidents: cut, flipped, doubled, inserted, moved."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.sampled_from([1, 2, 8, 40, 300])))
        inserted = draw(st.one_of(st.sampled_from(TOKENS), st.binary(max_size=8)))
        elsewhere = draw(st.integers(0, len(content)))
        content = draw(
            st.sampled_from(
                [
                    content[:start],
                    content[start:],
                    content[:start] + content[end:],
                    content[:start] + bytes(byte ^ 0x55 for byte in content[start:end]) + content[end:],
                    content[:elsewhere] + content[start:end] + content[elsewhere:],
                    content[:start] + inserted + content[start:],
                    content[:start] + inserted + content[end:],
                ]
            )
        )
    return content


def check(name, content):
    """Read as the room does, and look at what comes out; why the file is refused, '' when it is read."""
    try:
        _, items = read_file(name, content, READING)
    except Unreadable as refused:
        return refused.reason
    assert items
    length = None
    for item in items:
        assert item.refused is None or item.refused.reason in REASONS.keys() - {"defect"}
        for block in item.blocks:
            if (block.start, block.end) != (-1, -1) and "membre" not in item.metadata.variables:
                length = len(decode(content)) if length is None else length
                assert 0 <= block.start <= block.end <= length
    return ""


def test_there_is_a_sample_of_each_format_and_it_is_known_for_what_it_is():
    assert set(SAMPLES) == set(FORMATS)
    for name, content in SAMPLES.items():
        assert detect_format(f"a.{SUFFIXES.get(name, name)}", content) == name
        assert check(f"a.{SUFFIXES.get(name, name)}", content) == ""


@pytest.mark.parametrize("name", SAMPLES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_damaged_file_raises_nothing_but_unreadable(name, data):
    content = data.draw(mutated(SAMPLES[name]))
    assert check(f"a.{SUFFIXES.get(name, name)}", content) != "defect"


@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "zip"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_reader_raises_nothing_but_unreadable_even_on_what_is_no_longer_its_format(name, data):
    content = data.draw(mutated(SAMPLES[name]))
    with contextlib.suppress(Unreadable):
        FORMATS[name].read(content)
