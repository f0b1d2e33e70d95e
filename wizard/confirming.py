"""Warnings that a person has looked at and found right, with a remark if they like."""

import json
from collections.abc import Iterable, Iterator
from typing import Final, Self

from wizard.cells import clean
from wizard.findings import Finding, Severity
from wizard.frozen import frozen

_MARK: Final = b"# confirmed "
"""How a confirmation begins as a line of a draft."""

_PARTS: Final = 4
"""Code, cell, message and remark."""


@frozen
class Confirmation:
    """A warning that was confirmed; it lapses as soon as the warning says otherwise."""

    code: str
    where: str
    message: str
    remark: str = ""

    @classmethod
    def of(cls, finding: Finding, remark: str = "") -> Self:
        """The confirmation of this warning; the remark becomes one line."""
        told = " ".join(clean(remark).split())
        return cls(finding.code.value, finding.where, finding.message, told)

    def holds_for(self, finding: Finding) -> bool:
        """Whether it is still this that was confirmed."""
        said = (finding.code.value, finding.where, finding.message)
        return said == (self.code, self.where, self.message)

    def line(self) -> bytes:
        """The confirmation as a comment line of a draft."""
        parts = (self.code, self.where, self.message, self.remark)
        return _MARK + json.dumps(parts, ensure_ascii=False).encode() + b"\n"


Confirmations = tuple[Confirmation, ...]


def confirmation_of(finding: Finding, among: Confirmations) -> Confirmation | None:
    """The confirmation that holds for this finding, or None."""
    return next((c for c in among if c.holds_for(finding)), None)


def doubts(
    findings: Iterable[Finding], confirmed: Confirmations
) -> tuple[Finding, ...]:
    """The warnings that wait to be confirmed."""
    warnings = (f for f in findings if f.severity is Severity.WARNING)
    return tuple(f for f in warnings if confirmation_of(f, confirmed) is None)


def with_confirmed(
    confirmed: Confirmations, findings: Iterable[Finding], remark: str = ""
) -> Confirmations:
    """The confirmations with these warnings among them, each once."""
    new = tuple(Confirmation.of(finding, remark) for finding in findings)
    places = {(c.code, c.where) for c in new}
    return (*(c for c in confirmed if (c.code, c.where) not in places), *new)


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
    if isinstance(parts, list) and len(parts) == _PARTS:
        yield Confirmation(*(str(part) for part in parts))
