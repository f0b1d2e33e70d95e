"""How a finding names a cell: by the headings of the paper, and a row by its name."""

import re
from collections.abc import Iterable
from functools import lru_cache

from wizard.address import CLAIMS, FUNDS, address, claim
from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.editions.layout import EXECUTION_RATE, Column
from wizard.form import Form, Indicator
from wizard.wording import Says


def cell(form: Form, edition: Edition, where: str) -> str:
    """The cell as people call it: 年度资金总额的全年执行数, 第 3 行“…”的得分."""
    at = address(where)
    if at.row is not None:
        heading = column(edition, at.field)
        return Says.CELL_OF.format(row=indicator(form, at.row), heading=heading)
    if at.block == FUNDS and at.field:
        return _fund_cell(edition, at.line, at.field)
    if at == claim(EXECUTION_RATE):
        return _fund_cell(edition, "total", at.field)
    if at == claim("groups"):
        return Says.GROUP_POINTS_CELL
    if at.block == CLAIMS and at.field and not _is_in_head(edition, at):
        columns = (*edition.funding.columns, *edition.indicators.columns)
        heading = plain(_heading(columns[::-1], at.field))
        row = edition.total_label or Says.TOTAL_POINTS
        return Says.CELL_OF.format(row=row, heading=heading)
    return _head_cell(edition, where)


def indicator(form: Form, row: int) -> str:
    """A row by its number and name, or by its category while it has no name."""
    return row_label(row, form.indicators[row])


def row_label(number: int, row: Indicator) -> str:
    """The same of a row by itself: 第 3 行“…”."""
    return Says.ROW.format(number=number + 1, name=quoted(row.name or row.category))


def column(edition: Edition, field: str) -> str:
    """The heading of a column of the indicators."""
    return _heading(edition.indicators.columns, field)


def places(wheres: Iterable[str], edition: Edition) -> str:
    """Several cells in few words: 第 2、5 行的分值；项目名称."""
    rows: dict[str, list[str]] = {}
    others = []
    for where in wheres:
        at = address(where)
        if at.row is not None and at.field:
            rows.setdefault(column(edition, at.field), []).append(str(at.row + 1))
        elif not at.category:
            others.append(cell(Form(edition=edition.id), edition, where))
    said = (
        Says.CELL_OF.format(
            row=Says.ROWS.format(numbers=Says.LIST_COMMA.join(numbers)), heading=name
        )
        for name, numbers in rows.items()
    )
    return Says.AND_PLACE.join([*others, *said])


def heading(edition: Edition, kind: str) -> str:
    """The heading or label of a kind of cell: of `indicators.score` in any row."""
    if address(kind).is_in_row:
        return column(edition, address(kind).field)
    return cell(Form(edition=edition.id), edition, kind)


def plain(heading: str) -> str:
    """A heading on one line, without the remark in brackets below it."""
    return re.sub(r"[(（][^()（）]*[)）]$", "", _line(heading))


def _fund_cell(edition: Edition, line: str, field: str) -> str:
    labels = {row.field: row.label for row in edition.funding.rows}
    name = labels.get(line, edition.execution.name)
    heading = _heading(edition.funding.columns, field)
    return Says.CELL_OF.format(row=re.sub("^.*：", "", name), heading=heading)


def _heading(columns: tuple[Column, ...], field: str) -> str:
    return _line({column.field: column.heading for column in columns}[field])


def _is_in_head(edition: Edition, where: str) -> bool:
    return any(where == cell.field for line in edition.header for cell in line)


def _head_cell(edition: Edition, where: str) -> str:
    header = {h.field: h.label for line in edition.label_lines for h in line}
    goals = {c.field: c.heading for c in edition.goals.columns}
    whole = {
        "year": Says.YEAR_CELL,
        "project": Says.HEAD_PART,
        "funding": plain(edition.funding.heading),
        "goals": edition.goals.heading,
        "indicators": edition.indicators.heading,
        "printed": edition.total_label or header.get(claim("score"), ""),
    }
    return _line((header | goals | whole)[where])


@lru_cache
def _line(heading: str) -> str:
    return re.sub(r"\s", "", heading)
