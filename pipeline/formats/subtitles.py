"""Subtitles and automatic transcriptions (.srt, .vtt): what is said, without its times, as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item
from pipeline.formats.metadata import one_line

_TIME = r"(?:\d{1,3}:)?\d\d:\d\d[.,]\d{3}"
_START = re.compile(rf"\s*(?:WEBVTT\b|(?:\d+[ \t]*\r?\n)?{_TIME} --> {_TIME})")
_CUE = re.compile(
    rf"(?m)^{_TIME} --> {_TIME}[^\r\n]*\r?\n(?:[ \t]+\r?\n)?(?P<text>(?:[^\r\n]*\S[^\r\n]*(?:\r?\n|\Z))*)"
)
_SPEAKER = re.compile(r"\s*<v(?:\.[\w.]+)? [^<>]{1,80}>|\s*(?:[-–—]|(?:>|&gt;){2}) ?(?=\S)")
_MARK = re.compile(r"<[^<>]{0,100}>|\{\\[^{}]{0,100}\}")
# [musique], (rires), ♪ ... ♪: what is heard and not said.
_NOISE = re.compile(r"[\[(♪*][^\[\]()]*[\])♪*]?")
_SENTENCE_END = re.compile(r"[.!?…][»\"”)\s]*$")
_LONG_ENOUGH = 40  # words of a paragraph, which then ends with its sentence


class _Cue(NamedTuple):
    """The lines of a cue, where its source stands, and whether another voice begins with it."""

    lines: tuple[str, ...]
    start: int
    end: int
    is_turn: bool

    @property
    def text(self) -> str:
        """Its lines on one."""
        return " ".join(self.lines)


def is_subtitles(text: str) -> bool:
    """Whether a text begins with the times of a cue, or says that it is WebVTT."""
    return _START.match(text) is not None and _CUE.search(text) is not None


def read_subtitles(content: bytes) -> list[Item]:
    """The document of a file of subtitles: cues joined into paragraphs, which end with a voice or a sentence.

    raw is the text without times and marks, start and end span its cues. Noises («[musique]») are chrome. Lines that
    automatic captions show again while they scroll are read once.

        00:00:01,000 --> 00:00:04,200              paragraph: Au début on était bien payés, et puis
        Au début on était bien payés,              les tarifs ont baissé.
        2
        00:00:04,300 --> 00:00:08,900
        et puis les tarifs ont baissé.
    """
    text = decode(content)
    blocks: list[Block] = []
    said: list[_Cue] = []
    for cue in _without_scrolling(list(_cues(text))):
        is_noise = _NOISE.fullmatch(cue.text) is not None
        if said and (is_noise or cue.is_turn or _is_whole(said)):
            blocks.append(_paragraph(said))
            said = []
        if is_noise:
            blocks.append(Block(cue.text, cue.start, cue.end, "chrome"))
        else:
            said.append(cue)
    if said:
        blocks.append(_paragraph(said))
    return [Item(tuple(blocks))]


def _cues(text: str) -> Iterator[_Cue]:
    for match in _CUE.finditer(text):
        source = match["text"]
        speaker = _SPEAKER.match(source)
        bare = unescape(_MARK.sub("", source[speaker.end() :] if speaker else source))
        if lines := tuple(line for part in bare.splitlines() if (line := one_line(part))):
            start = match.start("text")
            yield _Cue(lines, start, start + len(source.rstrip()), speaker is not None)


def _without_scrolling(cues: list[_Cue]) -> list[_Cue]:
    """The cues without the lines that the one before shows already, where one in four does so and then goes on.

    | on tient | on tient   | bon, oui |  ->  | on tient | bon, oui |
    |          | bon, oui   |          |
    """
    before = [(), *(cue.lines for cue in cues)]  # the last stand before nothing
    known = [_shown_again(lines, cue.lines) for lines, cue in zip(before, cues, strict=False)]
    if 4 * sum(0 < again < len(cue.lines) for again, cue in zip(known, cues, strict=True)) <= len(cues):
        return cues
    return [
        cue._replace(lines=cue.lines[again:], is_turn=cue.is_turn and not again)
        for again, cue in zip(known, cues, strict=True)
        if again < len(cue.lines)
    ]


def _shown_again(before: tuple[str, ...], lines: tuple[str, ...]) -> int:
    """How many of the first lines are the last of those before."""
    most = min(len(before), len(lines))
    return next((n for n in range(most, 0, -1) if before[-n:] == lines[:n]), 0)


def _is_whole(said: list[_Cue]) -> bool:
    words = sum(len(cue.text.split()) for cue in said)
    return words >= _LONG_ENOUGH and _SENTENCE_END.search(said[-1].text) is not None


def _paragraph(said: list[_Cue]) -> Block:
    return Block(" ".join(cue.text for cue in said), said[0].start, said[-1].end)
