"""Tag: segments -> their words and what the language model says of each, the one step that takes time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import pandas as pd

from pipeline.french.fold import fold_typography
from pipeline.schema import TAGS, unit_of
from pipeline.stages.tag.spelling import spell_words
from pipeline.stages.tag.tagger import Tagger, load_tagger
from pipeline.stages.tag.words import Tagged


def tag_segments(segments: pd.DataFrame) -> pd.DataFrame:
    """Cut each segment into words and tag them: the table `tags`, in the order of the segments, then of the text.

    Punctuation marks are words here. A word stands at [start, end) of its segment's text; the model reads its
    `spelling`, with the accents of a dictionary and in the masculine where both genders are written.

    | Les salarié·e·s de l'Economie -> Les DET, salariés NOUN (inclusive), de ADP, l' DET, Économie NOUN (accent)

    ModelMissingError when the language model is not installed.
    """
    return TAGS.stream_frame(
        (segment, position, *word, tag)
        for segment, tagged in _read(segments, load_tagger())
        for position, (word, tag) in enumerate(tagged)
    )


def _read(segments: pd.DataFrame, tagger: Tagger) -> Iterator[tuple[str, Tagged]]:
    """Identifier and tagged words of each segment; a raw file is read on its own, a text of it once."""
    rows = zip(segments["id"], segments["text"], strict=True)
    for _, file in groupby(rows, key=lambda row: unit_of(row[0])):
        texts = dict(file)
        times = Counter(texts.values())
        distinct = tagger.tag(spell_words(tagger.words(fold_typography(text)), tagger.tables) for text in times)
        repeated: dict[str, Tagged] = {}
        for segment, text in texts.items():
            tagged = repeated[text] if text in repeated else next(distinct)
            if times[text] > 1:
                repeated[text] = tagged
            yield segment, tagged
