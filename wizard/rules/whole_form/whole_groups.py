"""Groups whose points are not divided among their rows: 产出指标（40分）.

A row has a score and no 分值, and reasons stand below the table (湖北 20 + 80).
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from wizard.cells import quoted
from wizard.findings import Code, Finding
from wizard.form import known
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.rules.case import Case
from wizard.rules.indicator_rows.explanations import is_surely_missed, lost_points
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.indicator_rows.readings import readings
from wizard.rules.row import IndicatorRow
from wizard.rules.whole_form.form_wording import FormSays
from wizard.scoring.group_losses import lossy_groups, scored_groups, told_below
from wizard.scoring.reasons import is_far, is_given, is_reason, share_of
from wizard.wording import Says

ZERO: Final = Decimal(0)


def groups_score_within_their_points(case: Case) -> Iterator[Finding]:
    """The scores of a group are together no more than its points.

    It stands at the row with which they become more, where it can be made less.
    """
    if case.edition.weighs_rows:
        return
    sums: dict[str, Decimal] = {}
    for row in case.rows:
        entry = case.ledger.entry(case.edition.group_of(row.cells.category).name)
        before = sums.get(entry.name, ZERO)
        after = sums[entry.name] = before + (known(row.cells.score) or ZERO)
        if before <= entry.weight < after:
            facts: dict[str, object] = {
                "group": entry.name,
                "total": trimmed(entry.score),
                "weight": trimmed(entry.weight),
                "gap": trimmed(entry.score - entry.weight),
            }
            where, says = row.at("score"), FormSays.GROUP_ABOVE_POINTS
            yield Finding(Code.SCORE_RANGE, where, says, facts)


def full_groups_miss_no_target(case: Case) -> Iterator[Finding]:
    """A group with full points has no row that missed its target."""
    for entry, numbers in scored_groups(case.form, case.edition):
        missed = (case.rows[n] for n in numbers if is_surely_missed(case.rows[n]))
        for row in missed if entry.score == entry.weight else ():
            facts: dict[str, object] = {
                "row": row.label,
                "target": quoted(row.target),
                "actual": quoted(row.cells.actual),
                **readings(row),
                "group": entry.name,
                "weight": trimmed(entry.weight),
            }
            where, says = row.at("score"), FormSays.MISSED_FULL_GROUP
            yield Finding(Code.MISSED_FULL_SCORE, where, says, facts)


def losses_are_explained_below(case: Case) -> Iterator[Finding]:
    """Points lost or a target missed ask for a word below the table."""
    edition, where = case.edition, case.edition.reasons
    if not where or is_reason(told_below(case.form, edition), edition):
        return
    cell = labels.cell(case.form, edition, where)
    lost = [*_of_groups(case), *_of_rows(case)]
    names = Says.LIST_COMMA.join(name for name, _ in lost)
    points = sum((points for _, points in lost), ZERO)
    facts: dict[str, object] = {"row": names, "column": cell, "points": trimmed(points)}
    if points:
        yield Finding(Code.REASON_MISSING, where, RowSays.REASON_FOR_POINTS, facts)
    elif missed := _labels(row for row in case.rows if is_surely_missed(row)):
        facts |= {"row": missed}
        yield Finding(Code.REASON_MISSING, where, RowSays.REASON_FOR_TARGET, facts)


def losses_of_groups_have_a_reason(case: Case) -> Iterator[Finding]:
    """A group that lost points has a row that says why, where rows have a column."""
    if case.edition.reasons:
        return
    for entry, numbers in lossy_groups(case.form, case.edition):
        rows = [case.rows[number] for number in numbers]
        if not any(is_given(row.cells, case.edition) for row in rows):
            where = rows[0].at("deviation")
            facts: dict[str, object] = {
                "row": entry.name,
                "column": labels.column(case.edition, "deviation"),
                "points": trimmed(entry.open),
            }
            yield Finding(Code.REASON_MISSING, where, RowSays.REASON_FOR_POINTS, facts)


def far_results_are_explained_below(case: Case) -> Iterator[Finding]:
    """A result of 130% of its target asks for a word there (通行做法; edition data)."""
    edition, where = case.edition, case.edition.reasons
    if not where or is_reason(told_below(case.form, edition), edition):
        return
    if rows := _labels(row for row in case.rows if _is_far(row)):
        cell = labels.cell(case.form, edition, where)
        facts: dict[str, object] = {"rows": rows, "cell": cell}
        yield Finding(Code.FAR_OVER_TARGET, where, FormSays.FAR_OVER_BELOW, facts)


def _of_groups(case: Case) -> Iterator[tuple[str, Decimal]]:
    for entry, _ in lossy_groups(case.form, case.edition):
        yield entry.name, entry.open


def _of_rows(case: Case) -> Iterator[tuple[str, Decimal]]:
    for row in case.rows:
        if points := lost_points(row.cells):
            yield row.label, points


def _labels(rows: Iterator[IndicatorRow]) -> str:
    return Says.LIST_COMMA.join(row.label for row in rows)


def _is_far(row: IndicatorRow) -> bool:
    share = share_of(row.values, row.cells, row.edition)
    return share is not None and is_far(share, row.edition)
