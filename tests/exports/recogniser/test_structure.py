"""Tables that nobody would print: whatever stands where, a reader says one sentence.

ZIPING_FUZZ=20 makes it twenty times as long; what fails tells its seed, and
ZIPING_SEED=… begins with that one.
"""

import os
import random
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from exports.pasted.pasted_block import block_in
from exports.pasted.pasted_funds import funds_in
from exports.pasted.pasted_rows import rows_in
from exports.reading.readers import read
from exports.text.text_grid import grid
from support.paths import SAMPLES
from wizard.address import fund_cell
from wizard.editions.edition import Edition
from wizard.editions.library import edition, usable
from wizard.refusals import Unusable

TIMES = int(os.environ.get("ZIPING_FUZZ", "1"))
FIRST = int(os.environ.get("ZIPING_SEED", "2026"))

Table = list[list[str]]
Change = Callable[[Table, random.Random, Sequence[str]], Table]


def shuffled(table: Table, chance: random.Random, _: Sequence[str]) -> Table:
    at, to = sorted(chance.sample(range(len(table) + 1), 2))
    return [*table[:at], *chance.sample(table[at:to], to - at), *table[to:]]


def doubled(table: Table, chance: random.Random, _: Sequence[str]) -> Table:
    at, to = sorted(chance.sample(range(len(table) + 1), 2))
    return [*table[:to], *table[at:]]


def cut(table: Table, chance: random.Random, _: Sequence[str]) -> Table:
    at, to = sorted(chance.sample(range(len(table) + 1), 2))
    return table[at:to]


def transposed(table: Table, chance: random.Random, _: Sequence[str]) -> Table:
    at, to = sorted(chance.sample(range(len(table) + 1), 2))
    part = table[at:to]
    width = max(map(len, part))
    full = [[*row, *[""] * (width - len(row))] for row in part]
    return [*table[:at], *map(list, zip(*full, strict=True)), *table[to:]]


def without_a_column(table: Table, chance: random.Random, _: Sequence[str]) -> Table:
    at = chance.randrange(9)
    return [[*row[:at], *row[at + 1 :]] for row in table]


def mirrored(table: Table, chance: random.Random, _: Sequence[str]) -> Table:
    return [row[::-1] if chance.random() < 0.3 else row for row in table]


def moved(table: Table, chance: random.Random, _: Sequence[str]) -> Table:
    blanks = [""] * chance.randint(1, 3)
    return [[*blanks, *row] if chance.random() < 0.4 else row for row in table]


def blanked(table: Table, chance: random.Random, _: Sequence[str]) -> Table:
    return [["" if chance.random() < 0.2 else c for c in row] for row in table]


def merged(table: Table, chance: random.Random, _: Sequence[str]) -> Table:
    """Neighbours in one cell, as line ends or nothing between them."""
    between = chance.choice(("\n", "", "："))
    return [
        [between.join(row[:2]), *row[2:]] if chance.random() < 0.2 else row
        for row in table
    ]


def reworded(table: Table, chance: random.Random, words: Sequence[str]) -> Table:
    """Official words where they do not belong."""
    return [
        [chance.choice(words) if chance.random() < 0.1 else c for c in row]
        for row in table
    ]


def headed(table: Table, chance: random.Random, words: Sequence[str]) -> Table:
    """A row of nothing but official words, such as a summary table has."""
    row = chance.sample(words, chance.randint(1, 10))
    at = chance.randrange(len(table) + 1)
    return [*table[:at], row, *table[at:]]


CHANGES: Sequence[Change] = (
    *(shuffled, doubled, cut, transposed, without_a_column, mirrored),
    *(moved, blanked, merged, reworded, headed, headed),
)


def words_of(version: Edition) -> Iterator[str]:
    """Every label, heading and category of an edition, and its other names."""
    yield from (version.title, "（2020年度）", version.total_label)
    for line in version.header:
        yield from (word for cell in line for word in (cell.label, *cell.aliases))
    for block in (version.funding, version.goals, version.indicators):
        yield from (block.heading, *block.aliases)
        for column in block.columns:
            yield from (column.heading, *column.aliases)
    yield from (row.label for row in version.funding.rows)
    for group in version.groups:
        yield from (group.name, *(category.name for category in group.categories))


@pytest.fixture(scope="module")
def words() -> list[str]:
    found = [word for version in usable() for word in words_of(version)]
    return [*found, *["项目名称"] * 9, "指标1：", "……", "—", "单位：元", "100%", "5"]


@pytest.fixture(scope="module")
def forms() -> list[Table]:
    """The five real forms as tables."""
    text = SAMPLES / "changji-2020.txt"
    rows = [list(row) for row in grid(text.read_text("utf-8")).rows if any(row)]
    tops = [at for at, row in enumerate(rows) if "自评表" in row[0]]
    ends = [*tops[1:], len(rows)]
    return [rows[at:to] for at, to in zip(tops, ends, strict=True)]


def odd(seed: int, forms: Sequence[Table], words: Sequence[str]) -> Table:
    """A table made of real ones by a few changes; now and then of several forms."""
    chance = random.Random(seed)
    table = [
        row for form in chance.sample(forms, chance.choice((1, 1, 2))) for row in form
    ]
    for _ in range(chance.randint(1, 6)):
        table = chance.choice(CHANGES)(table, chance, words) if table else table
    return table or [["项目名称"]]


def cells(table: Table) -> bytes:
    return "\n".join("".join(f"\t{c}\n" for c in row) for row in table).encode()


def tabbed(table: Table) -> bytes:
    return "\n".join("\t".join(row) for row in table).encode()


def quoted(table: Table) -> bytes:
    rows = (['"' + c + '"' if "\n" in c else c for c in row] for row in table)
    return "\n".join("\t".join(row) for row in rows).encode()


def drawn(table: Table) -> bytes:
    """A .docx with the empty cells of some rows merged into those before them."""
    paper, width = Document(), max(map(len, table))
    grid = paper.add_table(rows=len(table), cols=max(width, 1))
    for number, texts in enumerate(table):
        row = grid.rows[number].cells
        for cell, text in zip(row, texts, strict=False):
            if text:
                cell.text = text
        if number % 3 == 0 and width > 2 and not any(texts[1:3]):
            row[0].merge(row[2])
    file = BytesIO()
    paper.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("suffix", "written", "count"),
    [
        (".txt", cells, 150),
        (".txt", tabbed, 150),
        (".tsv", quoted, 60),
        (".docx", drawn, 8),
    ],
    ids=["cells", "tabs", "excel", "word"],
)
def test_no_table_is_more_than_read_or_refused(
    suffix: str,
    written: Callable[[Table], bytes],
    count: int,
    forms: list[Table],
    words: list[str],
    tmp_path: Path,
):
    file = tmp_path / f"表{suffix}"
    for seed in range(FIRST, FIRST + count * TIMES):
        file.write_bytes(written(odd(seed, forms, words)))
        try:
            said = sentence_or_nothing(file)
        except Exception as error:
            error.add_note(f"seed {seed}")
            raise
        assert "\n" not in said


def sentence_or_nothing(file: Path) -> str:
    """The refusal of a file; blank where it was read."""
    try:
        read(file)
    except Unusable as refusal:
        return str(refusal)
    return ""


def test_no_block_is_more_than_pasted_or_left(forms: list[Table], words: list[str]):
    national = edition("2020")
    for seed in range(FIRST, FIRST + 150 * TIMES):
        table = odd(seed, forms, words)
        for text in (tabbed(table).decode(), cells(table).decode()):
            try:
                rows_in(text, national, "数量指标")
                block_in(text, national, "target")
                funds_in(text, national, fund_cell("total", "executed"))
            except Exception as error:
                error.add_note(f"seed {seed}")
                raise


@pytest.mark.parametrize("suffix", [".txt", ".tsv"])
def test_a_summary_of_many_projects_is_no_form(suffix: str, tmp_path: Path):
    file = tmp_path / f"汇总{suffix}"
    heading = (
        "项目名称\t主管部门\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分"
    )
    file.write_text(f"{heading}\n访惠聚经费\t财政局\t5\t5\t5\t10\t100%\t10\n", "utf-8")

    with pytest.raises(Unusable):
        read(file)
