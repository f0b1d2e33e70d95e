"""What it costs to find what is wrong with a form, and to do so after every answer."""

import re
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from itertools import count
from pathlib import Path

from bench.data import rows_of
from bench.figures import Figure, medians
from wizard.editions.library import edition
from wizard.form import put
from wizard.interview.interview import Interview
from wizard.rules import findings
from wizard.values.reading import read_value

FEW, SOME, MANY = 10, 100, 1000
VALUES = 10_000
NUMBER = re.compile(r"\d+")


def figures(_: Path) -> Iterator[Figure]:
    """Findings of long forms, and one answer in one of them; in processor time."""
    times = medians({str(n): partial(_findings, n, count()) for n in (FEW, SOME, MANY)})
    for less, more in ((FEW, SOME), (SOME, MANY)):
        yield Figure(
            f"checking a form of {more} rows, linear",
            times[str(more)],
            "s",
            more / less * 1.2,
            times[str(less)],
            f"{less} rows",
        )
    yield _answer()
    yield _reading()


def _findings(rows: int, runs: Iterator[int]) -> float:
    """Seconds for a form of which nothing has been seen before.

    Of small forms, a share of the seconds of many: a clock may read none for one.
    """
    many = MANY // rows
    forms = [rows_of(rows, f"{rows} {next(runs)}") for _ in range(many)]
    began = time.process_time()
    for form in forms:
        findings(form, edition(form.edition))
    return (time.process_time() - began) / many


def _values() -> tuple[str, ...]:
    """Different values of many kinds, as targets and results hold them."""
    kinds = (
        "≥{n}人次",
        "20{n}年{month}月{day}日前",
        "满意率{n}%以上",
        "第{n}项工作持续提升",
        "不少于{n}场次",
        "{n}万元以内",
        "约{n}人",
        "{n}-{more}件",
        "{n}元/人",
        "完成{n}项工作任务",
    )
    return tuple(
        kinds[n % 10].format(n=n // 10, more=n, month=n % 12 + 1, day=n % 28 + 1)
        for n in range(VALUES)
    )


def _reading() -> Figure:
    texts = _values()
    read_value(texts[0])  # the tables are read with the first value

    def measure() -> float:
        read_value.cache_clear()
        began = time.process_time()
        for text in texts:
            read_value(text)
        return time.process_time() - began

    def plain() -> float:
        began = time.process_time()
        for text in texts:
            found = NUMBER.search(text)
            assert found
            Decimal(found[0])
        return time.process_time() - began

    times = medians({"values": measure, "plain": plain})
    what, beside = f"reading {VALUES:,} different values", "their first numbers alone"
    return Figure(what, times["values"], "s", 90, times["plain"], beside)


def _answer() -> Figure:
    """Only the row that was answered is judged anew: ten times the rows cost less."""
    times = medians({str(rows): _answering(rows) for rows in (FEW, SOME)})
    what = f"one answer in a form of {SOME} rows, from Enter to findings"
    return Figure(what, times[str(SOME)], "s", 4, times[str(FEW)], f"{FEW} rows")


def _answering(rows: int) -> Callable[[], float]:
    """Seconds for another answer every time, in a form of so many rows."""
    key = f"indicators[{rows // 2}].actual"
    form = put(rows_of(rows), key, "40")
    moment = Interview.at_cell(edition(form.edition), form, key)
    moment.findings  # noqa: B018  what was known before the answer
    answers = count(41)

    def measure() -> float:
        began = time.process_time()
        moment.answer(f"{next(answers)}").findings  # noqa: B018  derived when asked for
        return time.process_time() - began

    return measure
