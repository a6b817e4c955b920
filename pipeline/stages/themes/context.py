"""Context: the passages beside a mention, which often speak of the same theme without its words."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.corpus import Corpus, Floats

_BESIDE = 0.5
"""What a segment next to a mention counts: the two of them together, as much as the mention."""


def weigh_examples(corpus: Corpus) -> Floats:
    """How much each segment teaches about each named theme (n x T): 1 for a mention, half of it for one next to it.

    A mention by a seed that weighs 2 counts double, and so does what stands beside it.

    | segment of a document | 0 | 1       | 2 | 3 | 4       | 5       |
    | holds a seed          |   | x       |   |   | x       | x       |
    | counts                | ½ | 1       | ½ | ½ | 1½      | 1½      |

    An author says « la caisse de grève » once and goes on about it for three paragraphs; the words of these are the
    theme's too. A document is never the neighbour of another.
    """
    mentions = corpus.emphasis
    document, position = corpus.segments["document"].to_numpy(), corpus.segments["position"].to_numpy()
    beside = ((document[1:] == document[:-1]) & (np.diff(position) == 1))[:, None]
    examples = mentions.copy()
    examples[1:] += _BESIDE * mentions[:-1] * beside
    examples[:-1] += _BESIDE * mentions[1:] * beside
    return examples
