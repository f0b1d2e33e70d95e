"""Why a file holds no form, in the sentence that helps on."""

import re
from collections.abc import Iterator

from exports.declaration.declaration_wording import IS_DECLARATION
from exports.declaration.reader import declarations_in
from exports.declaration.refusal import NoForm, holding
from exports.grid import Grid, GridRow, rows_of
from exports.headings.heading_match import heading_at
from exports.import_wording import OTHER_FORMS, ImportSays
from exports.labels import LONGEST, bare
from exports.recogniser.head import names_project
from wizard.editions.library import usable


def none_in(grid: Grid, file: str) -> NoForm:
    """The refusal of a grid in which no form was found, by what it holds instead."""
    found = declarations_in(grid)
    if found:
        return holding(found, IS_DECLARATION.format(file=file))
    return NoForm(why_none(grid).format(file=file))


def why_none(grid: Grid) -> str:
    """The sentence about a grid in which no form was found."""
    sheet = tuple(rows_of(grid))
    editions = [each for each in usable() if not each.needs_title]
    named = [row for row in sheet if any(names_project(row, e) for e in editions)]
    if named:
        return _with_name(named)
    if sheet and all(row.width == 1 for row in sheet):
        said = "\n".join(bare(row.cells[0].text) for row in sheet)
        known = any(word in said for word in _labels())
        return ImportSays.NO_FORM_NO_TABS if known else ImportSays.NO_FORM
    texts = [bare(cell.text) for row in sheet for cell in row.cells]
    short = [text for text in texts if len(text) <= LONGEST]
    for sentence, pattern in OTHER_FORMS:
        if any(re.fullmatch(pattern, text) for text in short):
            return sentence
    return ImportSays.NO_FORM_NO_NAME if _has_table(sheet) else ImportSays.NO_FORM


def _with_name(named: list[GridRow]) -> str:
    """Why a table that names a project is no form all the same."""
    heads = (heading_at([row], 0, e) for row in named for e in usable())
    return ImportSays.NO_FORM_LIST if any(heads) else ImportSays.NO_FORM_NO_BLOCKS


def _has_table(sheet: tuple[GridRow, ...]) -> bool:
    """Whether the indicators of a form are there, by their headings."""
    places = (
        (heading_at(sheet, at, e), e) for at in range(len(sheet)) for e in usable()
    )
    return any(found and found.block is e.indicators for found, e in places)


def _labels() -> Iterator[str]:
    """The labels of the head, by which a text is known to be of a form."""
    for edition in usable():
        yield from (bare(cell.label) for line in edition.header for cell in line)
