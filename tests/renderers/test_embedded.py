"""What the page embeds: modules that stand in a working order, and a corpus that comes back as it was."""

from __future__ import annotations

import base64
import json
import re
import zlib
from importlib.resources import files

import pytest

from pipeline.explorer import Explorer
from pipeline.renderers.embedded import _MODULES, packed_corpus, page_script, page_style
from pipeline.stages.report.explorer import compose_explorer
from pipeline.stages.report.results import Results
from tests.hostile import CANARY, hostile_documents
from tests.sample import sample_tables
from tests.sample_texts import DOCUMENTS, SampleDocument

SCRIPTS = files("pipeline.renderers") / "templates" / "script"
IMPORT = re.compile(r'^import \{ (.+) \} from "\./(\w+)\.js";$', re.MULTILINE)
DECLARED = re.compile(r"^(?:export )?(?:async )?(?:function|const|let) (\w+)", re.MULTILINE)


def unpacked(explorer: Explorer) -> dict:
    return json.loads(zlib.decompress(base64.b64decode(packed_corpus(explorer))))


def explorer_of(*texts: SampleDocument) -> Explorer:
    return compose_explorer(Results(**sample_tables(texts)))


def source(name: str) -> str:
    return (SCRIPTS / f"{name}.js").read_text("utf-8")


def test_every_module_is_taken_once() -> None:
    assert sorted(_MODULES) == sorted(path.name.removesuffix(".js") for path in SCRIPTS.iterdir())


@pytest.mark.parametrize("name", _MODULES)
def test_a_module_imports_what_earlier_ones_give(name: str) -> None:
    imports = IMPORT.findall(source(name))
    assert len(imports) == source(name).count("import ")
    for names, module in imports:
        assert module in _MODULES[: _MODULES.index(name)]
        for imported in names.split(", "):
            assert re.search(rf"^export (?:async )?(?:function|const) {imported}\b", source(module), re.MULTILINE)
            assert re.search(rf"\b{imported}\b", IMPORT.sub("", source(name)))


def test_joined_modules_share_no_name_and_keep_no_trace_of_their_files() -> None:
    names = [name for module in _MODULES for name in DECLARED.findall(source(module))]
    assert len(names) == len(set(names))
    assert not re.search(r"^(?:import|export)\b", page_script(), re.MULTILINE)


def test_style_and_script_ask_for_nothing_and_can_end_nothing() -> None:
    for text in (page_style(), page_script()):
        assert not re.search(r"https?:|url\(|@import|fetch\(|innerHTML|insertAdjacent|eval\(|</", text)


@pytest.mark.parametrize("texts", [(), hostile_documents()])
def test_the_corpus_comes_back_as_it_was(texts: tuple) -> None:
    explorer = explorer_of(*texts)
    corpus = unpacked(explorer)
    assert [text["title"] for text in corpus["documents"]] == [text.title for text in explorer.documents]
    assert corpus["families"] == [list(family) for family in explorer.families]
    assert packed_corpus(explorer) == packed_corpus(explorer)
    assert CANARY not in packed_corpus(explorer)


def test_only_web_addresses_are_kept() -> None:
    assert {text["url"] for text in unpacked(explorer_of(*hostile_documents()))["documents"]} == {""}
    addresses = {text["url"] for text in unpacked(explorer_of(*DOCUMENTS))["documents"]} - {""}
    assert addresses
    assert all(address.startswith("https://") for address in addresses)
