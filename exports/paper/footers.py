"""The foot of the page: its number between two dashes, as GB/T 9704 has it.

Size 4, one character from the outer edge: to the right on odd pages, to the left on
even ones. A section without a foot would have that of the section before it, so one
that shows no number has a blank one, where others do.
"""

from typing import Final

from exports.paper.elements import MAIN, RELATION, element, run
from exports.paper.measures import LEAST, NUMBER_LINE
from wizard.editions.layout import Paper

ODD, EVEN, BLANK = "footOdd", "footEven", "footBlank"
"""The names by which sections call the parts."""

_HALF_POINTS: Final = 28
"""Size 4 of Chinese type, 14 points."""

_DASH: Final = "\u2014"

_SIDES: Final = {ODD: "right", EVEN: "left"}


def refer(paper: Paper) -> str:
    """The foot of a section, on odd pages and on even ones, as XML."""
    shows = paper.page_numbers != "none"
    return "".join(
        f'<w:footerReference xmlns:r="{RELATION}" w:type="{kind}" '
        f'r:id="{name if shows else BLANK}"/>'
        for kind, name in (("default", ODD), ("even", EVEN))
    )


def foot(name: str) -> str:
    """The root of the part that a foot of this name is, as XML."""
    side = _SIDES.get(name)
    paragraph = _number(side) if side else element("p", element("pPr", _line(LEAST)))
    return f'<w:ftr xmlns:w="{MAIN}">{paragraph}</w:ftr>'


def _line(height: int) -> str:
    return element("spacing", line=height, lineRule="exact")


def _number(side: str) -> str:
    em = {side: _HALF_POINTS * 10, f"{side}Chars": 100}
    properties = element(
        "pPr", _line(NUMBER_LINE), element("ind", **em), element("jc", val=side)
    )
    sizes = (element(tag, val=_HALF_POINTS) for tag in ("sz", "szCs"))
    look = element("rPr", *sizes)
    return element(
        "p", properties, run(f"{_DASH} ", look), _field(look), run(f" {_DASH}", look)
    )


def _field(look: str) -> str:
    """The number of the page, as Word itself writes it: not all know `fldSimple`."""
    begin, between, end = (
        element("r", look, element("fldChar", fldCharType=kind))
        for kind in ("begin", "separate", "end")
    )
    instruction = element("r", look, element("instrText", "PAGE"))
    return "".join((begin, instruction, between, run("1", look), end))
