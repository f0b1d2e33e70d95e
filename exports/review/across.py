"""What forms say of each other: handed in twice, copied, full marks, odd ones out.

All is asked of the journal, which sorts and counts; texts are compared only where they
have a rare run of characters in common.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from exports.review.claims import settle_claims
from exports.review.journal import ReviewJournal
from exports.review.kept.kept_text import entry_of
from exports.review.likely_copies import copies
from wizard.editions.library import edition
from wizard.review.entry import Remark, ReviewedForm
from wizard.review.likeness import Ratio
from wizard.review.review_wording import ReviewText
from wizard.review.short_places import short_names, short_place
from wizard.review.twins import is_one_fund, is_renamed, same_unit

TWICE, FUND_TWICE, COPIED = "handed-in-twice", "fund-twice", "text-copied"
ALL_FULL, OTHER_YEAR, OTHER_EDITION = "unit-all-100", "other-year", "other-edition"
UNDECLARED: Final = "declaration-missing"
CODES: Final = (
    *(TWICE, FUND_TWICE, COPIED),
    *(ALL_FULL, OTHER_YEAR, OTHER_EDITION, UNDECLARED),
)
"""The codes of what is found across forms; other programs rely on them."""

LEAST_FORMS: Final = 3
"""Forms from which on most of them can be a rule for the rest."""

MOST_SHARE: Final = 3, 4
"""How many must be alike before the others are odd."""

MOST_BEFORE: Final = 50
"""Forms with one key that those behind them are held against."""

LEAST_FULL: Final = 2
"""Forms of a unit that must all be 100 before that is odd."""


class RemarkAcross(NamedTuple):
    """A remark on a form that stands in the journal."""

    form: int
    remark: Remark


class PairAlike(NamedTuple):
    """Two forms that are alike."""

    first: ReviewedForm
    id: int
    """Of the other one in the journal."""
    other: ReviewedForm


def compare(journal: ReviewJournal, ratio: Ratio) -> None:
    """Find what forms say of each other and keep it in the journal."""
    with journal.base:
        journal.base.execute("delete from across")
        settle_claims(journal)
        for find in FINDERS:
            _keep(journal, find(journal))
        _keep(journal, _copied(journal, ratio))


def _keep(journal: ReviewJournal, found: Iterator[RemarkAcross]) -> None:
    rows = [(each.form, each.remark.code, json.dumps(each.remark)) for each in found]
    journal.base.executemany("insert into across values (?, ?, ?)", rows)


def _twice(journal: ReviewJournal) -> Iterator[RemarkAcross]:
    for pair in _first_alike(journal, "project_key", _any):
        yield _of_two(TWICE, ReviewText.TWICE, pair)


def _any(_: ReviewedForm, __: ReviewedForm) -> bool:
    return True


def _renamed(journal: ReviewJournal) -> Iterator[RemarkAcross]:
    """The same project by a name that says its year, and by one that does not."""
    for pair in _first_alike(journal, "renamed_key", is_renamed):
        yield _of_two(TWICE, ReviewText.RENAMED, pair)


def _fund_twice(journal: ReviewJournal) -> Iterator[RemarkAcross]:
    """The same amounts in forms of one unit, of one project, or of very many digits."""
    for pair in _first_alike(journal, "money_key", is_one_fund):
        yield _of_two(FUND_TWICE, ReviewText.FUND_TWICE, pair, where="funding")


def _of_two(
    code: str, text: ReviewText, pair: PairAlike, where: str = ""
) -> RemarkAcross:
    """A remark on the later of two forms, which names the first one."""
    first, other = pair.first, pair.other
    message = text.format(
        other=_as_told(first, other),
        project=first.project,
        budget=other.budget,
        executed=other.executed,
        money=other.money,
    )
    return RemarkAcross(pair.id, _whole(code, message, first.place, where))


def _as_told(first: ReviewedForm, other: ReviewedForm) -> str:
    """Where the first of two forms is, in words for the unit of the other.

    It knows the name of a file of its own, and of other units nothing but who they are.
    """
    if first.unit and other.unit and not same_unit(first.unit, other.unit):
        return first.unit
    names = short_names((first.file, other.file))
    return short_place(first, names, is_alone=first.file != other.file)


def _first_alike(
    journal: ReviewJournal,
    key: str,
    is_alike: Callable[[ReviewedForm, ReviewedForm], bool],
) -> Iterator[PairAlike]:
    """Each form behind the first one that has the same key and is alike."""
    query = f"""
        select id, {key}, entry from forms where {key} in
          (select {key} from forms where {key} <> '' group by 1 having count(*) > 1)
        order by {key}, id
    """
    rows = journal.base.execute(query).fetchall()
    for _, group in groupby(rows, key=itemgetter(1)):
        before: list[ReviewedForm] = []
        for id, _, text in group:
            other = entry_of(text)
            first = next((one for one in before if is_alike(one, other)), None)
            if first is not None:
                yield PairAlike(first, id, other)
            if len(before) < MOST_BEFORE:
                before.append(other)


def _all_full(journal: ReviewJournal) -> Iterator[RemarkAcross]:
    query = """
        select min(id), entry, count(*) from forms where unit <> '' group by unit
        having count(distinct project_key) >= ? and sum(score <> '100') = 0
    """
    for id, text, count in journal.base.execute(query, (LEAST_FULL,)).fetchall():
        unit = entry_of(text).unit
        yield RemarkAcross(
            id, _whole(ALL_FULL, ReviewText.ALL_FULL.format(unit=unit, count=count))
        )


def _other_years(journal: ReviewJournal) -> Iterator[RemarkAcross]:
    def told(entry: ReviewedForm, **counts: object) -> str:
        return ReviewText.OTHER_YEAR.format(year=entry.year, **counts)

    yield from _odd(journal, "year", OTHER_YEAR, told)


def _other_editions(journal: ReviewJournal) -> Iterator[RemarkAcross]:
    def told(entry: ReviewedForm, usual: str, **counts: object) -> str:
        own, most = edition(entry.edition).name, edition(usual).name
        return ReviewText.OTHER_EDITION.format(edition=own, usual=most, **counts)

    yield from _odd(journal, "edition", OTHER_EDITION, told)


def _odd(
    journal: ReviewJournal, column: str, code: str, told: Callable[..., str]
) -> Iterator[RemarkAcross]:
    """The forms that are not like most others in a column."""
    counted = f"select {column}, count(*) from forms where {column} <> '' "
    query = f"{counted} group by 1 order by 2 desc, 1"
    counts = dict(journal.base.execute(query).fetchall())
    whole, (usual, most) = sum(counts.values()), next(iter(counts.items()), ("", 0))
    if whole < LEAST_FORMS or most * MOST_SHARE[1] < whole * MOST_SHARE[0]:
        return
    query = f"select id, entry from forms where {column} not in ('', ?) order by id"
    for id, text in journal.base.execute(query, (usual,)):
        facts = {"usual": usual, "count": whole, "most": most}
        yield RemarkAcross(
            id, _whole(code, told(entry_of(text), **facts), where=column)
        )


def _copied(journal: ReviewJournal, ratio: Ratio) -> Iterator[RemarkAcross]:
    for copy in copies(journal, ratio):
        is_equal, first = copy.share == 100, copy.other
        nearly = ReviewText.NEARLY.format(share=copy.share)
        facts = {
            "unit": first.unit,
            "project": "",
            "cell": copy.other_cell,
            "likeness": ReviewText.EQUAL if is_equal else nearly,
        }
        if first.project:
            facts["project"] = ReviewText.QUOTED.format(project=first.project)
        text = ReviewText.COPIED.format_map(facts)
        other = f"{first.place} {copy.other_cell}"
        yield RemarkAcross(
            copy.form, Remark(COPIED, "warning", copy.where, copy.cell, text, "", other)
        )


def _undeclared(journal: ReviewJournal) -> Iterator[RemarkAcross]:
    """The forms that nobody knows a declaration of, where declarations were given."""
    if journal.count("declarations"):
        query = "select id from forms where declaration = '' order by id"
        for (id,) in journal.base.execute(query):
            yield RemarkAcross(id, _whole(UNDECLARED, ReviewText.UNDECLARED))


FINDERS: Final[Sequence[Callable[[ReviewJournal], Iterator[RemarkAcross]]]] = (
    _twice,
    _renamed,
    _fund_twice,
    _all_full,
    _other_years,
    _other_editions,
    _undeclared,
)
"""What is found without a look at texts."""


def _whole(code: str, text: str, other: str = "", where: str = "") -> Remark:
    return Remark(code, "warning", where, ReviewText.WHOLE_FORM, text, "", other)
