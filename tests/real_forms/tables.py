"""A table as it is drawn, and the files that people make of it."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@dataclass(frozen=True)
class Box:
    """A cell: its text, and how many columns and rows of the grid it takes."""

    text: str = ""
    across: int = 1
    down: int = 1


Line = list[Box]
"""The cells that begin in a row, from the left."""


@dataclass
class Paper:
    """A form as it is drawn, and what a reader must find on it."""

    lines: list[Line]
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    rows: list[dict[str, str]] = field(default_factory=list)
    header: str = ""
    """The text of the page's header."""


@dataclass(frozen=True)
class Spot:
    """A cell where it stands, or the part of one that goes on from the row above."""

    column: int
    box: Box
    goes_on: bool = False


def spots(lines: Sequence[Line]) -> Iterator[list[Spot]]:
    """The cells of every row with their columns, those from above included."""
    open_: dict[int, tuple[Box, int]] = {}
    for line in lines:
        row: list[Spot] = []
        column, boxes = 0, iter(line)
        while True:
            if column in open_:
                box, left = open_.pop(column)
                row.append(Spot(column, box, goes_on=True))
            else:
                box = next(boxes, Box(across=0))
                left = box.down
                if not box.across:
                    break
                row.append(Spot(column, box))
            if left > 1:
                open_[column] = (box, left - 1)
            column += box.across
        yield row


def _shown(spot: Spot) -> str:
    return "" if spot.goes_on else spot.box.text


def word_text(papers: Sequence[Paper]) -> str:
    """As Word copies it: tabs between cells, and line ends in cells as they are."""
    lines: list[str] = []
    for paper in papers:
        lines += paper.before
        lines += ["\t".join(map(_shown, row)) for row in spots(paper.lines)]
        lines += paper.after
    return "\n".join(lines) + "\n"


def cells_text(papers: Sequence[Paper]) -> str:
    """A cell a line behind a tab, and a blank line behind each row."""
    blocks: list[str] = []
    for paper in papers:
        blocks += [f"\t{text}\n" for text in paper.before]
        for row in spots(paper.lines):
            texts = (_shown(spot).rstrip("\n") for spot in row)
            blocks.append("".join(f"\t{text}\n" for text in texts))
        blocks += [f"\t{text}\n" for text in paper.after]
    return "\n".join(blocks)


def tsv_text(papers: Sequence[Paper]) -> str:
    """As Excel writes it: every column of the grid, quotes around line ends."""
    lines: list[str] = []
    for paper in papers:
        lines += paper.before
        for row in spots(paper.lines):
            texts: list[str] = []
            for spot in row:
                texts += [_quoted(_shown(spot)), *[""] * (spot.box.across - 1)]
            lines.append("\t".join(texts))
        lines += paper.after
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    if "\n" not in text and '"' not in text:
        return text
    return '"' + text.replace('"', '""') + '"'


def by_hand(papers: Sequence[Paper]) -> bytes:
    """A .docx whose lines were dragged: every row has its edges a little elsewhere."""
    return docx_bytes(papers, random.Random(len(papers)))


def _dragged(row: list[Spot], chance: random.Random) -> list[Spot]:
    """The cells of a row, twice as fine, with some edges moved by one."""
    widths = [2 * spot.box.across for spot in row]
    for at in range(len(widths) - 1):
        by = chance.choice((0, 0, 1))
        widths[at], widths[at + 1] = widths[at] + by, widths[at + 1] - by
    return [
        replace(spot, box=replace(spot.box, across=width))
        for spot, width in zip(row, widths, strict=True)
    ]


def docx_bytes(papers: Sequence[Paper], drag: random.Random | None = None) -> bytes:
    """A .docx with merged cells, a paragraph for each line of a cell."""
    document = Document()
    body = document.element.body
    for paper in papers:
        if paper.header:
            document.sections[0].header.paragraphs[0].text = paper.header
        for text in paper.before:
            body.append(parse_xml(_paragraph(text, W)))
        body.append(parse_xml(_table(paper.lines, drag)))
        for text in paper.after or [""]:
            body.append(parse_xml(_paragraph(text, W)))
    section = body.find("{*}sectPr")
    body.append(section)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _table(lines: Sequence[Line], drag: random.Random | None) -> str:
    placed = (_dragged(row, drag) if drag else row for row in spots(lines))
    rows = ("".join(map(_cell, row)) for row in placed)
    drawn = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl {W}><w:tblPr/><w:tblGrid/>{drawn}</w:tbl>"


def _cell(spot: Spot) -> str:
    box = spot.box
    merge = "<w:vMerge/>" if spot.goes_on else '<w:vMerge w:val="restart"/>'
    across = f'<w:gridSpan w:val="{box.across}"/>' if box.across > 1 else ""
    down = merge if box.down > 1 else ""
    text = "".join(_paragraph(line) for line in _shown(spot).split("\n"))
    return f"<w:tc><w:tcPr>{across}{down}</w:tcPr>{text}</w:tc>"


def _paragraph(text: str, namespace: str = "") -> str:
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f"<w:p {namespace}>{run}</w:p>"


LAYOUTS = {
    "docx": (".docx", docx_bytes),
    "by hand": (".docx", by_hand),
    "cells": (".txt", lambda papers: cells_text(papers).encode()),
    "excel": (".tsv", lambda papers: tsv_text(papers).encode()),
    "word": (".txt", lambda papers: word_text(papers).encode()),
}
"""The files that are made of a paper: their suffix and their content."""
