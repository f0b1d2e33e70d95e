"""The foot of the page: its number between two dashes, as GB/T 9704 has it.

Size 4, one character from the outer edge: to the right on odd pages, to the left on
even ones. A section without a foot would have that of the section before it, so one
that shows no number has a blank one, where others do.
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from exports.elements import MAIN, RELATION, Element, W, add, run
from exports.measures import LEAST, NUMBER_LINE
from wizard.editions.layout import Paper

ODD, EVEN, BLANK = "footOdd", "footEven", "footBlank"
"""The names by which sections call the parts."""

_HALF_POINTS: Final = 28
"""Size 4 of Chinese type, 14 points."""

_DASH: Final = "\u2014"

_SIDES: Final = {ODD: "right", EVEN: "left"}


def refer(section: Element, paper: Paper) -> None:
    """Give a section its foot, on odd pages and on even ones."""
    shows = paper.page_numbers != "none"
    for kind, name in (("default", ODD), ("even", EVEN)):
        reference = add(section, "footerReference", type=kind)
        reference.set(f"{{{RELATION}}}id", name if shows else BLANK)


def feet() -> Iterator[tuple[str, Element]]:
    """Each foot by its name."""
    for name in (ODD, EVEN, BLANK):
        root = etree.Element(f"{W}ftr", nsmap={"w": MAIN})
        paragraph = add(root, "p")
        if name == BLANK:
            add(add(paragraph, "pPr"), "spacing", line=LEAST, lineRule="exact")
        else:
            _number(paragraph, _SIDES[name])
        yield name, root


def _number(paragraph: Element, side: str) -> None:
    properties = add(paragraph, "pPr")
    add(properties, "spacing", line=NUMBER_LINE, lineRule="exact")
    em = {side: _HALF_POINTS * 10, f"{side}Chars": 100}
    add(properties, "ind", **em)
    add(properties, "jc", val=side)
    run(paragraph, f"{_DASH} ")
    _field(paragraph)
    run(paragraph, f" {_DASH}")
    for element in paragraph.iter(f"{W}r"):
        look = etree.Element(f"{W}rPr")
        for tag in ("sz", "szCs"):
            add(look, tag, val=_HALF_POINTS)
        element.insert(0, look)


def _field(paragraph: Element) -> None:
    """The number of the page, as Word itself writes it: not all know `fldSimple`."""
    add(add(paragraph, "r"), "fldChar", fldCharType="begin")
    add(add(paragraph, "r"), "instrText").text = "PAGE"
    add(add(paragraph, "r"), "fldChar", fldCharType="separate")
    run(paragraph, "1")
    add(add(paragraph, "r"), "fldChar", fldCharType="end")
