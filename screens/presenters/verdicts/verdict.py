"""Forms that were checked and their findings, as a person reads them."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from screens.presenters.names import name_of
from screens.presenters.verdicts.summary import overview
from screens.wording import SEVERITIES, Wording
from wizard.editions.library import edition
from wizard.findings import Finding, Severity
from wizard.form import Form
from wizard.frozen import frozen
from wizard.rules import findings
from wizard.rules.as_read.paper_wording import PaperSays
from wizard.rules.as_read.source import TYPED, ReadSource
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.labels import places
from wizard.rules.whole_form.form_wording import FormSays
from wizard.scoring.ledger import Ledger, ledger

MANY_ALIKE: Final = 3
"""Findings of one sentence from which on they share a line."""

TOLD_TOGETHER: Final = frozenset(
    {
        FormSays.CELL_MISSING,
        RowSays.REASON_FOR_POINTS,
        RowSays.REASON_OR_SCORE,
        RowSays.REASON_FOR_TARGET,
        RowSays.NOT_COMPARABLE,
        RowSays.PERCENT_OF_WORDS,
        RowSays.RESULT_WITH_OPERATOR,
        RowSays.VAGUE_VALUE,
        RowSays.VAGUE_NUMBER,
        RowSays.COST_AT_LEAST,
        RowSays.NAME_IS_VALUE,
        PaperSays.STRAY_PRINTED,
    }
)
"""Sentences of which the first says what to do about all; others tell by how much."""


@frozen
class Checked:
    """One form of a file, with all that is known to be wrong with it."""

    file: str
    number: int
    """Its place in the file, from 1."""
    form: Form
    source: ReadSource = TYPED
    """How it was read from paper."""
    declared: tuple[Finding, ...] = ()
    """What is not as it was declared, where it was held against its declaration."""
    declaration: tuple[str, int] | None = None
    """The file of that and its place there, from 1."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules of its edition find, and what is not as it was declared."""
        found = findings(self.form, edition(self.form.edition), self.source)
        return (*found, *self.declared)

    @property
    def ledger(self) -> Ledger:
        """Its points."""
        return ledger(self.form, edition(self.form.edition))

    @property
    def name(self) -> str:
        """Its 项目名称, or a word in its place."""
        return name_of(self.form)


def as_lines(checked: Checked) -> Iterator[str]:
    """The report of one form: verdict, summary, and each finding on a line."""
    found, form = checked.findings, checked.form
    yield Wording.FORM_LINE.format(
        number=checked.number,
        name=checked.name,
        file=checked.file,
        verdict=verdict(found),
    )
    for line in overview(form, edition(form.edition)):
        yield Wording.OVERVIEW_LINE.format(text=line.text)
    yield from finding_lines(form, found)


def verdict(found: Sequence[Finding], doubts: Sequence[Finding] | None = None) -> str:
    """Whether a form with these findings can be handed in, in words.

    `doubts` are the warnings that wait to be confirmed; None stands for all of them.
    """
    if count := errors(found):
        return Wording.UNFIT.format(count=count)
    if waiting := len(found if doubts is None else doubts):
        return Wording.FIT_WITH_DOUBTS.format(count=waiting)
    return Wording.FIT_CONFIRMED if found else Wording.FIT


def errors(found: Sequence[Finding]) -> int:
    """The number of findings that block handing in."""
    return sum(finding.severity is Severity.ERROR for finding in found)


def doubt_lines(checked: Checked, found: Sequence[Finding]) -> Iterator[str]:
    """The warnings of a form that was handed in; nothing where it has none."""
    if found:
        yield Wording.CONFIRM_THESE.format(number=checked.number, name=checked.name)
        yield from finding_lines(checked.form, found)


def finding_lines(form: Form, found: Sequence[Finding]) -> Iterator[str]:
    """Each finding on a line; where many say the same, the first and where the others.

    They are told in the order in which they were found.
    """
    alike: dict[str, list[Finding]] = {}
    for finding in found:
        alike.setdefault(finding.says, []).append(finding)
    for finding in found:
        same = alike[finding.says] if finding.says in TOLD_TOGETHER else [finding]
        if len(same) >= MANY_ALIKE and finding is not same[0]:
            continue
        yield Wording.FINDING_LINE.format(
            severity=SEVERITIES[finding.severity],
            code=finding.code,
            message=finding.message,
        )
        if len(same) >= MANY_ALIKE:
            others = places((f.where for f in same[1:]), edition(form.edition))
            yield Wording.FINDINGS_ALIKE.format(count=len(same) - 1, places=others)
