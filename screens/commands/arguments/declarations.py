"""The declarations that forms are held against, each found by its project's name."""

from collections.abc import Container, Iterable, Sequence
from functools import cached_property
from pathlib import Path

from exports.declaration.declared_form import declared_otherwise
from exports.declaration.pairing import Pairs
from exports.declaration.refusal import HoldsDeclarations
from exports.declared import Declaration
from exports.reading.declaration_file import declarations_of
from exports.reading.readers import READERS, read
from exports.review.outcome import ComparedForm
from exports.waiting import shown_while_waiting
from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.declaration_wording import AgainstText
from screens.output import one_line, remark, waited
from screens.paths import file_paths
from screens.presenters.verdicts.verdict import Checked
from wizard.form import Form
from wizard.frozen import changed, frozen
from wizard.refusals import Unusable

CHECK = "check"


@frozen
class Filed:
    """A declaration and where it is: its file, and its place there from 1."""

    file: str
    number: int
    declaration: Declaration

    @property
    def place(self) -> str:
        """Where it is, in words: the file, and its number where that is not 1."""
        return self.file if self.number == 1 else f"{self.file}#{self.number}"


@frozen
class Against:
    """The declarations of a command; nothing is held against none."""

    filed: tuple[Filed, ...] = ()
    alone: bool = False
    """Whether one form is held against one declaration, whatever their names."""

    def held(self, forms: Sequence[Checked]) -> tuple[Checked, ...]:
        """The forms of a file with what of them is not as declared, where known."""
        alone = self.alone and len(forms) == 1
        return tuple(self._held(each, 0 if alone else None) for each in forms)

    def _held(self, checked: Checked, at: int | None) -> Checked:
        if at is None:
            at = self._pairs.place_of(checked.form)
        if at is None:
            return checked
        found = declared_otherwise(checked.form, self.filed[at].declaration)
        own = self.filed[at]
        return changed(checked, declared=found, declaration=(own.file, own.number))

    @cached_property
    def _pairs(self) -> Pairs:
        return Pairs([each.declaration for each in self.filed])

    def otherwise(self, form: Form) -> ComparedForm:
        """What of a form is not as declared; nothing where nobody knows how it was."""
        at = 0 if self.alone else self._pairs.place_of(form)
        if at is None:
            return ComparedForm()
        own = self.filed[at]
        return ComparedForm(own.place, tuple(declared_otherwise(form, own.declaration)))

    def remarks_on(self, checked: Checked) -> tuple[str, ...]:
        """That no declaration was found for a form; nothing where it was."""
        if not self.filed or checked.declaration is not None:
            return ()
        facts = {"file": checked.file, "number": checked.number, "name": checked.name}
        return (one_line(AgainstText.NOT_FOUND.format(**facts)),)

    def unused(self, used: Iterable[tuple[str, int]]) -> tuple[str, ...]:
        """A line for each declaration that no form is of."""
        known = set(used)
        return tuple(
            one_line(
                AgainstText.UNUSED.format(
                    file=each.file,
                    number=each.number,
                    name=each.declaration.name or AgainstText.NAMELESS,
                )
            )
            for each in self.filed
            if (each.file, each.number) not in known
        )


def against(
    named: Sequence[str], forms: Sequence[str], behind: Container[str]
) -> tuple[Against, list[str]]:
    """The declarations of these files and folders, and the files of forms.

    A file that was written `behind` one of the declarations may be one as well. One
    form and one declaration belong together. Raises Unusable.
    """
    more = [name for name in forms if name in behind and _is_declaration(name)]
    files = [name for name in forms if name not in more]
    if not files:
        raise Unusable(CommandText.NO_FILES.format(command=CHECK))
    own = frozenset(files)
    filed = tuple(each for name in (*named, *more) for each in _filed_in(name, own))
    return Against(filed, alone=len(files) == len(filed) == 1), files


@shown_while_waiting(waited)
def _is_declaration(name: str) -> bool:
    try:
        read(file_paths().source_path(name))
    except HoldsDeclarations:
        return True
    except Unusable:  # it is said where it is checked
        return False
    return False


@shown_while_waiting(waited)
def _filed_in(name: str, forms: Container[str]) -> tuple[Filed, ...]:
    """The declarations of a file, or of all files of a folder that hold any.

    What holds none is told, where it is none of the forms.
    """
    path = file_paths().source_path(name)
    if not path.is_dir():
        return _filed(name)
    filed: list[Filed] = []
    for file in sorted(each for each in path.rglob("*") if _is_readable(each)):
        try:
            filed += _filed(str(file))
        except Unusable as refusal:
            if str(file) not in forms:
                remark(one_line(AgainstText.LEFT_OUT.format(why=refusal)))
    if not filed:
        raise Unusable(AgainstText.EMPTY.format(folder=name))
    return tuple(filed)


def _filed(file: str) -> tuple[Filed, ...]:
    found = declarations_of(file_paths().source_path(file))
    return tuple(Filed(file, number, each) for number, each in enumerate(found, 1))


def _is_readable(path: Path) -> bool:
    """Whether it may be a declaration, and not what an open file leaves beside it."""
    return path.suffix.lower() in READERS and not path.name.startswith((".", "~$"))
