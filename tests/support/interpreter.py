"""Programs run by a Python of their own, to see what they load."""

import os
import subprocess
import sys
from pathlib import Path

from support.paths import ROOT


def fresh(program: str, *words: str, folder: Path | None = None) -> list[list[str]]:
    """What a program says in an interpreter of its own, line by line, word by word."""
    ran = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return [line.split() for line in ran.stdout.splitlines()]
