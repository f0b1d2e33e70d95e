"""Rows of the funds that go by another name on the paper of another edition."""

from collections.abc import Mapping

from wizard.address import FUNDS, Address, fund_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import FundLine
from wizard.form import Form, FundRow, get, put


def fund_homes(before: Edition, to: Edition) -> Mapping[str, str]:
    """The row of the other paper for each row that it has under another field.

    It is the only one there that goes by one of its words: 当年财政拨款 is 财政资金.
    """
    ours, theirs = ({r.field for r in e.funding.rows} for e in (before, to))
    homes: dict[str, str] = {}
    for line in before.funding.rows:
        akin = [
            other.field
            for other in to.funding.rows
            if other.field not in ours and _words(other) & _words(line)
        ]
        if line.field not in theirs and len(akin) == 1:
            homes[line.field] = akin[0]
    return homes if len({*homes.values()}) == len(homes) else {}


def moved_funds(form: Form, homes: Mapping[str, str]) -> Form:
    """The form with the amounts of these rows in their new ones."""
    for line, home in homes.items():
        amounts = get(form, f"{FUNDS}.{line}")
        form = put(form, f"{FUNDS}.{home}", amounts)
        form = put(form, f"{FUNDS}.{line}", FundRow())
    return form


def before_move(cell: Address, homes: Mapping[str, str]) -> Address:
    """Where a cell stood before the amounts were moved."""
    if cell.block != FUNDS or cell.line not in homes.values():
        return cell
    line = next(line for line, home in homes.items() if home == cell.line)
    return fund_cell(line, cell.field)


def _words(line: FundLine) -> frozenset[str]:
    """The words that a row goes by, without 其中：."""
    names = (line.label, *line.aliases)
    return frozenset(name.rpartition("：")[2] for name in names)
