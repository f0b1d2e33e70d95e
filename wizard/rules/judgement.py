"""The judgement of a form: its rows one by one, each judged once, then the whole."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from wizard.editions.edition import Edition
from wizard.findings import Finding
from wizard.form import Form, Indicator, year_of
from wizard.numbers import narrow
from wizard.rules.as_read.paper import as_read
from wizard.rules.as_read.source import TYPED, ReadSource
from wizard.rules.case import Case, JudgedRow
from wizard.rules.doubtful_words import SAME_AS_ABOVE
from wizard.rules.identity import Itself
from wizard.rules.row import MOST_ROWS
from wizard.rules.row_reading import read_row
from wizard.rules.special_rows import unscored_rows
from wizard.rules.table import ROW_RULES, RULES
from wizard.scoring.ledger import ledger

Judge = Callable[
    [int, Itself[Indicator], Edition, int | None, Itself[Indicator], bool], JudgedRow
]
"""What judges a row, or knows how it was judged."""

_JUDGES: Final = tuple((rule, rule.judge) for rule in ROW_RULES)


def judged(form: Form, edition: Edition, source: ReadSource) -> Iterator[Finding]:
    """What every rule finds, in the order of the rules, rows in their order.

    Of a form that was read from a paper, what that bears out.
    """
    is_typed = source == TYPED
    case = case_of(form, edition, is_kept=is_typed)
    found = (finding for rule in RULES for finding in rule(case))
    return found if is_typed else as_read(found, form, edition, source)


def case_of(form: Form, edition: Edition, *, is_kept: bool = True) -> Case:
    """A form made ready for its rules; only rows that are new are judged.

    One that is not kept has none to come again: of thousands that are read from papers
    no row is remembered.
    """
    rows = tuple(_rows(form, edition, _known if is_kept else _judged))
    return Case(
        form=form,
        edition=edition,
        rows=tuple(one.row for one in rows),
        odd_rows=tuple(one for one in rows if one.found),
        ledger=ledger(form, edition),
    )


def _rows(form: Form, edition: Edition, judge: Judge) -> Iterator[JudgedRow]:
    parts, year = unscored_rows(form), year_of(form)
    for number, cells in enumerate(form.indicators):
        above, is_part = _reasoned(form.indicators, number), number in parts
        yield judge(number, Itself(cells), edition, year, Itself(above), is_part)


def _reasoned(rows: Sequence[Indicator], number: int) -> Indicator:
    """The row whose reason this one gives: itself, or that of the last reason above."""
    while number and SAME_AS_ABOVE.fullmatch(narrow(rows[number].deviation or "")):
        number -= 1
        while number and not (rows[number].deviation or "").strip():
            number -= 1
    return rows[number]


def _judged(
    number: int,
    cells: Itself[Indicator],
    edition: Edition,
    year: int | None,
    reasoned: Itself[Indicator],
    is_part: bool,
) -> JudgedRow:
    row = read_row(
        number, cells.it, edition, year, reasoned=reasoned.it, is_part=is_part
    )
    told = [
        (rule, _all(found))
        for rule, judge in _JUDGES
        if (found := judge(row)) is not None
    ]
    return JudgedRow(row, {rule: findings for rule, findings in told if findings})


_known = lru_cache(maxsize=MOST_ROWS)(_judged)


def _all(found: Finding | Iterable[Finding]) -> tuple[Finding, ...]:
    return (found,) if isinstance(found, Finding) else tuple(found)
