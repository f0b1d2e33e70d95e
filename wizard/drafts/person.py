"""Who is at the keyboard, as the history of a draft names people."""

import os
from typing import ClassVar

from wizard.drafts.private_files import owner


class _PersonOfProcess:
    """The setting of the whole process."""

    name: ClassVar[str] = ""


def person() -> str:
    """The person that this process serves; else the account that it runs as."""
    return _PersonOfProcess.name or owner(os.geteuid())


def served() -> str:
    """Who is served of several that share the account; blank where nobody is named."""
    return _PersonOfProcess.name


def serve(name: str) -> None:
    """Name this person from now on: several may share one account."""
    _PersonOfProcess.name = name
