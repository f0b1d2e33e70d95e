"""The rules of the form: one small reader each, in the order of their codes.

`table` names them all. A rule yields findings; it never repairs, never asks who is
looking, and says nothing while it lacks a fact. It takes time in proportion to rows.
Most look at one `row` alone: `judgement` judges by them only rows that are new, so that
an answer costs one row. The others look at a `case`, which is the whole form.
Of a form that was read from a paper it is said how: what was not read is not judged.
Rules stand in `indicator_rows` and `whole_form`, and in `as_read` for what was read.
"""

from functools import lru_cache

from wizard.editions.edition import Edition
from wizard.findings import Finding
from wizard.form import Form
from wizard.rules.as_read.source import TYPED, ReadSource
from wizard.rules.identity import Itself


def findings(
    form: Form, edition: Edition, source: ReadSource = TYPED
) -> tuple[Finding, ...]:
    """What every rule finds, in the order of the rules, rows in their order.

    What was not read comes first. Asked several times for one moment of an interview,
    found once.
    """
    return _findings(Itself(form), edition, Itself(source))


@lru_cache(maxsize=8)
def _findings(
    itself: Itself[Form], edition: Edition, read: Itself[ReadSource]
) -> tuple[Finding, ...]:
    from wizard.rules.judgement import judged  # noqa: PLC0415  a blank form breaks none

    return tuple(judged(itself.it, edition, read.it))
