"""Which declaration is that of a form: by the project's name, the unit and the year."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from exports.declared import Declaration
from wizard.declaration.sameness import letters
from wizard.form import Form, year_of

LEAST: Final = 4
"""Characters of a name that may be part of another: 2024年校舍改造, 校舍改造."""

Likely = tuple[int, bool, int]
"""How far the units are apart, whether no year is said, and its number."""


class Pairs:
    """Declarations by their names, for as many forms as there are."""

    def __init__(self, declarations: Sequence[Declaration]) -> None:
        self._declarations = declarations
        self._by_name: dict[str, list[int]] = {}
        for at, each in enumerate(declarations):
            self._by_name.setdefault(letters(each.name), []).append(at)

    def place_of(self, form: Form) -> int | None:
        """The number of the form's declaration; None where none is surely it.

        One of the same name goes before one whose name is part of the other, one of
        the same unit before others, and one that says the year before one that says
        none; one of another year is none of this form.
        """
        name = letters(form.project.name)
        if own := sorted(self._likely(form, self._by_name.get(name, ()))):
            return own[0][-1]
        parts = (
            at
            for other, places in self._by_name.items()
            if _is_part(other, name)
            for at in places
        )
        best = sorted(self._likely(form, parts))[:2]
        is_draw = len(best) == 2 and best[0][:-1] == best[1][:-1]
        return None if not best or is_draw else best[0][-1]

    def _likely(self, form: Form, places: Iterable[int]) -> Iterator[Likely]:
        """Those of these places that may be the form's."""
        year, unit = year_of(form), letters(form.project.implementing_unit)
        for at in places:
            own = self._declarations[at]
            if year is None or own.year in (None, year):
                apart = _apart(letters(own.implementing_unit), unit)
                yield apart, own.year is None, at


def place_of(form: Form, declarations: Sequence[Declaration]) -> int | None:
    """The number of the form's declaration; None where none is surely it."""
    return Pairs(declarations).place_of(form)


def _is_part(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= LEAST and shorter in longer


def _apart(one: str, other: str) -> int:
    """0 for one unit by its whole or its short name, 1 where none is said, else 2."""
    if not one or not other:
        return 1
    return 0 if one in other or other in one else 2
