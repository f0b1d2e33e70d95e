"""Printing, by the `lp` of the machine: the paper as PDF, to one of its printers."""

import re
import shutil
import subprocess
from typing import Final

from exports.export_wording import ExportSays
from wizard.cells import clean
from wizard.refusals import Unusable

COMMAND: Final = "lp"

PATIENCE_SECONDS: Final = 60
"""Seconds within which a printer's queue takes a file."""

_PRINTER: Final = re.compile(r"[^\s/#?'\"<-][^\s/#?'\"<]*")
"""A name that CUPS can give a printer; not one that looks like an option."""


def can_print() -> bool:
    """Whether the machine has a printer's queue."""
    return shutil.which(COMMAND) is not None


def print_out(paper: bytes, title: str, printer: str = "") -> None:
    """Send a PDF to this printer, or to the usual one.

    Raises Unusable where that is not possible, with what the queue says.
    """
    command = shutil.which(COMMAND)
    if command is None:
        raise Unusable(ExportSays.NO_PRINTING)
    if printer and not _PRINTER.fullmatch(printer):
        raise Unusable(ExportSays.NO_PRINTER.format(name=clean(printer)))
    words = [command, *(("-d", printer) if printer else ()), "-t", title]
    try:
        ran = subprocess.run(
            words,
            input=paper,
            capture_output=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unusable(ExportSays.NOT_PRINTED.format(why=_line(str(error)))) from error
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace")
        raise Unusable(ExportSays.NOT_PRINTED.format(why=_line(said)))


def _line(said: str) -> str:
    return " ".join(clean(said).split())
