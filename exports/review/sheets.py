"""What stands on each sheet of the overview: its columns, and its rows one by one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal, NamedTuple

from exports.review.books.amounts import Cell, money, number, share
from exports.review.books.unit_sums import UnitSums
from exports.review.journal import ReviewJournal
from exports.review.sheet_wording import CODE_WORDS, SheetText, severity_word
from wizard.editions.library import edition
from wizard.findings import Code
from wizard.review.entry import ReviewedForm
from wizard.review.twins import word

Kind = Literal["text", "number", "percent", "link"]


class SheetColumn(NamedTuple):
    """A column of a sheet."""

    heading: str
    width: int
    """In characters of ASCII; a Chinese one takes two."""
    kind: Kind = "text"


Rows = Iterator[tuple[Cell, ...]]


FORMS: Final = (
    SheetColumn(SheetText.FILE, 28, "link"),
    SheetColumn(SheetText.PLACE, 5, "number"),
    SheetColumn(SheetText.UNIT, 16),
    SheetColumn(SheetText.PROJECT, 22),
    SheetColumn(SheetText.YEAR, 6),
    SheetColumn(SheetText.EDITION, 12),
    SheetColumn(SheetText.BUDGET, 14, "number"),
    SheetColumn(SheetText.EXECUTED, 14, "number"),
    SheetColumn(SheetText.RATE, 10, "percent"),
    SheetColumn(SheetText.GROUPS, 20),
    SheetColumn(SheetText.SCORE, 7, "number"),
    SheetColumn(SheetText.GRADE, 6),
    SheetColumn(SheetText.ERRORS, 6, "number"),
    SheetColumn(SheetText.WARNINGS, 6, "number"),
    SheetColumn(SheetText.HEAVIEST, 44),
    SheetColumn(SheetText.NAME, 26),
)

REMARKS: Final = (
    SheetColumn(SheetText.FILE, 26),
    SheetColumn(SheetText.PLACE, 5, "number"),
    SheetColumn(SheetText.UNIT, 18),
    SheetColumn(SheetText.PROJECT, 22),
    SheetColumn(SheetText.CELL, 26),
    SheetColumn(SheetText.SEVERITY, 6),
    SheetColumn(SheetText.KIND, 16),
    SheetColumn(SheetText.CODE, 18),
    SheetColumn(SheetText.MESSAGE, 56),
    SheetColumn(SheetText.WANTED, 12),
    SheetColumn(SheetText.OTHER, 24),
)

UNITS: Final = (
    SheetColumn(SheetText.UNIT, 30),
    SheetColumn(SheetText.COUNT, 8, "number"),
    SheetColumn(SheetText.UNFIT, 8, "number"),
    SheetColumn(SheetText.ERRORS, 8, "number"),
    SheetColumn(SheetText.WARNINGS, 8, "number"),
    SheetColumn(SheetText.BUDGET_SUM, 18, "number"),
    SheetColumn(SheetText.EXECUTED_SUM, 18, "number"),
    SheetColumn(SheetText.RATE, 10, "percent"),
    SheetColumn(SheetText.AVERAGE, 10, "number"),
    SheetColumn(SheetText.NOTE, 50),
)

CODES: Final = (
    SheetColumn(SheetText.KIND, 22),
    SheetColumn(SheetText.CODE, 20),
    SheetColumn(SheetText.SEVERITY, 8),
    SheetColumn(SheetText.TIMES, 8, "number"),
    SheetColumn(SheetText.COUNT, 8, "number"),
    SheetColumn(SheetText.EXAMPLE, 70),
)

TROUBLES: Final = (
    SheetColumn(SheetText.FILE, 50, "link"),
    SheetColumn(SheetText.WHY, 80),
    SheetColumn(SheetText.NAME, 26),
)

UNREAD: Final = (
    SheetColumn(SheetText.FILE, 40, "link"),
    SheetColumn(SheetText.PLACE, 6, "number"),
    SheetColumn(SheetText.UNREAD_TEXT, 80),
    SheetColumn(SheetText.NAME, 26),
)


DECLARED: Final = (
    SheetColumn(SheetText.DECLARATION, 40),
    SheetColumn(SheetText.PROJECT, 30),
    SheetColumn(SheetText.UNIT, 24),
    SheetColumn(SheetText.YEAR, 6),
    SheetColumn(SheetText.ANSWER, 40),
)


def forms(journal: ReviewJournal) -> Rows:
    """A row a form, the worst first."""
    for each in journal.entries():
        heaviest = each.remarks[0].message if each.remarks else ""
        points = (f"{g.name} {g.score}/{g.weight}" for g in each.groups)
        yield (
            each.file,
            each.number,
            each.unit,
            each.project,
            each.year,
            edition(each.edition).name,
            money(each.budget, each.money),
            money(each.executed, each.money),
            share(each.rate),
            SheetText.BETWEEN.join(points),
            number(each.score),
            each.grade or _ungraded(each),
            each.errors,
            each.warnings,
            heaviest,
            Path(each.file).name,
        )


def remarks(journal: ReviewJournal) -> Rows:
    """A row a finding, in the order of the forms."""
    for each in journal.entries():
        for remark in each.remarks:
            yield (
                each.file,
                each.number,
                each.unit,
                each.project,
                remark.cell,
                severity_word(remark.severity),
                CODE_WORDS.get(remark.code, remark.code),
                remark.code,
                remark.message,
                remark.wanted,
                remark.other,
            )


def units(entries: Iterable[ReviewedForm]) -> Rows:
    """A row a unit, the one with most errors first.

    However its name is typed it is one unit; it goes by the name that comes first.
    """
    sums: defaultdict[str, UnitSums] = defaultdict(UnitSums)
    names: dict[str, str] = {}
    for each in entries:
        sums[word(each.unit)].add(each)
        names.setdefault(word(each.unit), each.unit)
    order = sorted(sums, key=lambda unit: (-sums[unit].counts["errors"], unit))
    return (sums[unit].row(names[unit]) for unit in order)


def codes(entries: Iterable[ReviewedForm]) -> Rows:
    """A row a kind of finding, the most frequent first, with a sentence of it."""
    times, in_forms = Counter[str](), Counter[str]()
    first: dict[str, tuple[str, str]] = {}
    for each in entries:
        times.update(remark.code for remark in each.remarks)
        in_forms.update({remark.code for remark in each.remarks})
        for remark in each.remarks:
            first.setdefault(remark.code, (remark.severity, remark.message))
    for code, count in times.most_common():
        severity, message = first[code]
        kind, word = CODE_WORDS.get(code, code), severity_word(severity)
        yield kind, code, word, count, in_forms[code], message


def troubles(journal: ReviewJournal) -> Rows:
    """The files that hold no form, and why."""
    for file, why in journal.troubles():
        yield file, why, Path(file).name


def unread(journal: ReviewJournal) -> Rows:
    """What of a form had no place on it."""
    for _, each in journal.entries_in_order():
        place = each.number
        name = Path(each.file).name
        yield from ((each.file, place, text, name) for text in each.unread)


def declared(journal: ReviewJournal) -> Rows:
    """A row a declaration, with the form that is its; those without one first."""
    for (place, project, unit, year), form in journal.declarations():
        yield place, project, unit, year, form or SheetText.NO_ANSWER


def _ungraded(entry: ReviewedForm) -> str:
    """Why a form has no grade, where its points are the reason."""
    return CODE_WORDS[Code.WEIGHTS_TOTAL] if entry.has_other_total else ""
