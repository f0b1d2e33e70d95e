"""Copies of the project in which faults are made; the checkout is left alone."""

import shutil
import subprocess
from pathlib import Path

from support.paths import ROOT


def listed() -> list[str]:
    """All files that git knows of and that stand in the checkout, by name."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return sorted(n for n in names.split("\0") if n and (ROOT / n).is_file())


def copy_to(folder: Path) -> Path:
    """Copy all that git knows of, as it stands in the checkout.

    Returns the folder of the copy.
    """
    for name in listed():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, folder / name)
    return folder
