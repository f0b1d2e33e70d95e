"""Fit forms of any edition: those of the national table, moved onto its paper."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from support.forms import fit_forms, own_texts
from wizard.address import fund_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import AMOUNTS
from wizard.editions.library import edition
from wizard.form import Form, FundRow, Indicator, Points, put
from wizard.numbers import trimmed
from wizard.scoring.full_points import rated_budget
from wizard.scoring.scores import execution_score
from wizard.values.target_parts import target_parts

NEW_FACTS = ("basis", "previous", "scoring", "evidence")
GOALS = ("goals.expected", "goals.actual")
HEAD = ("project.supervising_department", "project.implementing_unit")


@st.composite
def forms_of(draw: st.DrawFn, id: str) -> Form:
    """Forms of an edition that can be handed in."""
    version, form = edition(id), draw(fit_forms())
    order = list(version.categories)
    facts = [f for f in NEW_FACTS if f in version.indicators.fields]
    rows = [
        replace(
            row,
            category=draw(st.sampled_from(order)),
            **{fact: draw(st.none() | own_texts) for fact in facts},
        )
        for row in form.indicators
    ]
    if "unit" in version.indicators.fields:
        rows = [replace(row, **target_parts(row.target)._asdict()) for row in rows]
    form = replace(form, edition=id, indicators=tuple(rows))
    form = with_points_of(version, with_funds_of(version, form))
    for remark in version.remarks:
        form = put(form, remark, draw(_remark(version, remark)))
    gone = [cell for cell in (*GOALS, *HEAD) if cell not in version.cells]
    for cell in gone:
        form = put(form, cell, None)
    rows = sorted(form.indicators, key=lambda row: order.index(row.category))
    return replace(form, indicators=tuple(rows))


def _remark(version: Edition, remark: str) -> st.SearchStrategy[str | None]:
    """A text, or none where it may be blank; a reason is always given."""
    if remark == version.reasons:
        return own_texts.map("因为{}".format)
    blank = st.nothing() if remark in version.required else st.none()
    tick_row = version.tick_rows.get(remark)
    return blank | (st.sampled_from(tick_row.options) if tick_row else own_texts)


def with_funds_of(version: Edition, form: Form) -> Form:
    """The same money in the rows and columns that the edition has."""
    parts = version.funding.parts
    if "carryover" not in parts:
        form = without_carryover(form)
    if "appropriation" not in parts:
        funds = form.funding
        moved = dict.fromkeys(parts[:1], funds.appropriation)
        form = replace(form, funding=replace(funds, **moved, appropriation=FundRow()))
    if "other" not in parts:
        form = replace(form, funding=replace(form.funding, **_in_first(version, form)))
    gone = {*AMOUNTS} - {*version.funding.amounts}
    for cell in (fund_cell(row, c) for row in ("total", *parts) for c in gone):
        form = put(form, cell, None)
    return form


def _in_first(version: Edition, form: Form) -> dict[str, FundRow]:
    """The total in its first part alone, where there is one, and nothing beside it."""
    first = dict.fromkeys(version.funding.parts[:1], form.funding.total)
    return {"other": FundRow()} | first


def without_carryover(form: Form) -> Form:
    """The same funds in two parts instead of three."""
    funds = form.funding
    sums = {
        column: (getattr(funds.carryover, column) or 0) + (amount or 0)
        for column in ("initial_budget", "annual_budget", "executed")
        for amount in [getattr(funds.other, column)]
    }
    other = FundRow(**{column: Decimal(amount) for column, amount in sums.items()})
    return replace(form, funding=replace(funds, carryover=FundRow(), other=other))


def with_points_of(version: Edition, form: Form) -> Form:
    """The points where the edition has them: in rows, in groups, of the execution."""
    given = form.funding.points.weight
    if not version.weighs_rows:
        form = replace(form, indicators=tuple(_scored(version, form)))
    elif not version.scores_execution:
        whole = Indicator(
            category=version.groups[0].categories[0].name,
            name="其余",
            target="≥1个",
            actual="1个",
            weight=given,
            score=given,
        )
        whole = (
            replace(whole, **target_parts("≥1个")._asdict())
            if "unit" in (version.indicators.fields)
            else whole
        )
        form = replace(form, indicators=(*form.indicators, whole))
    if "deviation" not in version.indicators.fields:
        rows = tuple(replace(row, deviation=None) for row in form.indicators)
        form = replace(form, indicators=rows)
    return put(form, "funding.points", _execution(version, form))


def _execution(version: Edition, form: Form) -> Points:
    points = form.funding.points
    if not version.scores_execution:
        return Points()
    if not version.weighs_execution:
        points = replace(points, weight=None)
    whole = put(form, "funding.points", points)
    score = execution_score(whole, version)
    if not rated_budget(form, version):
        score = points.weight if version.weighs_execution else Decimal(0)
    return replace(points, score=score)


def _scored(version: Edition, form: Form) -> Iterator[Indicator]:
    """Rows that share the points of their group, with a little less than all."""
    groups = [version.group_of(row.category).name for row in form.indicators]
    for name, row in zip(groups, form.indicators, strict=True):
        share = version.group(name).points / groups.count(name)
        score = Decimal(trimmed(Decimal(max(0, int(share) - 1))))
        yield replace(row, weight=None, score=score)
