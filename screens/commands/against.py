"""The declarations that forms are held against, each found by its project's name."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from exports.declaration.declared_form import declared_otherwise
from exports.declaration.facts import Declaration
from exports.declaration.file import declarations_of
from exports.declaration.pairing import place_of
from exports.readers import READERS
from screens.commands.against_wording import AgainstText
from screens.output import one_line
from screens.paths import file_paths
from screens.presenters.verdict import Checked
from wizard.frozen import frozen
from wizard.refusals import Unusable


@frozen
class Filed:
    """A declaration and where it is: its file, and its place there from 1."""

    file: str
    number: int
    declaration: Declaration


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
            filed = [each.declaration for each in self.filed]
            at = place_of(checked.form, filed)
        if at is None:
            return checked
        found = declared_otherwise(checked.form, self.filed[at].declaration)
        own = self.filed[at]
        return replace(checked, declared=found, declaration=(own.file, own.number))

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


def against(named: Sequence[str], forms: int) -> Against:
    """The declarations of these files and folders. Raises Unusable.

    `forms` is how many files of forms there are: one and one belong together.
    """
    files = [file for name in named for file in _files(name)]
    filed = tuple(
        Filed(file, number, declaration)
        for file in files
        for number, declaration in enumerate(
            declarations_of(file_paths().source_path(file)), start=1
        )
    )
    return Against(filed, alone=forms == 1 and len(filed) == 1)


def _files(name: str) -> list[str]:
    """The file itself; of a folder all that may be read in it, in order."""
    path = file_paths().source_path(name)
    if not path.is_dir():
        return [name]
    found = sorted(each for each in path.rglob("*") if _is_readable(each.name))
    files = [str(each) for each in found if each.suffix.lower() in READERS]
    if not files:
        raise Unusable(AgainstText.EMPTY.format(folder=name))
    return files


def _is_readable(name: str) -> bool:
    return not name.startswith((".", "~$"))
