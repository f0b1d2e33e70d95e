"""The points of each group, against the points that the edition gives it."""

from collections.abc import Iterator
from decimal import Decimal

from wizard.address import claim, new_row, row_cell
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form
from wizard.numbers import trimmed
from wizard.rules.case import Case
from wizard.rules.whole_form.form_wording import FormSays
from wizard.scoring.ledger import LedgerEntry


def groups_keep_the_standard(case: Case) -> Iterator[Finding]:
    """Each group keeps the points of the edition, unless there is reason not to.

    Silent about a group without any row, and about points that came from there: they
    are the business of `groups_have_indicators`.
    """
    empty = _empty(case)
    off = [e for e in case.ledger.entries if e.left and e not in empty]
    if empty and sum(e.standard for e in empty) == -sum(e.left for e in off):
        return
    for entry in off:
        where = _first_weight(case.form, case.edition, entry.name)
        facts: dict[str, object] = {"group": off_standard(entry)}
        says = FormSays.GROUP_WHILE_OFF if case.ledger.left else FormSays.GROUP_WEIGHTS
        yield Finding(Code.GROUP_WEIGHTS, where, says, facts)


def groups_have_indicators(case: Case) -> Iterator[Finding]:
    """A group that has points by the edition has an indicator (财预〔2020〕10号).

    满意度 may not apply; then its points stand in another group. While points are
    missing, `weights_total_100` names the group.
    """
    if case.ledger.left > 0:
        return
    for entry in _empty(case):
        category = case.edition.group(entry.name).categories[0].name
        where = new_row(category)
        facts: dict[str, object] = {
            "group": entry.name,
            "points": trimmed(entry.standard),
        }
        yield Finding(Code.GROUP_EMPTY, where, FormSays.GROUP_EMPTY, facts)


def off_standard(entry: LedgerEntry) -> str:
    """How far a line of the ledger is from the edition's points."""
    says = FormSays.GROUP_SHORT if entry.left > 0 else FormSays.GROUP_OVER
    numbers = {"weight": entry.weight, "standard": entry.standard}
    shown = {name: trimmed(number) for name, number in numbers.items()}
    return says.format(name=entry.name, gap=trimmed(abs(entry.left)), **shown)


def _empty(case: Case) -> list[LedgerEntry]:
    """The groups without any row, 预算执行率 aside; none while no row exists."""
    words = {row.category for row in case.form.indicators}
    used = {case.edition.group_of(word).name for word in words}
    groups = case.ledger.groups if used else ()
    return [e for e in groups if e.name not in used and e.standard > Decimal(0)]


def _first_weight(form: Form, edition: Edition, name: str) -> str:
    """The cell where a line of the ledger begins to be filled in."""
    if not edition.weighs_rows:
        return claim("groups")
    if name == edition.execution.name:
        return "funding.points.weight"
    for number, row in enumerate(form.indicators):
        if edition.group_of(row.category).name == name:
            return row_cell(number, "weight")
    return "indicators"
