"""Discovery: the themes that nobody named, how many of them, and how far each resists chance."""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from sklearn.exceptions import ConvergenceWarning

from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.guided_nmf import GuidedNMF
from pipeline.stages.themes.null import null_corpora
from pipeline.stages.themes.profile import ThemeProfile
from pipeline.stages.themes.stability import FEWEST_DOCUMENTS, measure_stability
