"""A declaration as a form of an edition that has no results yet; and what has changed.

Its categories go by the words of the edition; one that the edition does not have is
the nearest of its 一级指标. Amounts go into the edition's unit, targets into columns.
"""

from collections.abc import Iterator, Sequence

from exports.blocks.places import TablePlace, category_names, group_names, moved
from exports.blocks.template_rows import tidy_form
from exports.declared import Declaration, DeclaredFund, DeclaredRow
from exports.grid import GridCell
from exports.labels import label, words
from wizard.address import every_row_cell, fund_cell
from wizard.declaration.comparison import BUDGET, changes
from wizard.editions.content import Category
from wizard.editions.edition import Edition
from wizard.editions.library import edition, usable
from wizard.findings import Finding
from wizard.form import Form, Funding, Goals, Indicator, Points, Project, put
from wizard.frozen import frozen
from wizard.interview.transfer.conversion import home_of, with_parts
from wizard.values.money import FACTORS, in_unit


@frozen
class DeclaredForm:
    """The form, and what of the declaration has no place on it."""

    form: Form
    unplaced: tuple[DeclaredRow, ...] = ()
    """Rows of a category that the edition does not know, and that none is near."""
    unmoved: tuple[DeclaredFund, ...] = ()
    """Amounts for which it has no line, or that its cells cannot hold."""
    lost: tuple[str, ...] = ()
    """The cells that it fills and the edition does not have: `goals.expected`."""
    has_unnamed_money: bool = False
    """Whether an amount has no unit on the paper, and was read as of the edition's."""


def declared_otherwise(form: Form, declaration: Declaration) -> tuple[Finding, ...]:
    """What of a form is not as it was declared, cell by cell; all are warnings."""
    version = edition(form.edition)
    return changes(form, declared_form(declaration, version).form, version)


def declared_form(declaration: Declaration, version: Edition) -> DeclaredForm:
    """The declaration as a form of this edition, of the year that it is for."""
    placed = [(row, _category(row, version)) for row in declaration.rows]
    form = Form(
        edition=version.id,
        year=declaration.year,
        project=_project(declaration, version),
        funding=Funding(points=Points(weight=version.execution.points)),
        goals=Goals(expected=declaration.goals if version.goals.columns else None),
        indicators=tuple(_rows(placed, version)),
    )
    form, unmoved = _with_funds(form, declaration.funds, version)
    tidy = tidy_form(with_parts(form, version), version).form
    return DeclaredForm(
        tidy,
        tuple(row for row, category in placed if category is None),
        unmoved,
        tuple(cell for cell in _filled(declaration) if cell not in version.cells),
        any(fund.unit is None for fund in declaration.funds),
    )


def _filled(declaration: Declaration) -> Iterator[str]:
    """The kinds of cells that a declaration has something for, but for its funds."""
    told = {
        "project.name": declaration.name,
        "project.supervising_department": declaration.supervising_department,
        "project.implementing_unit": declaration.implementing_unit,
        "goals.expected": declaration.goals,
    }
    yield from (cell for cell, text in told.items() if text is not None)
    if any(row.weight is not None for row in declaration.rows):
        yield every_row_cell("weight")


def edition_for(declaration: Declaration) -> Edition:
    """The edition that has all its 一级指标 and its unit of money; else the usual one.

    The usual one goes before the others, the program's before those of an office.
    """
    known = usable()
    return next((each for each in known if _has_place_for(declaration, each)), known[0])


def _has_place_for(declaration: Declaration, version: Edition) -> bool:
    groups = group_names(version)
    units = {fund.unit for fund in declaration.funds} - {None}
    printed = {label(row.group) for row in declaration.rows if row.group}
    is_unit = all(FACTORS[u] == FACTORS[version.funding.unit] for u in units if u)
    return is_unit and printed <= groups.keys() and version.goals.columns != ()


def _project(declaration: Declaration, version: Edition) -> Project:
    """The facts of the head for which the edition has a cell."""
    known = {
        "name": declaration.name,
        "supervising_department": declaration.supervising_department,
        "implementing_unit": declaration.implementing_unit,
    }
    return Project(
        **{f: t for f, t in known.items() if f"project.{f}" in version.cells}
    )


def _category(row: DeclaredRow, version: Edition) -> Category | None:
    """The category of the edition that a row belongs to; None where it has none."""
    known = category_names(version)
    if found := known.get(label(row.category)):
        return found
    if kin := _kin(row.category, version) or known.get(label(row.group)):
        return kin
    printed = {"group": row.group, "category": row.category}
    cells = {field: GridCell(0, text) for field, text in printed.items() if text}
    return moved(TablePlace(), cells, version).category


def _kin(word: str, version: Edition) -> Category | None:
    """The category that one of another edition, which has this word, becomes here."""
    names = (category_names(other).get(label(word)) for other in usable())
    homes = (home_of(category, version) for category in names if category)
    home = next(filter(None, homes), None)
    return None if home is None else version.categories[home]


def _rows(
    placed: Sequence[tuple[DeclaredRow, Category | None]], version: Edition
) -> Iterator[Indicator]:
    """The rows that have a place, in the order of the edition."""
    order = list(version.categories)
    rows = [(row, category) for row, category in placed if category is not None]
    weighs = "weight" in version.indicators.fields
    for row, category in sorted(rows, key=lambda pair: order.index(pair[1].name)):
        yield Indicator(
            category=category.name,
            name=row.name,
            operator=row.operator,
            target=row.target,
            unit=row.unit,
            weight=row.weight if weighs else None,
        )


def _with_funds(
    form: Form, funds: Sequence[DeclaredFund], version: Edition
) -> tuple[Form, tuple[DeclaredFund, ...]]:
    """The form with its 年初预算数, and the amounts that have no place there."""
    unmoved = []
    for fund in funds:
        line, own = _line(fund, version), version.funding.unit
        amount = in_unit(fund.amount, fund.unit or own, own)
        if line is None or amount is None or BUDGET not in version.funding.amounts:
            unmoved.append(fund)
        else:
            form = put(form, fund_cell(line, BUDGET), amount)
    return form, tuple(unmoved)


def _line(fund: DeclaredFund, version: Edition) -> str | None:
    """The line that goes by the printed label; else the one of the same field."""
    if fund.line == "total":
        return fund.line
    rows = [row for row in version.funding.rows if row.field != "total"]
    for row in rows:
        if label(fund.label) in words(row.label, aliases=row.aliases):
            return row.field
    return fund.line if fund.line in [row.field for row in rows] else None
