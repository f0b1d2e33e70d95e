"""Remarks on warnings that were typed and not confirmed, as answers are kept."""

from collections.abc import Mapping
from typing import Final

from wizard.findings import Finding, Severity
from wizard.interview.interview import Interview
from wizard.interview.transfer.confirmations import remark_on

_PREFIX: Final = "remark "
"""Before what a remark is about; the key of a question has no blank."""


def key_of(warning: Finding) -> str:
    """What its remark is kept under: a warning in other words is the same one."""
    return f"{_PREFIX}{warning.code.value} {warning.where}"


def remark_of(warning: Finding, now: Interview) -> str:
    """The remark that stands in the draft; or blank."""
    return remark_on(warning, now.confirmed)


class UnsentRemarks:
    """What stands in lines of remarks, by the warning."""

    def __init__(self) -> None:
        self.texts: Mapping[str, str] = {}
        self.recovered: tuple[str, ...] = ()
        """Those of the last session, whether their warnings are still there or not."""

    def recover(self, typed: Mapping[str, str], now: Interview) -> None:
        """Take over what was typed last time; without its warning it is told alone."""
        found = {key: text for key, text in typed.items() if key.startswith(_PREFIX)}
        if not found:  # nobody has to know the warnings of a form that was just begun
            self.texts, self.recovered = {}, ()
            return
        warnings = (f for f in now.findings if f.severity is Severity.WARNING)
        standing = {key_of(f): remark_of(f, now) for f in warnings}
        new = {
            key: text for key, text in found.items() if text != standing.get(key, "")
        }
        self.texts = {key: text for key, text in new.items() if key in standing}
        self.recovered = tuple(text for text in new.values() if text)

    def note(self, warning: Finding, text: str, now: Interview) -> None:
        """What is in the line of a remark now."""
        others = {k: t for k, t in self.texts.items() if k != key_of(warning)}
        is_new = text != remark_of(warning, now)
        self.texts = {**others, key_of(warning): text} if is_new else others

    def begun_on(self, warning: Finding, now: Interview) -> str:
        """What the line of its remark begins with."""
        return self.texts.get(key_of(warning), remark_of(warning, now))
