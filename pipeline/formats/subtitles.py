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
_CUE = re.compile(rf"(?m)^{_TIME} --> {_TIME}[^\r\n]*\r?\n(?P<text>(?:[^\r\n]*\S[^\r\n]*(?:\r?\n|\Z))*)")
_SPEAKER = re.compile(r"\s*<v(?:\.[\w.]+)? (?P<name>[^<>]{1,80})>|\s*(?P<dash>[-–—]) ?(?=\S)")
_MARK = re.compile(r"<[^<>]{0,100}>|\{\\[^{}]{0,100}\}")
# [musique], (rires), ♪ ... ♪: what is heard and not said.
_NOISE = re.compile(r"[\[(♪*][^\[\]()]*[\])♪*]?")
_SENTENCE_END = re.compile(r"[.!?…][»\"”)\s]*$")
_LONG_ENOUGH = 40  # words of a paragraph, which then ends with its sentence


class _Cue(NamedTuple):
    """The text of a cue, where its source stands, and whether another voice begins with it."""

    text: str
    start: int
    end: int
    is_turn: bool


def is_subtitles(text: str) -> bool:
    """Whether a text begins with the times of a cue, or says that it is WebVTT."""
    return _START.match(text) is not None and _CUE.search(text) is not None


def read_subtitles(content: bytes) -> list[Item]:
    """The document of a file of subtitles: cues joined into paragraphs, which end with a voice or a sentence.

    raw is the text without times and marks, start and end span its cues. Noises («[musique]») are chrome.

        00:00:01,000 --> 00:00:04,200              paragraph: Au début on était bien payés, et puis
        Au début on était bien payés,              les tarifs ont baissé.
        2
        00:00:04,300 --> 00:00:08,900
        et puis les tarifs ont baissé.
    """
    text = decode(content)
    blocks: list[Block] = []
    said: list[_Cue] = []
    for cue in _cues(text):
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
        words = one_line(unescape(_MARK.sub("", source[speaker.end() :] if speaker else source)))
        if words:
            start = match.start("text")
            yield _Cue(words, start, start + len(source.rstrip()), speaker is not None)


def _is_whole(said: list[_Cue]) -> bool:
    words = sum(len(cue.text.split()) for cue in said)
    return words >= _LONG_ENOUGH and _SENTENCE_END.search(said[-1].text) is not None


def _paragraph(said: list[_Cue]) -> Block:
    return Block(" ".join(cue.text for cue in said), said[0].start, said[-1].end)
