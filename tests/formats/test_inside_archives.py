"""What a damaged zip file does to its readers is tested beside each; here its members are whole, their XML is not."""

import contextlib
import io
import re
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.formats.docx import read_docx
from pipeline.formats.epub import read_epub
from pipeline.formats.item import Unreadable
from pipeline.formats.odt import read_odt
from pipeline.formats.xlsx import read_xlsx
from tests.formats import test_docx, test_epub, test_odt, test_xlsx
from tests.formats.build import build_zip

FILES = {read_docx: test_docx.GOOD, read_odt: test_odt.GOOD, read_xlsx: test_xlsx.GOOD, read_epub: test_epub.GOOD}
ODD = ["", "-1", "9" * 5000, "1e400", "nan", "é", "../../x", "A", "true", "\u0663"]


def members(content):
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        return {name: zipped.read(name).decode() for name in zipped.namelist()}


@pytest.mark.parametrize("read", FILES, ids=lambda read: read.__name__)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_odd_attributes_and_lost_elements_raise_nothing_else(read, data):
    texts = members(FILES[read])
    name = data.draw(st.sampled_from(sorted(texts)))
    pieces = re.split(r'("[^"]*"|>[^<]*<|<[^<>]*/>)', texts[name])
    places = range(1, len(pieces), 2)
    if places:
        place = data.draw(st.sampled_from(places))
        odd = data.draw(st.sampled_from(ODD))
        replaced = {'"': f'"{odd}"', ">": f">{odd}<", "<": ""}
        pieces[place] = replaced[pieces[place][0]]
    with contextlib.suppress(Unreadable):
        read(build_zip(texts | {name: "".join(pieces)}))


@pytest.mark.parametrize("read", FILES, ids=lambda read: read.__name__)
def test_every_lost_member_is_survived_or_refused(read):
    texts = members(FILES[read])
    for lost in texts:
        with contextlib.suppress(Unreadable):
            read(build_zip({name: text for name, text in texts.items() if name != lost}))
