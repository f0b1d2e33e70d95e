"""A form that was changed at one of its cells; and the changes of whole rows."""

from collections.abc import Mapping, Sequence

from wizard.address import Address, new_row
from wizard.form import put
from wizard.frozen import changed, frozen
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.assessment import Assessment
from wizard.interview.place import Place
from wizard.interview.transfer.rearrangement import Rearranged
from wizard.scoring.computed_cells import settled


@frozen
class Change:
    """A changed form, and where it was changed."""

    assessment: Assessment
    at: Address
    echo: str = ""
    """The answer as it was understood; blank where that is plain."""
    settles: frozenset[Address] = frozenset()
    """Cells that are this year's now, whatever was carried over."""
    places: Sequence[int | None] | None = None
    """The old number of each row; None where no row has moved."""


def without_row(assessment: Assessment, row: int) -> Change:
    """The form without an indicator, where another one of its category begins."""
    rows = assessment.form.indicators
    places = (*range(row), *range(row + 1, len(rows)))
    form = changed(assessment.form, indicators=tuple(rows[n] for n in places))
    at, echo = new_row(rows[row].category), AnswerSays.REMOVED.format(n=row + 1)
    return Change(Assessment(assessment.edition, form), at, echo, places=places)


def with_rows(place: Place, change: Rearranged, echo: str) -> Change:
    """The form with its rows rearranged, at the cell that it was at."""
    form, edition = place.assessment.form, place.assessment.edition
    old = tuple(
        changed(new, weight=None) if was is None else form.indicators[was]
        for new, was in zip(change.rows, change.places, strict=True)
    )
    before, after = (changed(form, indicators=rows) for rows in (old, change.rows))
    assessment = Assessment(edition, settled(before, after, edition))
    return Change(assessment, place.at, echo, places=change.places)


def with_cells(place: Place, cells: Mapping[Address, object], echo: str) -> Change:
    """The form with these cells of its rows filled in."""
    form, edition = place.assessment.form, place.assessment.edition
    filled = form
    for at, value in cells.items():
        filled = put(filled, at, value)
    assessment = Assessment(edition, settled(form, filled, edition))
    return Change(assessment, place.at, echo, frozenset(cells))
