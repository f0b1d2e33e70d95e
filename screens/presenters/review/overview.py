"""A review on one screen, and as programs read it."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from exports.review import across
from exports.review.journal import ReviewJournal
from exports.review.sheet_wording import SheetText
from screens.output import one_line
from screens.presenters.review.review_wording import ReviewSays
from screens.presenters.text.columns import columns
from wizard.review.entry import ReviewedForm

MOST_FORMS: Final = 12
MOST_TROUBLES: Final = 3
"""Lines of each that are shown; a screen of 24 lines holds them and the sums."""

WIDEST: Final = 24, 20, 16, 6, 4, 4

HEADINGS: Final = (
    *(SheetText.FILE, SheetText.PROJECT, SheetText.UNIT),
    *(SheetText.SCORE, SheetText.ERRORS, SheetText.WARNINGS),
)

COUNTED: Final = {
    across.TWICE: ReviewSays.TWICE,
    across.FUND_TWICE: ReviewSays.FUND_TWICE,
    across.COPIED: ReviewSays.COPIED,
    across.ALL_FULL: ReviewSays.ALL_FULL,
    across.OTHER_YEAR: ReviewSays.OTHER_YEAR,
    across.OTHER_EDITION: ReviewSays.OTHER_EDITION,
    across.UNDECLARED: ReviewSays.UNDECLARED,
}
"""How each thing across forms is counted."""


def in_one_screen(journal: ReviewJournal, *, has_overview: bool) -> Iterator[str]:
    """The worst forms, what could not be read, the sums, and where the rest is."""
    rest = ReviewSays.IN_OVERVIEW if has_overview else ReviewSays.NO_OVERVIEW
    forms, files = journal.count("forms"), journal.count("files")
    worst = list(islice(journal.entries(), MOST_FORMS))
    if worst:
        yield from columns([HEADINGS, *map(_cells, worst)], WIDEST, 3)
    if forms > len(worst):
        yield ReviewSays.MORE_FORMS.format(count=forms - len(worst), rest=rest)
    troubles = journal.count("files where trouble <> ''")
    for _, why in islice(journal.troubles(), MOST_TROUBLES):
        yield one_line(why)
    if troubles > MOST_TROUBLES:
        count = troubles - MOST_TROUBLES
        yield ReviewSays.MORE_TROUBLES.format(count=count, rest=rest)
    unfit = journal.count("forms where errors > 0")
    facts = {"fit": forms - unfit, "unfit": unfit}
    yield ReviewSays.SUMMARY.format(files=files, forms=forms, **facts)
    yield ReviewSays.COUNTED.format(
        errors=journal.sum("errors"),
        warnings=journal.sum("warnings") + journal.count("across"),
        troubles=troubles,
    )
    yield from _across(journal)
    yield from _declared(journal, rest)


def _declared(journal: ReviewJournal, rest: str) -> Iterator[str]:
    """How many declarations have no form, and which are the first."""
    alone = [declared for declared, form in journal.declarations() if not form]
    if alone:
        some = [each.project or each.place for each in alone[:MOST_TROUBLES]]
        names = ReviewSays.BETWEEN.join(some)
        says = ReviewSays.UNANSWERED
        if len(alone) > MOST_TROUBLES:
            says = ReviewSays.MANY_UNANSWERED
        yield one_line(says.format(count=len(alone), names=names, rest=rest))


def _across(journal: ReviewJournal) -> Iterator[str]:
    counts = journal.across_counts()
    told = [
        says.format(count=counts[code])
        for code, says in COUNTED.items()
        if code in counts
    ]
    if told:
        yield ReviewSays.ACROSS.format(counts="、".join(told))


def _cells(entry: ReviewedForm) -> tuple[str, ...]:
    texts = (entry.place.rpartition("/")[2], entry.project, entry.unit, entry.score)
    return (*map(one_line, texts), str(entry.errors), str(entry.warnings))


def as_json(journal: ReviewJournal) -> dict[str, object]:
    """The forms, the worst first, and the files without one; decimals are strings."""
    declared = journal.declarations()
    return {
        "forms": [_form(entry) for entry in journal.entries()],
        "unreadable": [
            {"file": file, "message": why} for file, why in journal.troubles()
        ],
        "declarations_without_form": [
            {
                "declaration": each.place,
                "project_name": each.project,
                "unit": each.unit,
                "year": each.year,
            }
            for each, form in declared
            if not form
        ],
    }


def _form(entry: ReviewedForm) -> dict[str, object]:
    return {
        "file": entry.file,
        "number": entry.number,
        "unit": entry.unit,
        "supervising_department": entry.department,
        "project_name": entry.project,
        "year": entry.year,
        "edition": entry.edition,
        "money": entry.money,
        "budget": entry.budget,
        "executed": entry.executed,
        "execution_rate": entry.rate,
        "points": {
            "weight": entry.weight,
            "score": entry.score,
            "groups": {each.name: each.score for each in entry.groups},
        },
        "grade": entry.grade,
        "fit": entry.errors == 0,
        "declaration": entry.declaration,
        "findings": [remark._asdict() for remark in entry.remarks],
        "unread": list(entry.unread),
    }
