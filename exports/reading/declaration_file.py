"""The declarations of a file of any kind that is read."""

from pathlib import Path

from exports.declaration.declaration_wording import NO_DECLARATION
from exports.declaration.refusal import HoldsDeclarations, NoForm
from exports.declared import Declaration
from exports.reading.readers import read
from wizard.refusals import Unusable


def declarations_of(path: Path) -> tuple[Declaration, ...]:
    """Every declaration in a file, those beside forms as well; at least one.

    Raises Unusable for a file that cannot be read or holds none.
    """
    try:
        reads = read(path)
    except HoldsDeclarations as held:
        return held.declarations
    except NoForm as refusal:
        raise Unusable(NO_DECLARATION.format(file=path)) from refusal
    found = tuple(declaration for each in reads for declaration in each.declared)
    if not found:
        raise Unusable(NO_DECLARATION.format(file=path))
    return found
