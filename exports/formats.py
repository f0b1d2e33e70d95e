"""How a form leaves: one row per format, and the one gate that all of them pass."""

import os
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from exports import toml
from exports.abreast import abreast
from exports.export_wording import ExportSays
from wizard.editions.library import edition
from wizard.file_names import path_of
from wizard.files import write_together, write_whole
from wizard.findings import Finding, is_fit
from wizard.form import Form
from wizard.frozen import frozen
from wizard.refusals import Unusable
from wizard.rules import findings

Writer = Callable[[Sequence[Form]], bytes]


@frozen
class Format:
    """A kind of file that a form leaves in."""

    write: Writer
    several: bool
    """Whether one file holds several forms."""
    without_facts: Writer | None = None
    """The writer of what is printed alone; None where the file is made of the facts."""


Found = tuple[tuple[Finding, ...], ...]
"""The findings of each of several forms, in their order."""


class ExistingFile(Unusable):
    """A file that is there and must not be replaced; each front end says how it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(ExportSays.EXISTS.format(file=path))
        self.path = path


class NotFit(Exception):
    """Forms that cannot be handed in, with the findings of each, in order."""

    def __init__(self, found: Found) -> None:
        super().__init__(found)
        self.findings = found


def _docx(forms: Sequence[Form], *, with_facts: bool = True) -> bytes:
    from exports.paper.docx import document  # noqa: PLC0415  only a paper needs its writer

    return document(forms, with_facts=with_facts)


def _pdf(forms: Sequence[Form]) -> bytes:
    from exports.paper.pdf_paper import document  # noqa: PLC0415  an extra lays it out

    return document(forms)


def _toml(forms: Sequence[Form]) -> bytes:
    (form,) = forms
    return toml.export(form)


FORMATS: Final[Mapping[str, Format]] = {
    ".docx": Format(
        _docx, several=True, without_facts=partial(_docx, with_facts=False)
    ),
    ".toml": Format(_toml, several=False),
    ".pdf": Format(_pdf, several=True, without_facts=_pdf),
}
"""Every format by the suffix that selects it."""


def write(
    forms: Sequence[Form], path: Path, *, replace: bool, with_facts: bool = True
) -> Found:
    """Write forms that are fit in the format the suffix names, all or nothing.

    Without the facts a file has nothing that is not printed. Answers with the warnings
    of each. Raises NotFit where a form has an error, and Unusable where the path cannot
    be used; both before anything is opened.
    """
    kind = _format(path)
    writer = kind.write if with_facts else kind.without_facts
    if writer is None:
        raise Unusable(ExportSays.FACTS_ALONE.format(file=path))
    if not forms:
        raise Unusable(ExportSays.NOTHING_TO_WRITE.format(file=path))
    if len(forms) > 1 and not kind.several:
        raise Unusable(ExportSays.ONE_FORM_ONLY.format(file=path, suffix=path.suffix))
    found = _gate(forms)
    refuse_existing(path, replace=replace)
    write_whole(path, writer(forms), shared=True)
    return found


def _gate(forms: Sequence[Form]) -> Found:
    """The findings of each. Raises NotFit with them where one has an error."""
    found = tuple(abreast(_found, forms))
    if not all(is_fit(of_form) for of_form in found):
        raise NotFit(found)
    return found


def _found(form: Form) -> tuple[Finding, ...]:
    return findings(form, edition(form.edition))


@frozen
class Pair:
    """The files of one form: the table, and the same facts to be read again.

    Where a PDF was asked for, that comes with them.
    """

    docx: Path
    toml: Path
    pdf: Path | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """All of them."""
        return tuple(filter(None, (self.docx, self.toml, self.pdf)))


def pair(typed: str, name: str = "") -> Pair:
    """The files that a typed path stands for, with either suffix or none.

    With that of a PDF there is one beside the two.
    In a folder they have this `name`, where there is one. Raises Unusable for the
    suffix of another kind of file.
    """
    path = path_of(typed.strip())
    if name and (typed.rstrip().endswith("/") or os.path.isdir(path)):  # noqa: PTH112  raises nothing
        path /= f"{name}.docx"
    stem = path.name
    for suffix in FORMATS:
        stem = stem.removesuffix(suffix)
    if re.search(r"\.[A-Za-z]{2,4}$", stem):
        raise Unusable(
            ExportSays.STRANGE_FORMAT.format(file=path, known="、".join(FORMATS))
        )
    two = path.with_name(f"{stem}.docx"), path.with_name(f"{stem}.toml")
    return Pair(*two, path if path.suffix == ".pdf" else None)


def write_pair(
    form: Form, files: Pair, *, replace: bool, with_facts: bool = True
) -> None:
    """Write a form that is fit as all files, or none. Raises NotFit or Unusable.

    Without the facts the table has nothing that is not printed; the file that is made
    of them comes beside it all the same.
    """
    _gate([form])
    for path in files.paths:
        refuse_existing(path, replace=replace)
    contents = {path: _content(form, path, with_facts) for path in files.paths}
    write_together(contents, shared=True)


def _content(form: Form, path: Path, with_facts: bool) -> bytes:
    kind = _format(path)
    writer = kind.write if with_facts else kind.without_facts or kind.write
    return writer([form])


def printable(forms: Sequence[Form]) -> tuple[bytes, Found]:
    """Forms that are fit, as they are sent to a printer, and the warnings of each.

    Raises NotFit, and Unusable where no PDF can be made here.
    """
    found = _gate(forms)
    return _pdf(forms), found


def copy_path(typed: str) -> Path:
    """The .toml file that a typed path stands for. Raises Unusable."""
    path = path_of(typed.strip())
    if path.suffix not in ("", ".toml") or not path.name:
        raise Unusable(ExportSays.STRANGE_FORMAT.format(file=path, known=".toml"))
    return path.with_suffix(".toml")


def keep(form: Form, path: Path, *, replace: bool) -> None:
    """Keep a form at rest in a .toml file, fit or not; no paper leaves this way.

    Raises Unusable where the path cannot be used, before anything is opened.
    """
    refuse_existing(path, replace=replace)
    write_whole(path, toml.export(form))


def _format(path: Path) -> Format:
    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        known = "、".join(FORMATS)
        raise Unusable(ExportSays.STRANGE_FORMAT.format(file=path, known=known))
    return kind


def refuse_existing(path: Path, *, replace: bool) -> None:
    """Raises Unusable where something is there that must not be replaced.

    A link that leads nowhere is there, too.
    """
    if not replace and os.path.lexists(path):
        raise ExistingFile(path)
