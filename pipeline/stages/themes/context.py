"""Context: the segments beside a segment, which often speak of the same theme in other words."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.corpus import Corpus, Floats

_TEACHES = 0.5
"""What a segment next to a mention counts as an example: the two of them together, as much as the mention."""
_READ = 0.2
"""What the likeness of each segment beside it adds to a segment's own: enough to lift it, not to make a theme."""


def weigh_examples(corpus: Corpus) -> Floats:
    """How much each segment teaches about each named theme (n x T): 1 for a mention, half of it for one next to it.

    A mention by a seed that weighs 2 counts double, and so does what stands beside it.

    | segment of a document | 0 | 1       | 2 | 3 | 4       | 5       |
    | holds a seed          |   | x       |   |   | x       | x       |
    | counts                | ½ | 1       | ½ | ½ | 1½      | 1½      |

    An author says « la caisse de grève » once and goes on about it for three paragraphs; the words of these are the
    theme's too. A document is never the neighbour of another.
    """
    return corpus.emphasis + _TEACHES * _beside(corpus, corpus.emphasis)


def read_in_context(corpus: Corpus, cosines: Floats) -> Floats:
    """Cosines of the segments (n x K, 0 to 1) with those of the segments beside them.

    A segment of some 40 words is a piece cut from a text: read alone, « ils la gèrent à tour de rôle » is about
    nothing. Its own cosine counts for 5/7, that of each segment beside it for 1/7; beyond the ends of a document there
    is nothing to count.

    | cosines | 0.7 | 0    | 0 |  ->  | 0.5 | 0.1 | 0 |
    """
    return (cosines + _READ * _beside(corpus, cosines)) / (1 + 2 * _READ)


def _beside(corpus: Corpus, values: Floats) -> Floats:
    """For each segment, the sum of the values (n x K) of the one before and the one after it in its document."""
    document, position = corpus.segments["document"].to_numpy(), corpus.segments["position"].to_numpy()
    follows = ((document[1:] == document[:-1]) & (np.diff(position) == 1))[:, None]
    total = np.zeros_like(values)
    total[1:] += values[:-1] * follows
    total[:-1] += values[1:] * follows
    return total
