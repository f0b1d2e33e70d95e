"""Faults put into a form, and found in it: by the rules of the form, nothing else.

A fault is planted only where the rules find exactly what its kind announces, and all
that they found before. So the trainee and the program never disagree.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, put
from wizard.frozen import frozen
from wizard.rules import findings
from wizard.training.changes import KINDS, Kind
from wizard.training.changes.rows import Cells
from wizard.training.marks import cell_of, marks
from wizard.wording import Says

Places = Counter[tuple[Code, str]]
"""What the rules find, and where."""


@frozen
class Planted:
    """One fault of a form, and where it may be marked."""

    kind: str
    cell: str
    """The cell that it is told at."""
    marks: frozenset[str]
    message: str
    """What the program says when it checks the form."""


@frozen
class Paper:
    """A form with faults."""

    form: Form
    faults: tuple[Planted, ...]


def planted(
    form: Form, kinds: Sequence[str], edition: Edition, random: Random
) -> Paper | None:
    """The form with one fault of each of these kinds; None where that cannot be."""
    places: list[Places] = []
    for name in kinds:
        made = _made(form, KINDS[name], edition, random)
        if made is None:
            return None
        form, new = made
        places.append(new)
    found = findings(form, edition)
    of_each = ([f for f in found if (f.code, f.where) in new] for new in places)
    faults = (_fault(*pair, form, edition) for pair in zip(kinds, of_each, strict=True))
    return Paper(form, tuple(faults))


def seen(form: Form, edition: Edition) -> Paper:
    """A form as it is, with the faults that the rules find in it."""
    found = list(findings(form, edition))
    faults = []
    while found:
        first = found[0]
        kind = _kind_of(first)
        own = [
            f for f in found if f is first or f.code in KINDS[kind].codes - {first.code}
        ]
        found = [f for f in found if f not in own]
        faults.append(_fault(kind, own, form, edition))
    return Paper(form, tuple(faults))


def _made(
    form: Form, kind: Kind, edition: Edition, random: Random
) -> tuple[Form, Places] | None:
    """The form with a fault of this kind, made in any one of the ways there are."""
    ways = list(kind.change(form, edition))
    before = _places(form, edition)
    for cells in random.sample(ways, len(ways)):
        changed = _with(form, cells)
        after = _places(changed, edition)
        new = after - before
        if {code for code, _ in new} == kind.codes and not before - after:
            return changed, new
    return None


def _with(form: Form, cells: Cells) -> Form:
    for key, value in cells.items():
        form = put(form, key, value)
    return form


def _places(form: Form, edition: Edition) -> Places:
    return Counter((f.code, f.where) for f in findings(form, edition))


def _fault(
    kind: str, found: Sequence[Finding], form: Form, edition: Edition
) -> Planted:
    main = min(found, key=lambda f: list(Code).index(f.code))
    cells: Iterator[frozenset[str]] = (marks(form, edition, f) for f in found)
    return Planted(kind, cell_of(main), frozenset().union(*cells), main.message)


_SAID_AS: Final = {Says.WEIGHTS_SHORT: "row-left-out", Says.VAGUE_NUMBER: "about"}
"""Kinds that the sentence tells from the others of the same code."""


def _kind_of(finding: Finding) -> str:
    """The kind that the rules find in this way. Raises StopIteration."""
    if finding.says in _SAID_AS:
        return _SAID_AS[finding.says]
    return next(name for name, kind in KINDS.items() if finding.code in kind.codes)
