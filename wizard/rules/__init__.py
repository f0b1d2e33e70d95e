"""The rules of the form: one small reader each, in the order of their codes.

`table` names them all. A rule yields findings; it never repairs, never asks who is
looking, and says nothing while it lacks a fact. It takes time in proportion to rows.
Of a form that was read from a paper `source` says how: what was not read is not judged.
"""

from collections.abc import Iterator
from functools import lru_cache

from wizard.editions.edition import Edition
from wizard.findings import Finding
from wizard.form import Form
from wizard.rules.source import TYPED, Source


@lru_cache(maxsize=8)
def findings(
    form: Form, edition: Edition, source: Source = TYPED
) -> tuple[Finding, ...]:
    """What every rule finds, in the order of the rules, rows in their order.

    What was not read comes first. Asked several times for one moment of an interview,
    found once.
    """
    from wizard.rules.table import RULES  # noqa: PLC0415  a blank form breaks none

    found = (finding for rule in RULES for finding in rule(form, edition))
    return tuple(found if source == TYPED else _as_read(found, form, edition, source))


def _as_read(
    found: Iterator[Finding], form: Form, edition: Edition, source: Source
) -> Iterator[Finding]:
    """What may be said of a paper, and what the way it was read shows itself."""
    from wizard.rules import provenance  # noqa: PLC0415  a typed form has none
    from wizard.rules.scope import Standing, standing  # noqa: PLC0415  beside it

    standings = [(f, standing(f, form, edition, source)) for f in found]
    withheld = [f for f, stands in standings if stands is Standing.WITHHELD]
    told = [f for f, stands in standings if stands is Standing.TOLD]
    yield from provenance.of_unread(withheld, edition, source)
    yield from provenance.of_money(form, edition, source)
    yield from told
    yield from provenance.of_places(form, edition, source)
