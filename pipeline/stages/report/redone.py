"""Which option of the settings does for good what another setting of the analysis was tried to do."""

from __future__ import annotations

from collections.abc import Iterable

OPTIONS = {
    "noms_propres": "[lemmatise] proper_names",
    "segments": "[segment] words",
    "rares": "[vectorise] min_segments",
    "idf": "[vectorise] idf_power",
    "tours": "[themes] feedback_segments",
    "seuil": "[themes] presence_quantile",
    "tirage": "[themes] random_seed",
    "nombre": "[themes] discovered",
}
"""Code of a setting (see schema.MULTIVERSE) -> section and name of the option."""

REDONE = (
    "Ces nombres sont ceux d'analyses faites pour comparer, qui ne sont pas gardées : leurs passages ne peuvent pas "
    "être ouverts ici. Pour les lire, changez l'option nommée dans settings.toml et relancez « make »."
)


def redone_by(settings: Iterable[str]) -> list[str]:
    """The option of each setting, 'aucune' for the words as they are written, which no option asks for."""
    return [OPTIONS.get(setting, "aucune") for setting in settings]
