"""What may be said of a form that was read from paper."""

from collections.abc import Iterable, Iterator

from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form
from wizard.rules.as_read import provenance, shared_points
from wizard.rules.as_read.scope import FindingStanding, part_of, standing
from wizard.rules.as_read.source import ReadSource


def as_read(
    found: Iterable[Finding], form: Form, edition: Edition, source: ReadSource
) -> Iterator[Finding]:
    """Of what the rules found, what the paper bears out; and what it shows itself.

    What was not read comes first.
    """
    standings = [(f, standing(f, form, edition, source)) for f in found]
    withheld = [f for f, stands in standings if stands is FindingStanding.WITHHELD]
    told = [f for f, stands in standings if stands is FindingStanding.TOLD]
    yield from provenance.of_unread(withheld, edition, source)
    money = tuple(provenance.of_money(form, edition, source))
    yield from money
    yield from shared_points.of_shared_points(form, edition, source)
    of_paper = (f for f in told if not (money and _is_of_money(f)))
    yield from (provenance.of_formula(f, source) for f in of_paper)
    yield from provenance.of_places(form, edition, source)


def _is_of_money(finding: Finding) -> bool:
    """Whether it doubts the unit of the funds, which the paper has been told of."""
    return finding.code is Code.UNITS_MIXED and part_of(finding.where) == "funding"
