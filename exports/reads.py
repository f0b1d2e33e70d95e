"""What a reader hands on: a form, and all about its file that was not simply read."""

from exports.declared import Declaration
from wizard.form import Form
from wizard.frozen import frozen
from wizard.rules.as_read.source import TYPED, ReadSource


@frozen
class Unplaced:
    """Text that has no place on the form, and where it stood."""

    place: str
    text: str


@frozen
class Differing:
    """A cell in which the table and the facts carried in the same file differ."""

    where: str
    """The path of the cell: `indicators[3].score`."""
    seen: str
    """What stands in the table."""
    carried: str
    """What the carried facts say."""


@frozen
class Read:
    """A form as it was read, and all that could not be placed on it."""

    form: Form
    unplaced: tuple[Unplaced, ...] = ()
    row: int = 0
    """The row of its grid that names its project, from 1; 0 where there is none."""
    carried: Form | None = None
    """The form that the file carries beside its table, where it carries one."""
    differing: tuple[Differing, ...] = ()
    """The cells in which the two differ; the form is then the table's."""
    unseen: int = 0
    """Characters that nobody sees and that were left out; told with the first form."""
    odd: int = 0
    """Radicals and odd blanks that were replaced by what was meant; told likewise."""
    declared: tuple[Declaration, ...] = ()
    """Declarations in the same file; told with the first form."""
    notes: tuple[str, ...] = ()
    """Sentences on the file: what is hidden in it, what it does not hold."""
    source: ReadSource = TYPED
    """How the form was printed; nothing is known of one that was not on paper."""
