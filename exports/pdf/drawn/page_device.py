"""A page as pdfminer draws it, taken down as characters and boxes in twips.

pdfminer hands over its own numbers: points, from the foot of the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream
from pdfminer.utils import Matrix, PathSegment, Rect, apply_matrix_pt, apply_matrix_rect

TWIPS: Final = 20
"""Twips of a point."""
FARTHEST: Final = 100_000
"""Points; what is as far off as that is on no page, and is put at 0."""


class Character(NamedTuple):
    """A character and its box; y is down from the top of the page."""

    text: str
    left: int
    right: int
    top: int
    bottom: int

    @property
    def middle(self) -> tuple[int, int]:
        """The middle of its box."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2


class DrawnBox(NamedTuple):
    """The box of what is drawn: a straight piece of a path, or one that is filled."""

    left: int
    right: int
    top: int
    bottom: int
    is_filled: bool = False
    """Whether it has colour within; else it is a stroke."""

    @property
    def middle(self) -> tuple[int, int]:
        """The middle of it."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2

    @property
    def thickness(self) -> int:
        """How wide or high it is, whichever is less."""
        return min(self.right - self.left, self.bottom - self.top)

    def has(self, x: int, y: int) -> bool:
        """Whether a point is in it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


class PageDevice(PDFTextDevice):
    """What is drawn on the page at which pdfminer's interpreter is."""

    height: int
    characters: list[Character]
    boxes: list[DrawnBox]
    has_pictures: bool

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        """A page begins, and nothing is on it."""
        _, y0, _, y1 = apply_matrix_rect(ctm, page.mediabox)
        self.height = _twips(abs(y1 - y0))
        self.characters, self.boxes = [], []
        self.has_pictures = False

    def render_image(self, name: str, stream: PDFStream) -> None:  # noqa: ARG002  pdfminer's
        """A picture, of which nothing is read."""
        self.has_pictures = True

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,  # noqa: ARG002  pdfminer's
        graphicstate: PDFGraphicState,  # noqa: ARG002  pdfminer's
    ) -> float:
        """A character; how far behind its beginning the next one begins."""
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = f"(cid:{cid})"
        advance = font.char_width(cid) * fontsize * scaling
        box = _box_of(font, cid, fontsize, rise, advance)
        left, y0, right, y1 = map(_twips, _placed(matrix, box))
        bottom, top = self.height - y0, self.height - y1
        self.characters.append(Character(text, left, right, top, bottom))
        return advance

    def paint_path(
        self,
        graphicstate: PDFGraphicState,  # noqa: ARG002  pdfminer's
        stroke: bool,
        fill: bool,  # noqa: ARG002  pdfminer's
        evenodd: bool,  # noqa: ARG002  pdfminer's
        path: Sequence[PathSegment],
    ) -> None:
        """A path of several pieces, each of straight lines and curves."""
        for corners in self._pieces(path):
            self.boxes += _boxes(corners, is_stroked=stroke)

    def _pieces(self, path: Iterable[PathSegment]) -> Iterator[list[tuple[int, int]]]:
        """The corners of each piece of a path."""
        assert self.ctm is not None
        corners = list[tuple[int, int]]()
        for name, *numbers in path:
            if name == "m":
                yield corners
                corners = []
            if name != "h":
                x, y = apply_matrix_pt(self.ctm, (numbers[-2], numbers[-1]))
                corners.append((_twips(x), self.height - _twips(y)))
            elif corners:
                corners.append(corners[0])
        yield corners


def _boxes(
    corners: Sequence[tuple[int, int]], *, is_stroked: bool
) -> Iterator[DrawnBox]:
    """A rectangle that has colour alone as it is, of all others the sides."""
    if not is_stroked and _is_rectangle(corners):
        (x0, y0), _, (x1, y1) = corners[:3]
        yield _box((x0, y0), (x1, y1), is_filled=True)
        return
    for one, other in pairwise(corners):
        yield _box(one, other)


def _box(
    one: tuple[int, int], other: tuple[int, int], *, is_filled: bool = False
) -> DrawnBox:
    (x0, y0), (x1, y1) = one, other
    return DrawnBox(min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1), is_filled)


def _is_rectangle(corners: Sequence[tuple[int, int]]) -> bool:
    if len(corners) not in (5, 6) or corners[0] != corners[4]:
        return False
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners[:4]
    is_first_across = y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0
    return is_first_across or (x0 == x1 and y1 == y2 and x2 == x3 and y3 == y0)


def _box_of(font: PDFFont, cid: int, size: float, rise: float, advance: float) -> Rect:
    """The box of a character around its origin."""
    if not font.is_vertical():
        foot = font.get_descent() * size + rise
        return 0, foot, advance, foot + size
    shift = font.char_disp(cid)
    if not isinstance(shift, tuple):
        return 0, 0, size, advance
    beside = size / 2 if shift[0] is None else shift[0] * size / 1000
    head = (1000 - shift[1]) * size / 1000 + rise
    return -beside, head + advance, size - beside, head


def _placed(matrix: Matrix, box: Rect) -> Rect:
    """A box where it is on the page; most are upright, which is less to reckon."""
    a, b, c, d, e, f = matrix
    x0, y0, x1, y1 = box
    if b or c or a < 0 or d < 0 or x1 < x0 or y1 < y0:
        return apply_matrix_rect(matrix, box)
    return a * x0 + e, d * y0 + f, a * x1 + e, d * y1 + f


def _twips(length: float) -> int:
    """A length in points as whole twips."""
    return round(length * TWIPS) if abs(length) < FARTHEST else 0
