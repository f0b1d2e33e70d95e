"""Changing the form: its cells, its rows, and what is confirmed of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from screens.output import out
from screens.plain.plain_wording import PlainWording
from screens.presenters.lists.findings import with_remark
from screens.presenters.lists.pasting.paste_use import PasteUse
from screens.presenters.lists.row_actions import (
    no_row_text,
    row_actions,
    to_categories,
)
from screens.presenters.lists.row_wording import RowWording
from screens.presenters.question.question_wording import TakeWording
from wizard.findings import Finding, Severity
from wizard.numbers import whole_number

if TYPE_CHECKING:
    from screens.plain.interview import LineInterview

ALL: Final = ("全部", "all")
"""What stands for every warning that waits."""


def clear(plain: "LineInterview", _: str) -> None:
    """Empty a cell that may be empty."""
    plain.take("")


def take_in(plain: "LineInterview", _: str) -> None:
    """Take last year's text, or the row above's, as the answer that Enter gives."""
    source = plain.session.take_in(plain.session.line)
    if source is None:
        out(TakeWording.NOTHING)
    else:
        plain.replace(source.text)


def remove(plain: "LineInterview", _: str) -> None:
    """Delete the row that is being asked about; undo brings it back."""
    row = plain.now.at.row
    if row is None:
        out(no_row_text(plain.now, PlainWording.REMOVE_ORDER))
    else:
        before = plain.now
        plain.move(before.remove(row))
        plain.acknowledge(before)
        out(RowWording.PLAIN_REMOVED)


def arrange(plain: "LineInterview", number: str) -> None:
    """List what can be done with the row, or do what has this number."""
    found = (*row_actions(plain.now), *to_categories(plain.now))
    if not found:
        out(no_row_text(plain.now, PlainWording.ROW_ORDER))
    elif (at := whole_number(number, len(found))) is not None:
        before, action = plain.now, found[at - 1]
        plain.move(action.moment)
        if action.moment is before:
            out(action.said(before))
        else:
            plain.acknowledge(before)
    else:
        for place, choice in enumerate(found, start=1):
            out(PlainWording.CHOICE.format(number=place, text=choice.text))


def confirm(plain: "LineInterview", typed: str) -> None:
    """List the warnings that wait, or confirm the one of this number, with a remark."""
    found, (number, _, remark) = plain.now.open_warnings, typed.partition(" ")
    if typed in ALL:
        plain.move(plain.now.confirm(found))
        out(PlainWording.CONFIRMED.format(count=len(found)))
    elif (at := whole_number(number, len(found))) is not None:
        warning = found[at - 1]
        begun = plain.session.remarks.begun_on(warning, plain.now)
        plain.session.drop_remark(warning)
        plain.move(plain.now.confirm([warning], remark or begun or None))
        out(PlainWording.CONFIRMED.format(count=1))
    else:
        _tell_doubts(plain, found)


def withdraw(plain: "LineInterview", number: str) -> None:
    """List the warnings that were confirmed, or let the one of this number wait."""
    waiting = plain.now.open_warnings
    found = [
        each
        for each in plain.now.findings
        if each.severity is Severity.WARNING and each not in waiting
    ]
    if (at := whole_number(number, len(found))) is not None:
        plain.move(plain.now.withdraw(found[at - 1]))
        out(PlainWording.WITHDRAWN)
        return
    for place, each in enumerate(found, start=1):
        text = with_remark(plain.now, each, each.message)
        out(PlainWording.WITHDRAW.format(number=place, message=text))
    if not found:
        out(PlainWording.NONE_CONFIRMED)


def keep_remark(plain: "LineInterview", typed: str) -> None:
    """Keep what is typed of a remark, behind the number of its warning, as keys are."""
    found, (number, _, remark) = plain.now.open_warnings, typed.partition(" ")
    at = whole_number(number, len(found))
    if remark and at is not None:
        plain.session.keep_remark(found[at - 1], remark)


def _tell_doubts(plain: "LineInterview", found: Sequence[Finding]) -> None:
    for number, finding in enumerate(found, start=1):
        begun = plain.session.remarks.begun_on(finding, plain.now)
        behind = PlainWording.BEGUN_REMARK.format(text=begun) if begun else ""
        says = PlainWording.CONFIRM.format(number=number, message=finding.message)
        out(says + behind)
    out(PlainWording.CONFIRM_HOW if found else PlainWording.NO_DOUBTS)


def paste(plain: "LineInterview", _: str) -> None:
    """Take the next lines as those of a table."""
    plain.paste.begin()


def accept(plain: "LineInterview", _: str) -> None:
    """Put the rows that were read from a paste where they belong."""
    plain.paste.accept()


def replace(plain: "LineInterview", _: str) -> None:
    """Put the rows that were read in place of those that stand."""
    plain.paste.accept(PasteUse.REPLACE)


def rename(plain: "LineInterview", _: str) -> None:
    """Put the names that were read in place of those that stand, from here on."""
    plain.paste.accept(PasteUse.DOWN)


def join(plain: "LineInterview", _: str) -> None:
    """Answer one question with the lines of a paste, as one line."""
    plain.paste.join()


def one_by_one(plain: "LineInterview", _: str) -> None:
    """Answer one question after another with the lines that came at once."""
    plain.paste.one_by_one()
