"""The words for where the cells of a new form are from: last year's, or declared."""

from screens.wording import Wording
from wizard.frozen import frozen


@frozen(kw_only=True)
class OriginText:
    """What is said of cells that were taken over and wait to be confirmed."""

    here: str
    """Of the cell that is asked for."""
    next: str
    """Of the one that is asked for next."""
    count: str
    """How many of them wait."""
    none: str
    """That none waits here."""
    year: str
    """Which year was assumed, at the first of them."""


LAST_YEAR = OriginText(
    here=Wording.CARRIED,
    next=Wording.CARRIED_NEXT,
    count=Wording.CARRIED_COUNT,
    none=Wording.NOTHING_CARRIED,
    year=Wording.CARRIED_YEAR,
)

DECLARED = OriginText(
    here="取自申报表，请核对：不变就按回车，变了就改。",
    next="\n这一格也取自申报表，请核对。",
    count="还有 {count} 处取自申报表，没有核对过。",
    none="这一段没有取自申报表、等着核对的格。",
    year="年度是 {year} 年，与申报表相同；不对请到“年度”一题改。",
)
