"""The block of funds on the paper: amounts, 执行率, and the points of its total."""

from collections.abc import Iterable, Iterator

from exports.sheet.rows import Cell, SheetRow, fact_cell, heading_cells, merged
from wizard.address import fund_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import EXECUTION_RATE, Column, FundLine
from wizard.form import Form, FundRow, known
from wizard.scoring.scores import EXACT, rate_text


def fund_rows(form: Form, edition: Edition) -> Iterator[SheetRow]:
    """The fund block (财预〔2020〕10号): 分值 and 得分 stand on the total row only."""
    block = edition.funding
    corner = Cell(block.label_heading, block.label_width, part="funding.corner")
    rows = [SheetRow((corner, *heading_cells(block.columns, "column.funding.")))]
    for line, indent in _indented(block.rows):
        part = f"line.{line.field}"
        label = Cell(
            line.label, block.label_width, align="left", indent=indent, part=part
        )
        amounts = (_fund_cell(form, edition, line, column) for column in block.columns)
        rows.append(SheetRow((label, *amounts)))
    return merged(block.heading, block.heading_width, rows, "funding")


def _indented(lines: Iterable[FundLine]) -> Iterator[tuple[FundLine, int]]:
    """Each row, and how far it is moved in to stand below what follows 其中：."""
    lead = 0
    for line in lines:
        own = line.label.find("：") + 1
        yield line, 0 if own else lead
        lead = own or lead


def _fund_cell(form: Form, edition: Edition, line: FundLine, column: Column) -> Cell:
    if column.field == EXECUTION_RATE:
        part = "rate.total" if line.field == "total" else "rate.part"
        return Cell(_rate(form, edition, line), column.width, part=part)
    if column.field in edition.funding.amounts:
        cell = fund_cell(line.field, column.field)
        return fact_cell(form, cell, column.width, column.align)
    if line.field == "total":
        return fact_cell(form, fund_cell("points", column.field), column.width)
    return Cell(edition.dash, column.width, part="dash")


def _rate(form: Form, edition: Edition, line: FundLine) -> str:
    """执行率 of one row, blank where it is not defined."""
    row: FundRow = getattr(form.funding, line.field)
    budget = known(getattr(row, edition.execution.budget))
    executed = known(row.executed)
    if budget is None or executed is None or budget <= 0 or executed < 0:
        return ""
    return rate_text(EXACT.divide(executed, budget))
