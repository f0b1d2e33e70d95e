"""Telling: what stands in the form, what a cell means, what can be ordered."""

from operator import attrgetter
from typing import TYPE_CHECKING

from screens.output import out, out_drawn
from screens.plain.plain_wording import FindText, PlainWording
from screens.presenters.lists.help import help_rows
from screens.presenters.lists.outline import outline_rows
from screens.presenters.lists.palette import question_rows
from screens.presenters.lists.review import review_rows
from screens.presenters.lists.row_table import row_table
from screens.presenters.lists.summary import summary_rows
from screens.presenters.paper.drawn import drawn_paper
from screens.presenters.search.ranking import ranked
from screens.presenters.text.looks import parameters
from screens.wording import Wording

if TYPE_CHECKING:
    from screens.plain.interview import LineInterview


def review(plain: "LineInterview", _: str) -> None:
    """Every answer, with the problems first."""
    plain.show(review_rows(plain.now))


def outline(plain: "LineInterview", _: str) -> None:
    """The sections and their state."""
    plain.show(outline_rows(plain.now))


def summary(plain: "LineInterview", _: str) -> None:
    """Score, grade, and what was lost where and why."""
    plain.show(summary_rows(plain.now))


def rows(plain: "LineInterview", _: str) -> None:
    """The indicators as a table, the row that is asked about marked."""
    for line in row_table(plain.now):
        out(line)


def paper(plain: "LineInterview", _: str) -> None:
    """The table as it will print."""
    for line in drawn_paper(plain.now.form, plain.now.findings):
        out_drawn(parameters(line))


def find(plain: "LineInterview", typed: str) -> None:
    """The questions that have what is typed, the best first, with their numbers."""
    rows = question_rows(plain.now)
    found = ranked(typed, rows, attrgetter("text")) if typed else ()
    for row in found:
        out(row.text)
    if not typed:
        out(FindText.HOW)
    else:
        out(FindText.GO if found else FindText.NONE.format(typed=typed))


def explain(plain: "LineInterview", _: str) -> None:
    """Print the edition's help for this cell."""
    if step := plain.now.step:
        plain.show(plain.session.mode.hint(plain.now))
        plain.show(help_rows(plain.now, step))


def material(plain: "LineInterview", _: str) -> None:
    """Print what is read beside the form, where there is something."""
    if rows := plain.session.mode.material:
        plain.show(rows)
    else:
        out(Wording.NO_MATERIAL)


def list_orders(plain: "LineInterview", _: str) -> None:
    """The words that are orders."""
    out(PlainWording.ORDERS.format(way_out=plain.session.mode.plain_way_out))
