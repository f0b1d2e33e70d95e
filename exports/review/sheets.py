"""What stands on each sheet of the overview: its columns, and its rows one by one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Final, Literal, NamedTuple

from exports.review.journal import Journal
from exports.review.sheet_wording import KINDS, SheetText, severity_word
from wizard.editions.library import edition
from wizard.review.entry import Entry

Cell = str | int | Decimal
"""A text, or a number that a sheet can reckon with."""

Kind = Literal["text", "number", "percent", "link"]


class Column(NamedTuple):
    """A column of a sheet."""

    heading: str
    width: int
    """In characters of ASCII; a Chinese one takes two."""
    kind: Kind = "text"


Rows = Iterator[tuple[Cell, ...]]

FORMS: Final = (
    Column(SheetText.FILE, 30, "link"),
    Column(SheetText.PLACE, 5, "number"),
    Column(SheetText.UNIT, 20),
    Column(SheetText.PROJECT, 26),
    Column(SheetText.YEAR, 6),
    Column(SheetText.EDITION, 16),
    Column(SheetText.BUDGET, 10, "number"),
    Column(SheetText.EXECUTED, 10, "number"),
    Column(SheetText.RATE, 8),
    Column(SheetText.GROUPS, 24),
    Column(SheetText.SCORE, 7, "number"),
    Column(SheetText.GRADE, 6),
    Column(SheetText.ERRORS, 6, "number"),
    Column(SheetText.WARNINGS, 6, "number"),
    Column(SheetText.HEAVIEST, 50),
)

REMARKS: Final = (
    Column(SheetText.FILE, 26),
    Column(SheetText.PLACE, 5, "number"),
    Column(SheetText.UNIT, 18),
    Column(SheetText.PROJECT, 22),
    Column(SheetText.CELL, 26),
    Column(SheetText.SEVERITY, 6),
    Column(SheetText.KIND, 16),
    Column(SheetText.CODE, 18),
    Column(SheetText.MESSAGE, 60),
    Column(SheetText.WANTED, 12),
    Column(SheetText.OTHER, 24),
)

UNITS: Final = (
    Column(SheetText.UNIT, 30),
    Column(SheetText.COUNT, 8, "number"),
    Column(SheetText.UNFIT, 8, "number"),
    Column(SheetText.ERRORS, 8, "number"),
    Column(SheetText.WARNINGS, 8, "number"),
    Column(SheetText.BUDGET_SUM, 14, "number"),
    Column(SheetText.EXECUTED_SUM, 14, "number"),
    Column(SheetText.RATE, 10, "percent"),
    Column(SheetText.AVERAGE, 10, "number"),
)

CODES: Final = (
    Column(SheetText.KIND, 22),
    Column(SheetText.CODE, 20),
    Column(SheetText.SEVERITY, 8),
    Column(SheetText.TIMES, 8, "number"),
    Column(SheetText.COUNT, 8, "number"),
    Column(SheetText.EXAMPLE, 70),
)

TROUBLES: Final = (Column(SheetText.FILE, 50, "link"), Column(SheetText.WHY, 80))

UNREAD: Final = (
    Column(SheetText.FILE, 40, "link"),
    Column(SheetText.PLACE, 6, "number"),
    Column(SheetText.UNREAD_TEXT, 80),
)


DECLARED: Final = (
    Column(SheetText.DECLARATION, 40),
    Column(SheetText.PROJECT, 30),
    Column(SheetText.UNIT, 24),
    Column(SheetText.YEAR, 6),
    Column(SheetText.ANSWER, 40),
)


def forms(journal: Journal) -> Rows:
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
            number(each.budget),
            number(each.executed),
            each.rate,
            SheetText.BETWEEN.join(points),
            number(each.score),
            each.grade,
            each.errors,
            each.warnings,
            heaviest,
        )


def remarks(journal: Journal) -> Rows:
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
                KINDS.get(remark.code, remark.code),
                remark.code,
                remark.message,
                remark.wanted,
                remark.other,
            )


class Sums:
    """What the forms of one unit come to."""

    def __init__(self) -> None:
        self.counts = Counter[str]()
        self.budget = self.executed = self.score = Decimal(0)

    def add(self, entry: Entry) -> None:
        """Count one more form."""
        found = {"errors": entry.errors, "warnings": entry.warnings}
        self.counts += Counter({"forms": 1, "unfit": int(entry.errors > 0), **found})
        self.budget += decimal(entry.budget)
        self.executed += decimal(entry.executed)
        self.score += decimal(entry.score)

    def row(self, unit: str) -> tuple[Cell, ...]:
        """Its row; the rate is of all its money together."""
        count, cents = self.counts["forms"], Decimal("0.01")
        rate = self.executed / self.budget if self.budget > 0 else ""
        found = (self.counts[name] for name in ("forms", "unfit", "errors", "warnings"))
        mean = (self.score / count).quantize(cents)
        return (
            unit or SheetText.NO_UNIT,
            *found,
            self.budget,
            self.executed,
            rate,
            mean,
        )


def units(entries: Iterable[Entry]) -> Rows:
    """A row a unit, the one with most errors first."""
    sums: defaultdict[str, Sums] = defaultdict(Sums)
    for each in entries:
        sums[each.unit].add(each)
    order = sorted(sums, key=lambda unit: (-sums[unit].counts["errors"], unit))
    return (sums[unit].row(unit) for unit in order)


def codes(entries: Iterable[Entry]) -> Rows:
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
        kind, word = KINDS.get(code, code), severity_word(severity)
        yield kind, code, word, count, in_forms[code], message


def troubles(journal: Journal) -> Rows:
    """The files that hold no form, and why."""
    yield from journal.troubles()


def unread(journal: Journal) -> Rows:
    """What of a form had no place on it."""
    for _, each in journal.entries_in_order():
        yield from ((each.file, each.number, text) for text in each.unread)


def declared(journal: Journal) -> Rows:
    """A row a declaration, with the form that is its; those without one first."""
    for (place, project, unit, year), form in journal.declarations():
        yield place, project, unit, year, form or SheetText.NO_ANSWER


def number(text: str) -> Cell:
    """The number in a text, or the text where there is none."""
    try:
        found = Decimal(text)
    except InvalidOperation:
        return text
    return found if found.is_finite() else text


def decimal(text: str) -> Decimal:
    """The number in a text; nought where there is none."""
    found = number(text)
    return found if isinstance(found, Decimal) else Decimal(0)
