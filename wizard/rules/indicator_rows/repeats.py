"""The same thing said too often: full marks, the goal as its result, a row twice."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from wizard.address import row_cell
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, Indicator, Points, known
from wizard.numbers import narrow
from wizard.rules import labels
from wizard.rules.bare_text import bare
from wizard.rules.case import Case, of_form
from wizard.rules.cell_values import text_at
from wizard.rules.doubtful_words import DONE_ALONE, FULL_STOP
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.row import MOST_ROWS, IndicatorRow
from wizard.scoring.full_points import execution_points
from wizard.scoring.group_losses import scored_groups
from wizard.values.reading import ValueKind

GOALS: Final = ("goals.expected", "goals.actual")
"""Both goals; an edition may have one, or none."""


def not_everything_is_full_marks(case: Case) -> Iterator[Finding]:
    """Full marks in every row are what reviewers trust least (通行做法).

    Silent while points are missing: more rows may come.
    """
    rows, points = case.form.indicators, execution_points(case.form, case.edition)
    if not rows or case.ledger.left > 0:
        return
    if case.edition.scores_execution and not _is_full(points):
        return
    if _are_full(case):
        facts: dict[str, object] = {"count": len(rows)}
        is_rated = case.edition.scores_execution
        says = RowSays.ALL_FULL_MARKS if is_rated else RowSays.ALL_ROWS_FULL
        yield Finding(Code.ALL_FULL_MARKS, row_cell(0, "score"), says, facts)


def will_be_full_marks(form: Form, edition: Edition) -> bool:
    """Whether that will be told once the points are 100: every row so far has them."""
    rows, points = form.indicators, execution_points(form, edition)
    is_rated = _is_full(points) or not edition.scores_execution
    return edition.weighs_rows and bool(rows) and is_rated and all(map(_is_full, rows))


@of_form
def results_are_not_the_goal_again(form: Form, edition: Edition) -> Iterator[Finding]:
    """实际完成情况 tells what was done, not once more what was planned (通行做法)."""
    expected, actual = (bare(g) for g in (form.goals.expected, form.goals.actual))
    if expected and expected == actual:
        where = "goals.actual"
        facts: dict[str, object] = {
            "cell": labels.cell(form, edition, where),
            "other": labels.cell(form, edition, "goals.expected"),
        }
        yield Finding(Code.GOAL_COPIED, where, RowSays.GOAL_COPIED, facts)


@of_form
def goals_tell_what_is_done(form: Form, edition: Edition) -> Iterator[Finding]:
    """A goal that is a bare number or 完成 tells nothing (通行做法)."""
    for where in (goal for goal in GOALS if goal in edition.cells):
        text = text_at(form, where) or ""
        if _tells_nothing(text):
            facts: dict[str, object] = {
                "cell": labels.cell(form, edition, where),
                "typed": quoted(text),
            }
            yield Finding(Code.VAGUE_VALUE, where, RowSays.VAGUE_GOAL, facts)


def no_indicator_counts_twice(case: Case) -> Iterator[Finding]:
    """An indicator stands in the table once (通行做法).

    One name may be counted in several units: 培训 of 3场 and of 200人次.
    """
    first: dict[tuple[str, ...], int] = {}
    for row in case.rows:
        counted = _counted(row)
        earlier = first.setdefault(counted, row.number) if counted else row.number
        if earlier != row.number:
            facts: dict[str, object] = {"row": row.label, "first": earlier + 1}
            where = row.at("name")
            yield Finding(Code.DUPLICATE_INDICATOR, where, RowSays.DUPLICATE, facts)


def _are_full(case: Case) -> bool:
    """Whether every row has full marks, or every group where rows have no points."""
    if case.edition.weighs_rows:
        return all(_is_full(row) for row in case.form.indicators)
    scored = [entry for entry, _ in scored_groups(case.form, case.edition)]
    return scored == list(case.ledger.groups) and not any(e.open for e in scored)


@lru_cache(maxsize=64)
def _tells_nothing(goal: str) -> bool:
    return bool(
        DONE_ALONE.fullmatch("".join(narrow(goal).replace(FULL_STOP, " ").split()))
    )


def _is_full(row: Points | Indicator) -> bool:
    return known(row.score) is not None and row.score == row.weight


@lru_cache(maxsize=MOST_ROWS)
def _counted(row: IndicatorRow) -> tuple[str, ...]:
    """What a row counts, by its name and the unit of its target; () without a name."""
    name = bare(row.cells.name)
    if not name or row.values is None:
        return (name, "", "") if name else ()
    target = row.values[0]
    is_text = target.kind is ValueKind.TEXT
    return name, target.kind, target.text if is_text else target.measure
