"""Which declaration is that of a form: by the project's name, the unit and the year.

A name that is not quite the same, or the same name in another unit, is not enough: then
what both say of the project must agree as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from exports.declaration.declared_form import declared_form
from exports.declared import Declaration
from wizard.declaration.agreement import (
    agreement,
    has_half_of_its_rows,
    names_are_like,
)
from wizard.declaration.sameness import letters
from wizard.editions.library import edition
from wizard.form import Form, year_of

LEAST: Final = 4
"""Characters of a name that may be part of another: 2024年校舍改造, 校舍改造."""

ONE_UNIT, UNKNOWN, OTHER_UNIT = range(3)
"""How far two units are apart."""

Likely = tuple[int, bool, int]
"""How far the units are apart, whether no year is said, and its number."""


class Pairs:
    """Declarations by their names, for as many forms as there are."""

    def __init__(self, declarations: Sequence[Declaration]) -> None:
        self._declarations = declarations
        self._by_name: dict[str, list[int]] = {}
        self._by_unit: dict[str, list[int]] = {}
        for at, each in enumerate(declarations):
            self._by_name.setdefault(letters(each.name), []).append(at)
            unit = letters(each.implementing_unit)
            self._by_unit.setdefault(unit, []).append(at)

    def place_of(self, form: Form) -> int | None:
        """The number of the form's declaration; None where none is surely it.

        One of the same name goes before one whose name is part of the other, that
        before one with a name that is like it, one of the same unit before others, and
        one that says the year before one that says none; one of another year is none
        of this form, and one of another unit only where it says the same.
        """
        name = letters(form.project.name)
        if own := sorted(self._likely(form, self._by_name.get(name, ()))):
            return own[0][-1]
        for way in (self._part, self._like):
            best = sorted(way(form, name))[:2]
            if best and (len(best) == 1 or best[0][:-1] != best[1][:-1]):
                return best[0][-1]
        return None

    def _part(self, form: Form, name: str) -> Iterator[Likely]:
        """Those whose name is part of the form's, or has it as a part."""
        named = (at for other, at in self._by_name.items() if _is_part(other, name))
        for each in self._likely(form, (at for places in named for at in places)):
            if each[0] != OTHER_UNIT or self._agreement(form, each[-1]):
                yield each

    def _like(self, form: Form, name: str) -> Iterator[Likely]:
        """Those of the same unit with a like name, and with what the form has, too."""
        unit, known = letters(form.project.implementing_unit), self._declarations
        near = (
            at for own, at in self._by_unit.items() if _apart(own, unit) == ONE_UNIT
        )
        places = (at for some in near for at in some)
        like = (at for at in places if names_are_like(known[at].name, name))
        for each in self._likely(form, like):
            if any(self._agreement(form, each[-1])):
                yield each

    def _likely(self, form: Form, places: Iterable[int]) -> Iterator[Likely]:
        """Those of these places that may be the form's."""
        year, unit = year_of(form), letters(form.project.implementing_unit)
        for at in places:
            own = self._declarations[at]
            if year is None or own.year in (None, year):
                apart = _apart(letters(own.implementing_unit), unit)
                if apart != OTHER_UNIT or all(self._agreement(form, at)):
                    yield apart, own.year is None, at

    def _agreement(self, form: Form, at: int) -> tuple[bool, ...]:
        """Whether what both tell is the same; nothing is, without half of the rows."""
        version = edition(form.edition)
        declared = declared_form(self._declarations[at], version).form
        if not has_half_of_its_rows(form, declared, version):
            return (False,)
        return agreement(form, declared)


def place_of(form: Form, declarations: Sequence[Declaration]) -> int | None:
    """The number of the form's declaration; None where none is surely it."""
    return Pairs(declarations).place_of(form)


def _is_part(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= LEAST and shorter in longer


def _apart(one: str, other: str) -> int:
    """How far units are apart by their names: a short name is of the same unit."""
    if not one or not other:
        return UNKNOWN
    return ONE_UNIT if one in other or other in one else OTHER_UNIT
