"""The cells of an edition's paper: widths, fields, and where they are written."""

import re
from collections.abc import Iterator, Sequence

from wizard.address import REMARKS
from wizard.closed_models.key_lines import KeyPath
from wizard.editions.edition import Edition
from wizard.editions.layout import Block, HeaderCell
from wizard.form import REMARK

Cells = Sequence[tuple[KeyPath, str]]
"""The fields of some cells, and where each is written."""


def is_remark(field: str) -> bool:
    """Whether a field is a text that the edition names itself: `remarks.problems`."""
    found = re.fullmatch(rf"{REMARKS}\.(\w+)", field)
    return found is not None and REMARK.fullmatch(found[1]) is not None


def line_widths(edition: Edition) -> Iterator[tuple[KeyPath, list[int]]]:
    """The widths in mm of the cells of every line, and where the line is written."""
    for place, line in label_lines(edition):
        yield place, [w for c in line for w in (c.label_width, c.width)]
    funding = edition.funding
    for name, block in blocks_of(edition).items():
        labels = [funding.label_width] if block is funding else []
        columns = [column.width for column in block.columns]
        may_lack = block is edition.indicators and not block.heading_width
        heading = [] if may_lack else [block.heading_width]
        yield (name,), [*heading, *labels, *columns]


def blocks_of(edition: Edition) -> dict[str, Block]:
    """The blocks that the edition has, by their keys."""
    goals = {"goals": edition.goals} if edition.goals.columns else {}
    return {"funding": edition.funding, **goals, "indicators": edition.indicators}


def label_lines(
    edition: Edition,
) -> Iterator[tuple[KeyPath, tuple[HeaderCell, ...]]]:
    """The lines of labels and facts, of the head and further down."""
    for number, cells in enumerate(edition.header):
        yield ("header", number), cells
    for number, line in enumerate(edition.lines):
        yield ("lines", number, "cells"), line.cells


def label_fields(edition: Edition) -> Cells:
    """The fields of those lines."""
    return [
        ((*place, number, "field"), cell.field)
        for place, cells in label_lines(edition)
        for number, cell in enumerate(cells)
    ]


def column_fields(edition: Edition, name: str) -> Cells:
    """The fields of the columns of a block; none where it is not there."""
    block = blocks_of(edition).get(name)
    columns = block.columns if block else ()
    return [
        ((name, "columns", n, "field"), column.field)
        for n, column in enumerate(columns)
    ]
