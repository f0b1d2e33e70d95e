"""What a reader made of a paper, held against what stands on it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from exports.reads import Read
from real_forms.tables import Paper
from wizard.editions.library import edition
from wizard.form import Indicator, get
from wizard.values.money import in_unit

UNIT = "万元"


@dataclass(frozen=True)
class Score:
    """How much of some papers was read right."""

    cells: int = 0
    right: int = 0
    lost: int = 0
    invented: int = 0
    forms: int = 0
    found: int = 0
    findings: int = 0

    def __add__(self, other: "Score") -> "Score":
        mine, theirs = vars(self).values(), vars(other).values()
        return Score(*(a + b for a, b in zip(mine, theirs, strict=True)))


class Wrong(NamedTuple):
    """A cell that is not what the paper says."""

    where: str
    wanted: str
    got: str


def compared(
    papers: Sequence[Paper], reads: Sequence[Read]
) -> tuple[Score, list[Wrong]]:
    """The score of a file, and the cells of it that are wrong."""
    score, wrong = Score(forms=len(papers), found=len(reads)), []
    for at, paper in enumerate(papers):
        read = reads[at] if at < len(reads) else None
        one, cells = _form(paper, read)
        score, wrong = score + one, wrong + cells
    return score, wrong


def _form(paper: Paper, read: Read | None) -> tuple[Score, list[Wrong]]:
    wrong = [w for key, text in paper.facts.items() for w in _fact(read, key, text)]
    cells = len(paper.facts)
    rows = list(read.form.indicators) if read else []
    pairs = _paired(paper.rows, rows)
    for number, (wanted, got) in enumerate(pairs):
        cells += len(wanted)
        wrong += _row(number, wanted, got)
    lost = sum(got is None for _, got in pairs)
    invented = len(rows) - (len(pairs) - lost)
    return Score(cells, cells - len(wrong), lost, invented), wrong


def _fact(read: Read | None, key: str, text: str) -> Iterator[Wrong]:
    got = get(read.form, key) if read else None
    if not (_same(text, got) or _same(text, _in_the_unit_drawn(read, got))):
        yield Wrong(key, text, str(got))


def _in_the_unit_drawn(read: Read | None, got: object) -> object:
    """An amount in 万元, as all are drawn, where the edition that read it has 元."""
    if read is None or not isinstance(got, Decimal):
        return got
    return in_unit(got, edition(read.form.edition).funding.unit, UNIT)


def _paired(
    wanted: Sequence[Mapping[str, str]], rows: Sequence[Indicator]
) -> list[tuple[Mapping[str, str], Indicator | None]]:
    """Every row of the paper with the one that was read of it, by its name."""
    free = list(rows)
    pairs: list[tuple[Mapping[str, str], Indicator | None]] = []
    for row in wanted:
        same = (r for r in free if _bare(r.name or "") == _bare(row.get("name", "")))
        got = next(same, None)
        if got is not None:
            free.remove(got)
        pairs.append((row, got))
    return pairs


def _row(
    number: int, wanted: Mapping[str, str], got: Indicator | None
) -> Iterator[Wrong]:
    for field, text in wanted.items():
        found = getattr(got, "whole_target" if field == "target" else field, None)
        if field == "category":
            text, found = _category(text), _category(str(found))
        if not _same(text, found):
            yield Wrong(f"[{number}].{field}", text, str(found))


def _category(text: str) -> str:
    return re.sub(r"[（(].*?[)）]|等$|\s", "", text)


def _same(wanted: str, got: object) -> bool:
    text = "" if got is None else str(got)
    return _bare(wanted) == _bare(text) or _number(wanted) == _number(text) != None  # noqa: E711


def _bare(text: str) -> str:
    return "".join(text.split())


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.strip().replace(",", "").removesuffix("%"))
    except InvalidOperation:
        return None


def tally(wrong: Sequence[Wrong]) -> Counter[str]:
    """How often each kind of cell was wrong."""
    return Counter(re.sub(r"\[\d+\]", "[]", w.where) for w in wrong)
