"""Run the whole line as an analyst does, on folders with spaces and accents in their names."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from pipeline.__main__ import ROOMS, main

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "data" / "raw" / "exemple"
FEW = ("*.csv", "gazette-*.html", "20*.md", "note-*.txt", "vide.txt", "rapport-annuel.pdf")
"""A third of the example: enough for every room to have something to do."""
FEW_DRAWS = {"most_discovered": 3, "stability_samples": 2, "mixed_corpora": 4}
"""Options of the themes that take most of a run: how often something is drawn says nothing of how the line works."""


@dataclass
class Run:
    """A study in a folder of its own: its raw files, its results, its reports."""

    folder: Path
    project: Path = ROOT

    @property
    def raw(self) -> Path:
        return self.folder / "mes textes"

    @property
    def out(self) -> Path:
        return self.folder / "résultats d’été"

    @property
    def reports(self) -> Path:
        return self.folder / "rapport n° 1"

    @property
    def settings(self) -> Path:
        return self.folder / "mes réglages.toml"

    def fill(self, *patterns: str) -> Run:
        self.raw.mkdir(parents=True)
        for pattern in patterns:
            for path in EXAMPLE.glob(pattern):
                shutil.copy(path, self.raw)
        text = (ROOT / "settings.toml").read_text(encoding="utf-8")
        for name, value in FEW_DRAWS.items():
            text, found = re.subn(rf"^# {name} = .*$", f"{name} = {value}", text, flags=re.MULTILINE)
            assert found == 1, name
        self.settings.write_text(text, encoding="utf-8")
        return self

    def command(self, *arguments: str) -> list[str]:
        # Make knows no path with a space as a target, and the folder of a clone may have one.
        prefix = Path(sys.prefix)
        venv = prefix.relative_to(ROOT) if prefix.is_relative_to(ROOT) else prefix
        paths = {"RAW": self.raw, "OUT": self.out, "REPORTS": self.reports, "SETTINGS": self.settings, "VENV": venv}
        return ["make", "-s", "-C", str(self.project), *[f"{name}={path}" for name, path in paths.items()], *arguments]

    def make(self, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
        return subprocess.run(
            self.command(*arguments), capture_output=True, text=True, env=clean | env, check=False, encoding="utf-8"
        )

    def walk(self, *commands: str) -> None:
        """What `make` runs, or these commands, in this process: for what is no matter of make."""
        paths = {"raw": self.raw, "out": self.out, "reports": self.reports, "settings": self.settings}
        options = [f"--{name}={path}" for name, path in paths.items()]
        for command in commands or ("prepare", *ROOMS, "account", "changes"):
            assert main([command, *options]) == 0, command

    def hashes(self) -> dict[str, str]:
        """Every artefact and report file -> its hash; stamps and records, which say what was run, included."""
        return {
            str(path.relative_to(self.folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for top in (self.out, self.reports)
            for path in sorted(top.rglob("*"))
            if path.is_file() and path.name != ".lock"
        }
