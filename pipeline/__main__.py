"""The corridor: `python -m pipeline <room>`, also the command `trame`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from pipeline.errors import TrameError, explain_os_error
from pipeline.stages import LINE, room_named

if TYPE_CHECKING:
    from pipeline.places import Places

ROOMS = [room.name for room in LINE]


class _Parser(argparse.ArgumentParser):
    """An argument parser that refuses in French."""

    def error(self, message: str) -> NoReturn:
        """Say what can be written, and end with code 2."""
        del message
        print(f"Commande non comprise. Elle s'écrit :\n  {self.format_usage().strip()}", file=sys.stderr)
        sys.exit(2)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when it worked, 1 with a French message when it could not, 2 when it was not understood."""
    given = _parser().parse_args(arguments)
    try:
        from pipeline.places import Places  # it takes a second, during which the analyst may press Ctrl-C

        _run(given.command, Places(given.raw, given.out, given.reports, given.settings, given.engine), given.lock)
    except KeyboardInterrupt:
        print("Trame : interrompu. Relancez « make » pour reprendre où vous en étiez.", file=sys.stderr)
        return 130
    except Exception as error:  # the last door: an analyst reads a sentence, a maintainer asks for --debug
        if given.debug:
            raise
        print(f"Trame : {_explain(error, given.command)}", file=sys.stderr)
        return 1
    return 0


def _explain(error: Exception, command: str) -> str:
    """What an analyst reads of an error: its own words, those of the system in French, or whose fault it is."""
    if isinstance(error, TrameError):
        return str(error)
    if isinstance(error, OSError):
        return explain_os_error(error)
    return (
        f"erreur inattendue à l'étape « {command} » ({type(error).__name__} : {error}).\n"
        "C'est un défaut du programme, pas de vos textes : « make DEBUG=1 » en montre le détail."
    )


def _run(command: str, places: Places, lock: int | None) -> None:
    """Import what the command needs, and run it: the accounts should not wait for the rooms to load."""
    from pipeline.engine import ENGINES

    if places.engine not in ENGINES:
        raise TrameError(f"Le moteur « {places.engine} » n'existe pas. Moteurs : {', '.join(ENGINES)}.")
    if command == "prepare":
        from pipeline.prepare import hold_lock, prepare

        if lock is not None:
            hold_lock(lock)
        prepare(places)
    elif command == "account":
        from pipeline.account import account
        from pipeline.freshness import check_up_to_date

        check_up_to_date(places, last="vectorise")
        print(account(places))
    elif command == "keep-themes":
        from pipeline.keep_themes import keep_themes

        print(keep_themes(places))
    elif command == "changes":
        from pipeline.changes import follow_changes
        from pipeline.freshness import check_up_to_date

        check_up_to_date(places, last="themes")
        print(follow_changes(places))
    elif command == "validation":
        from pipeline.validation import validate_themes

        print(validate_themes(places))
    elif command == "reset":
        from pipeline.reset import reset

        reset(places)
    else:
        from pipeline.walk import walk_room

        room = room_named(command)
        print(f"{ROOMS.index(command) + 1}/{len(ROOMS)} {room.label:<14}: {walk_room(room, places)}", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="trame",
        usage="trame COMMANDE [--raw CHEMIN] [--out CHEMIN] [--reports CHEMIN] [--settings CHEMIN] "
        "[--engine MOTEUR] [--debug]",
        description="Analyse thématique de textes français. La commande habituelle est « make ».",
        add_help=False,
    )
    what, how = parser.add_argument_group("commande"), parser.add_argument_group("options")
    commands = ["prepare", *ROOMS, "account", "changes", "keep-themes", "validation", "reset"]
    what.add_argument("command", choices=commands, metavar="COMMANDE", help=", ".join(commands))
    how.add_argument("-h", "--help", action="help", help="afficher cette aide")
    for name, default, meaning in (
        ("raw", "data/raw", "dossier des textes"),
        ("out", "data/processed", "dossier des résultats"),
        ("reports", "reports", "dossier des rapports"),
        ("settings", "settings.toml", "fichier de réglages"),
    ):
        how.add_argument(f"--{name}", type=Path, default=Path(default), metavar="CHEMIN", help=f"{meaning} ({default})")
    how.add_argument("--engine", default="auto", metavar="MOTEUR", help="moteur : local, processes, dask (auto)")
    how.add_argument("--lock", type=int, help=argparse.SUPPRESS)
    how.add_argument("--debug", action="store_true", help="montrer le détail des erreurs")
    return parser


if __name__ == "__main__":
    sys.exit(main())
