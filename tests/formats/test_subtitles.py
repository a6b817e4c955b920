import re

import pytest

from pipeline.formats import read_file
from pipeline.formats.decode import decode
from pipeline.formats.subtitles import is_subtitles, read_subtitles
from tests.formats.build import shown

GOOD = """1
00:00:01,000 --> 00:00:04,200
Au début, à Ancy,
on était bien payés,

2
00:00:04,300 --> 00:00:08,900
et puis les tarifs ont <i>baissé</i> d’un coup.

3
00:00:09,000 --> 00:00:12,000
[musique]

4
00:00:12,100 --> 00:00:15,500
- Et le syndicat ?

5
00:00:15,600 --> 00:00:18,500
- Il a payé l’avocate.
"""
VTT = """WEBVTT - entretien

NOTE relu par Maud

00:01.000 --> 00:04.000 align:start
<v Maud>Et la caisse, elle a tenu &amp; comment ?

00:04.500 --> 00:09.000
<v Yanis>Oui, trois semaines,
et tout le monde a été payé.
"""
SCROLLING = """WEBVTT
Kind: captions
Language: fr

00:00:00.160 --> 00:00:02.550 align:start position:0%
 
au<00:00:00.480><c> début</c><00:00:00.560><c> à Ancy</c>

00:00:02.550 --> 00:00:02.560 align:start position:0%
au début à Ancy
 

00:00:02.560 --> 00:00:05.110 align:start position:0%
au début à Ancy
on<00:00:02.800><c> était</c> bien payés

00:00:05.110 --> 00:00:05.120 align:start position:0%
on était bien payés
 

00:00:05.120 --> 00:00:08.000 align:start position:0%
on était bien payés
&gt;&gt; oui
"""  # noqa: W293 - lines of a space stand in the captions of video sites


def test_cues_are_joined_and_times_are_gone():
    [item] = read_subtitles(GOOD.encode())
    assert shown(item) == [
        ("paragraph", "Au début, à Ancy, on était bien payés, et puis les tarifs ont baissé d’un coup."),
        ("chrome", "[musique]"),
        ("paragraph", "Et le syndicat ?"),
        ("paragraph", "Il a payé l’avocate."),
    ]
    assert GOOD[item.blocks[0].start : item.blocks[0].end].startswith("Au début, à Ancy,\non")
    assert GOOD[item.blocks[0].start : item.blocks[0].end].endswith("</i> d’un coup.")


def test_voices_of_webvtt():
    [item] = read_subtitles(VTT.encode())
    assert shown(item) == [
        ("paragraph", "Et la caisse, elle a tenu & comment ?"),
        ("paragraph", "Oui, trois semaines, et tout le monde a été payé."),
    ]


def test_lines_that_scroll_are_read_once():
    without_marks = re.sub("<[^<>]*>", "", SCROLLING).removeprefix("WEBVTT\nKind: captions\nLanguage: fr\n\n")
    for text in (SCROLLING, without_marks, SCROLLING.replace("\n", "\r\n")):
        [item] = read_subtitles(text.encode())
        assert [block.raw for block in item.blocks] == ["au début à Ancy on était bien payés >> oui"]


def test_the_voice_of_a_line_that_scrolls_speaks_once():
    first = "00:00:01.000 --> 00:00:02.000\n>> on a tenu\n\n"
    second = "00:00:02.000 --> 00:00:03.000\n>> on a tenu\ntrois semaines\n"
    [item] = read_subtitles(f"WEBVTT\n\n{first}{second}".encode())
    assert [block.raw for block in item.blocks] == ["on a tenu trois semaines"]


def test_one_line_that_comes_back_does_not_make_a_file_scroll():
    said = ["Non.", "Non.\nEt pourquoi ?", "Parce que.", "Parce que quoi ?", "Rien."]
    cue = "{n}\n00:00:{n:02d},000 --> 00:00:{n:02d},900\n{text}\n\n"
    [item] = read_subtitles("".join(cue.format(n=n, text=text) for n, text in enumerate(said, 1)).encode())
    assert [block.raw for block in item.blocks] == ["Non. Non. Et pourquoi ? Parce que. Parce que quoi ? Rien."]


def test_what_is_said_twice_is_read_twice():
    cue = "{n}\n00:00:{n:02d},000 --> 00:00:{n:02d},900\n{text}\n\n"
    said = ["On a tenu.", "On a tenu.", "Combien ?", "Trois semaines.", "Trois semaines."]
    [item] = read_subtitles("".join(cue.format(n=n, text=text) for n, text in enumerate(said, 1)).encode())
    assert [block.raw for block in item.blocks] == [" ".join(said)]


def test_a_paragraph_ends_with_its_sentence_once_it_is_long():
    cue = "{n}\n00:00:{n:02d},000 --> 00:00:{n:02d},900\nOn a fait grève, et puis on a tenu bon, tous ensemble.\n\n"
    [item] = read_subtitles("".join(cue.format(n=n) for n in range(1, 9)).encode())
    assert [len(block.raw.split()) for block in item.blocks] == [48, 48]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(("name", "text"), [("a.srt", GOOD), ("a.vtt", VTT), ("a.txt", GOOD)])
def test_a_file_is_known_by_its_times(name, text, ends):
    content = text.replace("\n", ends).encode("utf-8-sig")
    assert read_file(name, content)[0] == "subtitles"
    [item] = read_subtitles(content)
    assert all(0 <= block.start < block.end <= len(decode(content)) for block in item.blocks)
    assert not any("-->" in block.raw for block in item.blocks)


@pytest.mark.parametrize("text", ["12:30 --> pause", "1\nUne phrase.\n", "WEBVTT\n\nsans heure\n", ""])
def test_other_texts_are_no_subtitles(text):
    assert not is_subtitles(text)
