"""Segments, and their words as the two rooms read them one after the other."""

import pandas as pd

from pipeline.stages.lemmatise import lemmatise_segments
from pipeline.stages.tag import tag_segments


def segments(*texts, unit="d0000000001"):
    """The segments of one file."""
    return pd.DataFrame({"id": [f"{unit}.s{n:04d}" for n in range(len(texts))], "text": list(texts)})


def lemmatise(frame, **options):
    """The tokens of some segments."""
    return lemmatise_segments(frame, tag_segments(frame), **options)
