"""What a finding rests on, and whether that was read: unread is not unfilled."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Final

from wizard.address import CLAIMS, ROWS, address, fund_cell, row_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import AMOUNTS, POINTS
from wizard.findings import Code, Finding
from wizard.form import Form
from wizard.rules.as_read.paper_cells import (
    has_place_for_reasons,
    is_told_elsewhere,
    is_within_merged,
    shares_points,
)
from wizard.rules.as_read.paper_wording import PaperSays
from wizard.rules.as_read.source import PARTS, Part, ReadSource
from wizard.rules.cell_values import is_blank, number_at
from wizard.rules.special_rows import unscored_rows, void_rows

WEIGHTS: Final = ("funding.points.weight", "indicators.weight")
"""The cells that 分值 add up from, as an edition names them."""


class FindingStanding(Enum):
    """What becomes of a finding once it is known how its form was read."""

    TOLD = auto()
    WITHHELD = auto()
    """It speaks of what was not read; what was not read is said instead."""
    NEEDLESS = auto()
    """The paper answers it otherwise, or another finding says the same."""


Judge = Callable[[Finding, Form, Edition, ReadSource], FindingStanding]


def standing(
    finding: Finding, form: Form, edition: Edition, source: ReadSource
) -> FindingStanding:
    """What becomes of this finding. In a typed form all are told."""
    judge = JUDGES.get(finding.code)
    if source.printed is None or judge is None:
        return FindingStanding.TOLD
    return judge(finding, form, edition, source)


def kind_of(where: str) -> str:
    """A cell as an edition names its kind: `indicators.score` of any row.

    What is said of all rows rests on the names that make them.
    """
    return f"{ROWS}.name" if where == ROWS else address(where).in_every_row


def part_of(where: str) -> Part:
    """The part of the paper that a cell stands in; 总分 rests on the indicators."""
    block = address(where).block
    block = ROWS if block == CLAIMS else block
    return next((part for part in PARTS if part == block), "project")


def is_lost(part: Part, source: ReadSource) -> bool:
    """Whether text of a part has no place, so that any cell of it may be filled in."""
    unread = source.unread_in(part)
    return unread is not None and bool(unread.rows or unread.texts)


def _of_blank(
    finding: Finding, form: Form, edition: Edition, source: ReadSource
) -> FindingStanding:
    where, (row, field) = finding.where, (finding.cell.row, finding.cell.field)
    if where in source.uncomputed:
        return FindingStanding.TOLD
    if row is not None and source.covered(row, field):
        return FindingStanding.NEEDLESS
    if (
        row is not None
        and field in POINTS
        and shares_points(row, form, edition, source)
    ):
        return FindingStanding.NEEDLESS
    if field in AMOUNTS and _is_in_other_money(source):
        return FindingStanding.NEEDLESS
    is_unread = not source.has(kind_of(where)) or _may_be_lost(where, source)
    return FindingStanding.WITHHELD if is_unread else FindingStanding.TOLD


def _may_be_lost(where: str, source: ReadSource) -> bool:
    """Whether a blank cell may be among the text that has no place.

    The year stands above the head, and within it only beside a label that says so.
    """
    part = part_of(where)
    unread = source.unread_in(part)
    if where != "year" or unread is None:
        return is_lost(part, source)
    return any(PaperSays.A_YEAR in word for word in unread.words)


def _of_printed_total(
    _: Finding, __: Form, edition: Edition, source: ReadSource
) -> FindingStanding:
    is_unsure = _lost_rows(source) or _may_have_lost_points(edition, source)
    return FindingStanding.WITHHELD if is_unsure else FindingStanding.TOLD


def _of_all_rows(
    finding: Finding, form: Form, edition: Edition, source: ReadSource
) -> FindingStanding:
    wanted = (cell for cell in WEIGHTS if cell in edition.cells)
    if _lost_rows(source) or not all(map(source.has, wanted)):
        return FindingStanding.WITHHELD
    sums_up = finding.code in (Code.WEIGHTS_TOTAL, Code.GROUP_WEIGHTS)
    if sums_up and _may_have_lost_points(edition, source):
        return FindingStanding.WITHHELD
    if finding.code is Code.GROUP_WEIGHTS and _is_joined(
        finding, form, edition, source
    ):
        return FindingStanding.NEEDLESS
    if sums_up and _lacks_a_weight(form, edition, source):
        lost = is_lost("indicators", source) or is_lost("funding", source)
        return FindingStanding.WITHHELD if lost else FindingStanding.NEEDLESS
    return FindingStanding.TOLD


def _is_in_other_money(source: ReadSource) -> bool:
    """Whether amounts were left out because nobody can say what they are here."""
    money = source.money
    return money is not None and money.unit is not None and not money.converted


def _lost_rows(source: ReadSource) -> bool:
    unread = source.unread_in("indicators")
    return unread is not None and unread.rows > 0


def _may_have_lost_points(edition: Edition, source: ReadSource) -> bool:
    """Whether the funds may give points that the edition has no place for."""
    return not edition.scores_execution and is_lost("funding", source)


def _is_joined(
    finding: Finding, form: Form, edition: Edition, source: ReadSource
) -> bool:
    """Whether a group holds rows that were printed under no group of the edition."""
    row = finding.cell.row
    if row is None or not any(printed.group for printed in source.rows):
        return False
    group = edition.group_of(form.indicators[row].category)
    rows = zip(form.indicators, source.rows, strict=False)
    return any(
        printed.group is None and edition.group_of(cells.category) == group
        for cells, printed in rows
    )


def _lacks_a_weight(form: Form, edition: Edition, source: ReadSource) -> bool:
    """Whether a 分值 that should stand there is blank, which is said by itself."""
    if not edition.weighs_rows:
        return edition.weighs_execution and is_blank(form, WEIGHTS[0], edition)
    excused = unscored_rows(form) | void_rows(form)
    rows = set(range(len(form.indicators))) - excused
    cells = (row_cell(n, "weight") for n in rows if not source.covered(n, "weight"))
    blank = (is_blank(form, where, edition) for where in cells)
    lacks = edition.weighs_execution and is_blank(form, WEIGHTS[0], edition)
    return lacks or any(blank)


def _of_range(
    finding: Finding, form: Form, edition: Edition, source: ReadSource
) -> FindingStanding:
    """A 得分 merged over rows is theirs together; a group's are known once all are."""
    row = finding.cell.row
    if not edition.weighs_rows and row is not None and _lost_rows(source):
        return FindingStanding.WITHHELD
    is_fair = row is not None and is_within_merged(row, form, source)
    return FindingStanding.NEEDLESS if is_fair else FindingStanding.TOLD


def _of_reason(
    finding: Finding, form: Form, edition: Edition, source: ReadSource
) -> FindingStanding:
    """Where the paper has no place for reasons, none is missing."""
    if finding.where == edition.reasons and not source.has(finding.where):
        return FindingStanding.NEEDLESS
    if finding.where == edition.reasons:
        return (
            FindingStanding.WITHHELD
            if is_lost("project", source)
            else FindingStanding.TOLD
        )
    is_told = is_told_elsewhere(finding.cell.row or 0, form, source)
    is_told = is_told or finding.where in source.uncomputed
    if is_told or not has_place_for_reasons(source):
        return FindingStanding.NEEDLESS
    unread = source.unread_in("indicators")
    may_be_lost = unread is not None and unread.may_hold_reasons
    return FindingStanding.WITHHELD if may_be_lost else FindingStanding.TOLD


def _of_funds(
    finding: Finding, form: Form, edition: Edition, source: ReadSource
) -> FindingStanding:
    """A total may be more than its parts where the paper has others among them.

    So it is where a label was not known, and where there is no row of 其他资金.
    """
    if is_lost("funding", source):
        return FindingStanding.WITHHELD
    column, parts = finding.cell.field, edition.funding.parts
    if any(fund_cell(part, column) in source.uncomputed for part in parts):
        return FindingStanding.NEEDLESS
    amounts = (number_at(form, fund_cell(part, column)) for part in parts)
    is_more = (number_at(form, finding.where) or 0) > sum(a or 0 for a in amounts)
    has_rest = source.has(fund_cell(parts[-1], column))
    may_have_others = not has_rest or source.unread_in("funding") is not None
    return (
        FindingStanding.NEEDLESS
        if is_more and may_have_others
        else FindingStanding.TOLD
    )


JUDGES: Final[Mapping[Code, Judge]] = {
    Code.CELL_MISSING: _of_blank,
    Code.WEIGHTS_TOTAL: _of_all_rows,
    Code.PRINTED_TOTAL: _of_printed_total,
    Code.GROUP_WEIGHTS: _of_all_rows,
    Code.GROUP_EMPTY: _of_all_rows,
    Code.ALL_FULL_MARKS: _of_all_rows,
    Code.SCORE_RANGE: _of_range,
    Code.REASON_MISSING: _of_reason,
    Code.FAR_OVER_TARGET: _of_reason,
    Code.FUNDING_SUM: _of_funds,
}
"""What decides on a finding; one of any other code speaks of what it has read."""
