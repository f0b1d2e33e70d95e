"""The tour: an explanation of every cell of the paper, asked for or not.

The cells that are asked for are explained by the edition's questions; headings, sums
and dashes by `tour.toml`, which an official can proofread.
"""

from dataclasses import fields
from functools import lru_cache
from importlib.resources import files
from typing import Final

from wizard.address import Address, address
from wizard.editions.content import Question
from wizard.editions.edition import Edition
from wizard.form import Form, put
from wizard.interview.transfer.conversion import convert
from wizard.numbers import shown
from wizard.rules import labels
from wizard.toml.form_file import loads
from wizard.training.example_points import with_own_points
from wizard.training.tour_texts import CellExplanation, PartExplanation, texts

REAL: Final = "changji-2020-5.toml"
"""A form of 2020 that was handed in: fit, and with faults that reviewers see."""


def explained(cell: str, form: Form, edition: Edition) -> CellExplanation:
    """The explanation of a cell, `indicators[3].score`, or of a part of the paper.

    Raises LookupError for a part that the tour does not know.
    """
    if (asked := _question(cell, edition)) is not None:
        return _asked(asked, address(cell), form, edition)
    kind, _, name = cell.partition(".")
    part = texts().by_key.get(cell) or texts().by_key[kind]
    words = _completed(part, edition)
    gaps = _gaps(name, edition)
    filled = {f.name: getattr(words, f.name).format(**gaps) for f in fields(words)}
    return CellExplanation(**filled)


def stops() -> tuple[str, ...]:
    """The cells that are worth a look before all others, in their order."""
    return texts().stops


def example(version: Edition) -> Form:
    """A real form, as it was published, on the paper of this edition.

    Texts that only this paper asks for are those of its own good examples.
    """
    found = _real()
    if found.edition == version.id:
        return found
    form = with_own_points(convert(found, version).form, version)
    for cell in version.required:
        if cell in version.remarks:
            form = put(form, cell, version.question(cell).good)
    return form


@lru_cache
def _real() -> Form:
    return loads((files("wizard.training") / "real" / REAL).read_bytes(), REAL)


def _question(cell: str, edition: Edition) -> Question | None:
    """The question that asks for a cell; None for a part that no question asks for."""
    try:
        return edition.question(address(cell).in_every_row)
    except LookupError:
        return None


def _asked(
    question: Question, cell: Address, form: Form, edition: Edition
) -> CellExplanation:
    """The words of the question about a cell; a row's example is its category's."""
    if cell.row is None:
        return _of(question)
    category = edition.categories[form.indicators[cell.row].category]
    return _of(question.in_category(category))


def _of(question: Question) -> CellExplanation:
    return CellExplanation(
        meaning=question.meaning,
        who=question.who,
        source=question.source,
        look=texts().looks.get(question.key) or texts().looks[question.key.block],
        good=question.good,
        bad=question.bad,
        bad_why=question.bad_why,
    )


def _completed(part: PartExplanation, edition: Edition) -> CellExplanation:
    """A part with the words that it leaves to a question."""
    names = [f.name for f in fields(CellExplanation)]
    others = _of(edition.question(part.like)) if part.like else CellExplanation()
    words = {name: getattr(part, name) or getattr(others, name) for name in names}
    return CellExplanation(**words)


def _gaps(name: str, edition: Edition) -> dict[str, str]:
    """The facts for the gaps of a text: of a group, a category, the edition."""
    called = labels.heading(edition, name) if name in edition.remarks else name
    gaps = {"name": called, "unit": edition.funding.unit, "dash": edition.dash}
    if name in edition.categories:
        category = edition.categories[name]
        example = category.good
        gaps["asks"], gaps["bad"] = category.asks, category.bad
        gaps["bad_why"] = category.bad_why
        gaps["good"] = f"{example.name} {example.whole_target}"
    if any(group.name == name for group in edition.groups):
        gaps["points"] = shown(edition.group(name).points)
    return gaps
