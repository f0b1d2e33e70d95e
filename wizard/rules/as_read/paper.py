"""What may be said of a form that was read from paper."""

from collections.abc import Iterable, Iterator

from wizard.editions.edition import Edition
from wizard.findings import Finding
from wizard.form import Form
from wizard.rules.as_read import provenance, shared_points
from wizard.rules.as_read.scope import FindingStanding, standing
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
    yield from provenance.of_money(form, edition, source)
    yield from shared_points.of_shared_points(form, edition, source)
    yield from told
    yield from provenance.of_places(form, edition, source)
