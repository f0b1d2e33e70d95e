"""Copies of the project in which faults are made; the checkout is left alone."""

import shutil
import subprocess
from pathlib import Path

from support.paths import ROOT


def copy_to(folder: Path) -> Path:
    """Copy all that git knows of, as it stands in the checkout.

    Returns the folder of the copy.
    """
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder
