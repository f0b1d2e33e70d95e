"""A line of a row as it is drawn: headings underlined, what is wrong with a red edge.

No text has a colour of its own, for none can be read on black and on white; an edge is
seen on both. What is wrong is told in words besides, where there are no colours.
"""

from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from screens.presenters.row import ListRow, Of

EDGE: Final = Style(bgcolor="red")
HEADING: Final = Style(underline=True)


def lined(line: str, width: int, row: ListRow[Of]) -> Strip:
    """A line of so many cells; of an alert, it begins with a blank for the edge."""
    blank = " " * max(width - cell_len(line), 0)
    if row.of is None:
        return Strip([Segment(line, HEADING), Segment(blank)])
    if row.alert:
        return Strip([Segment(line[:1], EDGE), Segment(line[1:] + blank)], width)
    return Strip([Segment(line + blank)], width)
