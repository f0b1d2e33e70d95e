"""Faults put into a form, and found in it: by the rules of the form, nothing else.

A fault is planted only where the rules find exactly what its kind announces, and all
that they found before. So the trainee and the program never disagree.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import Final

from wizard.address import Address
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding
from wizard.form import Form, put
from wizard.frozen import frozen
from wizard.rules import findings
from wizard.rules.indicator_rows.indicator_wording import RowSays
from wizard.rules.whole_form.form_wording import FormSays
from wizard.training.fault_kinds import KINDS, FaultKind
from wizard.training.fault_kinds.rows import Cells
from wizard.training.markable_cells import cell_of, marks

Places = Counter[tuple[Code, str]]
"""The codes and cells of findings, each as often as it occurs."""


@frozen
class InjectedFault:
    """One fault of a form, and where it may be marked."""

    kind: str
    cell: Address
    """The cell of the finding."""
    marks: frozenset[Address]
    message: str
    """The sentence of the finding."""


@frozen
class FaultPaper:
    """A form with faults."""

    form: Form
    faults: tuple[InjectedFault, ...]


def inject(
    form: Form, kinds: Sequence[str], edition: Edition, random: Random
) -> FaultPaper | None:
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
    return FaultPaper(form, tuple(faults))


def faults_in(form: Form, edition: Edition) -> FaultPaper:
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
    return FaultPaper(form, tuple(faults))


def _made(
    form: Form, kind: FaultKind, edition: Edition, random: Random
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
) -> InjectedFault:
    main = min(found, key=lambda f: list(Code).index(f.code))
    cells: Iterator[frozenset[Address]] = (marks(form, edition, f) for f in found)
    return InjectedFault(kind, cell_of(main), frozenset().union(*cells), main.message)


_SAID_AS: Final = {
    FormSays.WEIGHTS_SHORT: "row-left-out",
    RowSays.VAGUE_NUMBER: "about",
    RowSays.BAD_EXAMPLE: "bad-example",
}
"""Kinds that the sentence tells from the others of the same code."""


def _kind_of(finding: Finding) -> str:
    """The first kind that the rules find in this way. Raises KeyError."""
    found = reversed(list(KINDS.items()))
    kinds = {code: name for name, kind in found for code in kind.codes}
    return _SAID_AS.get(finding.says) or kinds[finding.code]
