"""Which declaration is that of a form: by the project's name, and by the year."""

from collections.abc import Sequence
from typing import Final

from exports.declaration.facts import Declaration
from wizard.declaration.sameness import letters
from wizard.form import Form, year_of

LEAST: Final = 4
"""Characters of a name that may be part of another: 2024年校舍改造, 校舍改造."""


def place_of(form: Form, declarations: Sequence[Declaration]) -> int | None:
    """The number of the form's declaration; None where none is surely it.

    One of the same name goes before one whose name is part of the other, and one that
    says the year before one that says none; one of another year is none of this form.
    """
    name = letters(form.project.name)
    year = year_of(form)
    likely = [
        (letters(each.name) != name, each.year is None, at)
        for at, each in enumerate(declarations)
        if each.year in (None, year) or year is None
        if _may_be(letters(each.name), name)
    ]
    best = sorted(likely)[:2]
    is_draw = len(best) == 2 and best[0][:2] == best[1][:2] and best[0][0]
    return None if not best or is_draw else best[0][2]


def _may_be(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= LEAST and shorter in longer)
