"""Before the first room: one run at a time, settings checked, stamps written, damage noticed."""

from __future__ import annotations

import fcntl
import shutil
import sys

from pipeline.corrections import correct_listing
from pipeline.errors import TrameError
from pipeline.freshness import is_intact, key_of
from pipeline.own_lemmas import read_own_lemmas
from pipeline.own_themes import read_own_themes
from pipeline.places import Places
from pipeline.raw import SPREADSHEET, as_json, list_raw
from pipeline.settings import read_settings
from pipeline.stages import LINE, folder_of
from pipeline.stamps import stamp_of
from pipeline.store import ASIDE, RECORD, read_record, write_json

EXAMPLE = "exemple/"


def prepare(places: Places) -> None:
    """Write what the map of make rests on; TrameError on a wrong setting or folder.

    A stamp is touched only when its room must be walked again: because an option, the code, a version or a raw file
    changed, or because something that the room wrote is no longer on the disk as it was written.
    """
    _keep_apart(places)
    options = read_settings(places.settings)
    lemmatise = options["lemmatise"]
    lemmatise["corrections"] = [*(lemmatise["corrections"] or []), *read_own_lemmas(places.settings)]
    entries, targets, problems = correct_listing(places.raw, list_raw(places.raw))
    _remove_leftovers(places)
    write_json(places.stamp_path("raw"), as_json(entries))
    write_json(places.stamp_path("corrections"), targets)
    write_json(places.stamp_path("own_themes"), read_own_themes(places.settings))
    for room in LINE:
        write_json(places.stamp_path(room.name), stamp_of(room, options[room.name]))
    for room in LINE:
        record = read_record(places.processed, room)
        if record is None or record["key"] != key_of(room, places) or not is_intact(room, record, places):
            places.stamp_path(room.name).touch()
    if not entries:
        print(f"Le dossier des textes « {places.raw} » est vide : déposez-y vos fichiers, puis relancez « make ».")
    for problem in problems:
        print(f"{SPREADSHEET}, {problem}")
    ours = [entry for entry in entries if not entry.file.startswith(EXAMPLE)]
    if ours and len(ours) < len(entries):
        print(
            "L'exemple livré (exemple/) est analysé avec vos fichiers ; pour le laisser de côté, écrivez "
            f'leave_out = ["{EXAMPLE}*"] sous [collect] dans {places.settings}.'
        )


def hold_lock(descriptor: int) -> None:
    """Take the lock of a run on a file that the calling shell holds open, waiting for another run to end.

    The lock belongs to the open file, not to this process: it lasts until the shell ends, however it ends.
    """
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Une autre exécution travaille dans ce dossier ; celle-ci attend son tour.", file=sys.stderr)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError as error:
        raise TrameError(f"Impossible de verrouiller le dossier des résultats : {error}.") from error


def _keep_apart(places: Places) -> None:
    """TrameError when results or reports would be written among the texts, and read as texts by the next run."""
    raw = places.raw.resolve()
    for name, folder in (("OUT", places.processed), ("REPORTS", places.reports)):
        if folder.resolve().is_relative_to(raw):
            raise TrameError(
                f"Le dossier « {folder} » est dans celui des textes : ce qui y serait écrit serait lu comme un texte. "
                f"Donnez-en un autre : make {name}=mon/dossier."
            )


def _remove_leftovers(places: Places) -> None:
    """Remove what a killed run was writing aside, and rooms of a former version; nothing else runs here now."""
    for folder in (places.processed, places.reports):
        for path in folder.rglob(f"{ASIDE}*"):
            path.unlink()
    ours = {folder_of(room) for room in LINE}
    for record in places.processed.glob(f"[0-9]*-*/{RECORD}"):
        if record.parent.name not in ours:
            shutil.rmtree(record.parent)
