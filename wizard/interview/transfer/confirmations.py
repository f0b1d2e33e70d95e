"""Warnings that a person has looked at and found right, with a remark if they like."""

import json
from collections.abc import Iterable, Iterator
from typing import Final, Self

from wizard.cells import clean
from wizard.findings import Finding, Severity
from wizard.frozen import changed, frozen

_MARK: Final = b"# confirmed "
"""The beginning of a comment line that holds a confirmation."""

_PARTS: Final = 4
"""Code, cell, message and remark."""

_WITHDRAWN: Final = "withdrawn"
"""The part behind those where the confirmation was taken back."""


@frozen
class Confirmation:
    """A warning that was confirmed; it lapses as soon as the warning says otherwise.

    One that was taken back confirms nothing: it keeps the remark that was written.
    """

    code: str
    where: str
    message: str
    remark: str = ""
    is_withdrawn: bool = False

    @classmethod
    def of(cls, finding: Finding, remark: str = "") -> Self:
        """The confirmation of this warning; the remark becomes one line."""
        line = " ".join(clean(remark).split())
        return cls(finding.code.value, finding.where, finding.message, line)

    def holds_for(self, finding: Finding) -> bool:
        """Whether the confirmation still covers this finding."""
        return self.is_about(finding) and not self.is_withdrawn

    def is_about(self, finding: Finding) -> bool:
        """Whether it was given for this finding in these very words."""
        said = (finding.code.value, finding.where, finding.message)
        return said == (self.code, self.where, self.message)

    def line(self) -> bytes:
        """The confirmation as a comment line of a draft."""
        said = (self.code, self.where, self.message, self.remark)
        parts = (*said, _WITHDRAWN) if self.is_withdrawn else said
        return _MARK + json.dumps(parts, ensure_ascii=False).encode() + b"\n"


Confirmations = tuple[Confirmation, ...]


def confirmation_of(finding: Finding, among: Confirmations) -> Confirmation | None:
    """The confirmation that holds for this finding, or None."""
    return next((c for c in among if c.holds_for(finding)), None)


def remark_on(finding: Finding, among: Confirmations) -> str:
    """The remark on this finding, also of a withdrawn confirmation; or blank."""
    return next((c.remark for c in among if c.is_about(finding)), "")


def unconfirmed(
    findings: Iterable[Finding], confirmed: Confirmations
) -> tuple[Finding, ...]:
    """The warnings that wait to be confirmed."""
    warnings = (f for f in findings if f.severity is Severity.WARNING)
    return tuple(f for f in warnings if confirmation_of(f, confirmed) is None)


def with_confirmed(
    confirmed: Confirmations, findings: Iterable[Finding], remark: str | None = None
) -> Confirmations:
    """The confirmations with these warnings among them, each once.

    Without a remark each keeps the one that was written on it; a blank one clears it.
    """
    new = tuple(
        Confirmation.of(f, remark_on(f, confirmed) if remark is None else remark)
        for f in findings
    )
    places = {(c.code, c.where) for c in new}
    return (*(c for c in confirmed if (c.code, c.where) not in places), *new)


def without_confirmed(confirmed: Confirmations, finding: Finding) -> Confirmations:
    """The confirmations with that of this warning taken back; its remark is kept."""
    kept = ((c, c.is_about(finding)) for c in confirmed)
    return tuple(
        changed(c, is_withdrawn=True) if is_its else c
        for c, is_its in kept
        if c.remark or not is_its
    )


def read_lines(lines: Iterable[bytes]) -> Iterator[Confirmation]:
    """The confirmations at the head of a draft, as far as they go on."""
    for line in lines:
        if not line.startswith(_MARK):
            return
        yield from _read(line.removeprefix(_MARK))


def _read(line: bytes) -> Iterator[Confirmation]:
    try:
        parts = json.loads(line)
    except ValueError:
        return
    if isinstance(parts, list) and len(parts) in (_PARTS, _PARTS + 1):
        code, where, message, remark = (str(part) for part in parts[:_PARTS])
        yield Confirmation(code, where, message, remark, len(parts) > _PARTS)
