"""The paper of an edition: its widths, margins and heights, in mm."""

from collections.abc import Iterator
from dataclasses import astuple, fields
from typing import Final

from wizard.editions.edition import Edition
from wizard.editions.proofs.fault import EditionFault
from wizard.editions.proofs.paper_cells import is_remark, label_lines, line_widths
from wizard.editions.proofs.proof_wording import Wrong

SHEET: Final = {"portrait": (210, 297), "landscape": (297, 210)}
"""A4, in mm."""

LEAST_MARGIN: Final = 5
"""The margin in mm that every printer can do."""

LEAST_HIGH: Final = 100
"""What the margins leave at least between them, in mm from top to bottom."""

LEAST_FOOT: Final = 20
"""The margin in mm below which there is no room for a page number."""

MOST_HIGH: Final = 60
"""The highest row for a seal, in mm."""


def every_line_is_as_wide_as_the_table(edition: Edition) -> Iterator[EditionFault]:
    """Every line of every block fills the width of the paper."""
    width = edition.paper.width
    for place, widths in line_widths(edition):
        if sum(widths) != width:
            yield EditionFault(
                place, Wrong.WIDTHS, {"sum": sum(widths), "width": width}
            )
        if min(widths) <= 0:
            yield EditionFault(place, Wrong.NO_WIDTH, {"width": min(widths)})


def the_table_fits_on_the_paper(edition: Edition) -> Iterator[EditionFault]:
    """The table leaves a margin on both sides: the edition's, or what printers need."""
    paper, whole = edition.paper, SHEET[edition.paper.orientation][0]
    given = paper.margins
    most = whole - (given.left + given.right if given else 2 * LEAST_MARGIN)
    if paper.width > most:
        facts: dict[str, object] = {"width": paper.width, "most": most}
        yield EditionFault(("paper", "width"), Wrong.TOO_WIDE, facts)


def the_margins_leave_room(edition: Edition) -> Iterator[EditionFault]:
    """The margins can be printed, and leave room for the table and the page number."""
    paper, place = edition.paper, ("paper", "margins")
    given = paper.margins
    if given is not None:
        for side, margin in zip(fields(given), astuple(given), strict=True):
            if margin < LEAST_MARGIN:
                facts: dict[str, object] = {"margin": margin, "least": LEAST_MARGIN}
                yield EditionFault((*place, side.name), Wrong.NO_MARGIN, facts)
        room = SHEET[paper.orientation][1] - given.top - given.bottom
        if room < LEAST_HIGH:
            yield EditionFault(
                place, Wrong.NO_ROOM, {"room": room, "least": LEAST_HIGH}
            )
    if paper.page_numbers != "none" and (given is None or given.bottom < LEAST_FOOT):
        yield EditionFault(
            ("paper", "page_numbers"), Wrong.NO_FOOT, {"least": LEAST_FOOT}
        )


def rows_by_hand_have_room(edition: Edition) -> Iterator[EditionFault]:
    """What is filled in on paper is a text of the edition's own; heights can be."""
    for number, line in enumerate(edition.lines):
        if not 0 <= line.height <= MOST_HIGH:
            facts: dict[str, object] = {"height": line.height, "most": MOST_HIGH}
            yield EditionFault(("lines", number, "height"), Wrong.NO_HEIGHT, facts)
    for place, cells in label_lines(edition):
        for number, cell in enumerate(cells):
            if cell.by_hand and not is_remark(cell.field):
                yield EditionFault((*place, number, "field"), Wrong.KEPT_BY_HAND)
