"""An earlier build of the program beside this one, fetched by its commit."""

import subprocess
import tarfile
from compileall import compile_dir
from io import BytesIO
from pathlib import Path

from bench.session import ROOT

BUILD = "0d362a01ea6b6d160291dcf164602876259acd55"
"""The build that forms were last read in many walks by."""


def fetched(folder: Path) -> Path | None:
    """The earlier build in a folder of its own, compiled as this one is.

    None where git does not have it.
    """
    got = subprocess.run(
        ["git", "archive", BUILD], cwd=ROOT, capture_output=True, check=False
    )
    if got.returncode:
        return None
    place = folder / "earlier"
    with tarfile.open(fileobj=BytesIO(got.stdout)) as archive:
        archive.extractall(place, filter="data")
    compile_dir(place, quiet=2)
    return place
