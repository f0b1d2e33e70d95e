"""What the largest of all the Enters sends over a whole interview, by the window."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from bench.data import home_of, rows_of, samples
from bench.figures import Figure
from bench.keystrokes import answer_of
from bench.session import Session
from wizard.editions.library import edition
from wizard.form import Form, Printed
from wizard.interview.interview import Interview, blank_form

MOST: Final = {(80, 24): 2000, (120, 40): 4000}
"""Bytes that one Enter may send, by columns and lines."""

ROWS: Final = 14
EDITED: Final = 45
"""Questions that are gone through of a form with so many rows, from its first on."""

CLEAR: Final = "\x1b[F\x15"
"""To the end of the line, and all of it is gone."""


class Enter(NamedTuple):
    """What an Enter has sent, and at which question."""

    sent: int
    at: str


def figures(folder: Path) -> Iterator[Figure]:
    """Form 2 typed from nothing, and a form of many rows gone through."""
    for (columns, lines), most in MOST.items():
        size = columns, lines
        place = folder / f"{columns}"
        typed = [*_typed(replace(samples()[1], printed=Printed()), place, size)]
        seen = [*_gone_through(home_of([rows_of(ROWS)], place / "rows"), size)]
        for what, enters in (
            ("form 2 from nothing", typed),
            (f"a form of {ROWS} rows", seen),
        ):
            largest = max(enters)
            told = f"largest Enter of {what}, {columns}x{lines} (at {largest.at})"
            sizes = sorted(enter.sent for enter in enters)
            others = {"median": float(sizes[len(sizes) // 2])}
            yield Figure(told, largest.sent, "B", most, others=others)


def _typed(wanted: Form, home: Path, size: tuple[int, int]) -> Iterator[Enter]:
    """Every Enter of an interview from nothing."""
    version = edition(wanted.edition)
    moment = Interview.resume(version, blank_form(version))
    moment = moment.go(moment.steps[0].key)
    with Session.ours(home, "new", size=size) as session:
        session.until("年度？")
        session.take()
        while moment.step is not None:
            answer = answer_of(moment, wanted)
            typed = "" if answer == (moment.present or moment.proposal) else answer
            if typed:
                session.press(f"{CLEAR}\x1b[200~{typed}\x1b[201~")
            yield Enter(len(session.press("enter").sent), moment.at)
            moment = moment.answer(typed or (answer if moment.present else ""))


def _gone_through(home: Path, size: tuple[int, int]) -> Iterator[Enter]:
    """Every Enter from the first question of a form that is filled in."""
    with Session.ours(home, "open", "1", size=size) as session:
        session.until("核对")
        session.take()
        session.go(("f2", "目录"))
        session.press("\x1b[H")
        session.go(("enter", "年度？"))
        for number in range(1, EDITED):
            yield Enter(len(session.press("enter").sent), f"question {number}")
