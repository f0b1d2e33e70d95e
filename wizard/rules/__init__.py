"""The rules of the form: one small reader each, in the order of their codes.

`table` names them all. A rule yields findings; it never repairs, never asks who is
looking, and says nothing while it lacks a fact. It takes time in proportion to rows.
Of a form that was read from a paper `source` says how: what was not read is not judged.
"""

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

    found = tuple(finding for rule in RULES for finding in rule(form, edition))
    if source == TYPED:
        return found
    from wizard.rules.paper import as_read  # noqa: PLC0415  a typed form has none

    return tuple(as_read(found, form, edition, source))
