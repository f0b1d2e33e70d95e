"""What groups lost whose rows have no points of their own, and whether that is told."""

from collections.abc import Iterator

from wizard.editions.edition import Edition
from wizard.form import Form, get, known, year_of
from wizard.scoring.ledger import LedgerEntry, ledger
from wizard.scoring.reasons import is_asked_for

Scored = tuple[LedgerEntry, tuple[int, ...]]
"""The line of a group, and the numbers of its rows."""


def scored_groups(form: Form, edition: Edition) -> Iterator[Scored]:
    """The groups that have rows, each with all of its scores."""
    if edition.weighs_rows:
        return
    for entry in ledger(form, edition).groups:
        words = {c.name for c in edition.group(entry.name).categories}
        rows = [n for n, r in enumerate(form.indicators) if r.category in words]
        if rows and all(known(form.indicators[n].score) is not None for n in rows):
            yield entry, tuple(rows)


def lossy_groups(form: Form, edition: Edition) -> Iterator[Scored]:
    """Those of them that scored less than their points."""
    return (each for each in scored_groups(form, edition) if each[0].open > 0)


def shares_a_loss(row: int, form: Form, edition: Edition) -> bool:
    """Whether a row is of a group that lost points without dividing them."""
    return any(row in rows for _, rows in lossy_groups(form, edition))


def reason_is_asked_for(form: Form, edition: Edition) -> bool:
    """Whether the form has something to explain below its table."""
    rows, year = form.indicators, year_of(form)
    is_lost = any(True for _ in lossy_groups(form, edition))
    return is_lost or any(is_asked_for(row, edition, year) for row in rows)


def told_below(form: Form, edition: Edition) -> str:
    """The text below the table that reasons stand in; blank where there is none."""
    return str(get(form, edition.reasons) or "") if edition.reasons else ""
