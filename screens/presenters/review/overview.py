"""A review on one screen, and as programs read it."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from exports.review import across
from exports.review.journal import ReviewJournal
from screens.output import one_line
from screens.presenters.review.review_wording import ReviewSays
from screens.presenters.review.worst_forms import cut_inside, worst_forms
from screens.presenters.text.wrap import cut
from wizard.review.entry import ReviewedForm

MOST_FORMS: Final = 10
MOST_TROUBLES: Final = 3
"""Lines of each that are shown; a screen of 24 lines holds them and the sums."""

LONGEST_NAME: Final = 30
"""Cells of the name of a file, or of a project, in a sentence on one screen."""

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


def in_one_screen(
    journal: ReviewJournal, *, has_overview: bool, width: int
) -> Iterator[str]:
    """The worst forms, what could not be read, the sums, and where the rest is.

    In lines of a terminal that is so wide; 0 where it is none, and a line may be long.
    """
    rest = ReviewSays.IN_OVERVIEW if has_overview else ReviewSays.NO_OVERVIEW
    forms, files = journal.count("forms"), journal.count("files")
    worst = list(islice(journal.entries(), MOST_FORMS))
    if worst:
        yield from worst_forms(worst, width)
    if forms > len(worst):
        yield ReviewSays.MORE_FORMS.format(count=forms - len(worst), rest=rest)
    troubles = journal.count("files where trouble <> ''")
    for file, why in islice(journal.troubles(), MOST_TROUBLES):
        yield _trouble(file, one_line(why), width)
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


def _trouble(file: str, why: str, width: int) -> str:
    """Why a file was not read, on one line of a terminal: its name, and the reason."""
    if not width:
        return why
    name = cut_inside(one_line(file.rpartition("/")[2]), LONGEST_NAME)
    return cut(why.replace(one_line(file), name), width - 1)


def _declared(journal: ReviewJournal, rest: str) -> Iterator[str]:
    """How many declarations have no form, and which are the first."""
    alone = [declared for declared, form in journal.declarations() if not form]
    if alone:
        some = [each.project or each.place for each in alone[:MOST_TROUBLES]]
        names = ReviewSays.BETWEEN.join(cut_inside(e, LONGEST_NAME) for e in some)
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
