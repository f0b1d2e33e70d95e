"""Errors in the program: a person is told a sentence and a number.

The traceback goes to a log that only its owner can read; it may hold answers.
"""

import os
import sys
import traceback
from datetime import datetime
from types import TracebackType

from screens.exits import Exit
from screens.output import remark
from screens.wording import Wording
from wizard.files import PRIVATE_FILE
from wizard.folders import private_folder
from wizard.home import home
from wizard.refusals import Unusable

LOG = "errors.log"


def log_error(error: BaseException) -> str:
    """Write the error to the log; the sentence that tells its number."""
    number = f"{datetime.now().astimezone():%m%d%H%M%S}-{os.getpid()}"
    path = home() / LOG
    try:
        private_folder(path.parent)
        how = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
        with os.fdopen(os.open(path, how, PRIVATE_FILE), "w", encoding="utf-8") as log:
            log.write(f"== {number}\n")
            log.writelines(traceback.format_exception(error))
    except (OSError, Unusable):
        return Wording.INTERNAL_UNLOGGED.format(number=number)
    return Wording.INTERNAL.format(number=number, log=path)


def report_crash(
    _: type[BaseException], error: BaseException, __: TracebackType | None
) -> None:
    """In place of Python's traceback on the command line."""
    remark(log_error(error))
    sys.stdout.flush()
    os._exit(Exit.UNUSABLE)
