"""A screen that asks where to, and writes there; what is there is asked about first."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from screens.paths import file_paths
from screens.widgets.confirm import confirm
from screens.widgets.prompt_screen import Prompt
from screens.wording import Shown
from wizard.refusals import Unusable

Write = Callable[[], str]
"""Writes, and answers with what was written. Raises Unusable."""


class Writing(Prompt[str]):
    """Answers with what was written, or with nothing."""

    def place(self, paths: Sequence[Path], write: Write) -> None:
        """Write to these paths; ask before a file that is there is replaced."""
        there = [path for path in paths if os.path.lexists(path)]
        if not there:
            self._write(write)
            return
        names = Shown.AND.join(file_paths().display(path) for path in there)
        asked = Shown.EXPORT_EXISTS.format(file=names)
        confirm(self.app, asked, lambda: self._write(write))

    def _write(self, write: Write) -> None:
        try:
            told = write()
        except Unusable as refusal:
            self.refuse(str(refusal))
        else:
            self.dismiss(told)
