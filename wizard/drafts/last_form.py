"""Last year's form, kept beside a draft."""

import os
from pathlib import Path
from typing import Final

from wizard.drafts.private_files import MOST_BYTES, read_own
from wizard.files import write_whole
from wizard.form import Form
from wizard.toml.form_file import dumps, loads

LAST: Final = ".last"
"""How the name of last year's form beside a draft ends."""


def keep_last(path: Path, last: Form) -> None:
    """Keep last year's form beside a draft. Raises Unusable."""
    write_whole(path.with_suffix(LAST), dumps(last))


def kept_last(path: Path) -> Form | None:
    """Last year's form beside a draft; None without one. Raises Unusable."""
    beside = path.with_suffix(LAST)
    if not os.path.lexists(beside):
        return None
    return loads(read_own(beside, MOST_BYTES), beside.name)
