"""The real form that is shown: the second of the sample."""

from pathlib import Path

from support.command import run_ziping
from support.paths import SAMPLES


def second_form(folder: Path) -> Path:
    """Its file, read from the sample by the program."""
    order = ["import", str(SAMPLES / "changji-2020.txt"), "--to", "forms", "--force"]
    run_ziping(order, folder / "home", folder, {})
    return next(folder.glob("forms/02-*.toml"))
