"""The real command, run as a person's shell would."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from support.paths import ROOT

Ran = subprocess.CompletedProcess[str]


def run_ziping(
    words: Sequence[str],
    home: Path,
    folder: Path,
    environment: dict[str, str],
    typed: str = "",
) -> Ran:
    """Run `ziping` and wait for it."""
    return subprocess.run(
        [sys.executable, "-m", "screens.cli", *words],
        cwd=folder,
        input=typed,
        env={
            **os.environ,
            "ZIPING_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def piped(words: tuple[str, ...], lines: list[str], home: Path) -> Ran:
    """Run `ziping` on a dumb terminal with these lines to read."""
    return subprocess.run(
        [sys.executable, "-m", "screens.cli", *words],
        input="\n".join(lines) + "\n",
        cwd=home.parent,
        env={
            "ZIPING_HOME": str(home),
            "PYTHONPATH": str(ROOT),
            "PYTHONUTF8": "1",
            "TERM": "dumb",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
