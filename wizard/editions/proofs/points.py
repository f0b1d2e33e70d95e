"""The points of an edition, its tiers and grades, and the words it is known by."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from wizard.closed_models.key_lines import KeyPath
from wizard.editions.edition import Edition
from wizard.editions.proofs.fault import EditionFault
from wizard.editions.proofs.proof_wording import Wrong
from wizard.numbers import trimmed
from wizard.scoring.ledger import FULL_MARKS

SCHEMA = 1
"""The version of the file's shape that this program reads."""


def the_file_is_not_newer(edition: Edition) -> Iterator[EditionFault]:
    """The shape of the file is one that this program knows."""
    if edition.schema != SCHEMA:
        yield EditionFault(("schema",), Wrong.NEWER)


def points_total_100(edition: Edition) -> Iterator[EditionFault]:
    """The points of the groups and of 预算执行率 add up to 100, none below 0."""
    points: dict[KeyPath, Decimal] = {("execution", "points"): edition.execution.points}
    points |= {("groups", n, "points"): g.points for n, g in enumerate(edition.groups)}
    for place, number in points.items():
        if number < 0:
            yield EditionFault(place, Wrong.NEGATIVE, {"number": trimmed(number)})
    total = sum(points.values(), Decimal(0))
    if total != FULL_MARKS:
        yield EditionFault(("groups",), Wrong.POINTS, {"sum": trimmed(total)})


def tiers_cover_everything(edition: Edition) -> Iterator[EditionFault]:
    """The tiers go from 100 down to 0, each beginning where the next one ends."""
    tiers = edition.tiers
    if not tiers:
        yield EditionFault(("tiers",), Wrong.BLANK)
        return
    if tiers[0].high != FULL_MARKS or not tiers[0].high_included:
        yield EditionFault(("tiers", 0), Wrong.TIERS_TOP)
    for number, (tier, lower) in enumerate(pairwise(tiers)):
        if tier.low != lower.high:
            facts: dict[str, object] = {"low": tier.low, "high": lower.high}
            yield EditionFault(("tiers", number, "low"), Wrong.TIERS_GAP, facts)
    if tiers[-1].low:
        place = ("tiers", len(tiers) - 1, "low")
        yield EditionFault(place, Wrong.TIERS_BOTTOM, {"low": tiers[-1].low})


def grades_go_down_to_0(edition: Edition) -> Iterator[EditionFault]:
    """Grades, where an edition has them, stand best first and leave no score out."""
    lows = [grade.low for grade in edition.grades]
    for number, low in enumerate(lows):
        is_last = number == len(lows) - 1
        if (is_last and low) or (not is_last and low <= lows[number + 1]):
            yield EditionFault(("grades", number, "low"), Wrong.GRADES, {"low": low})


def names_are_distinct(edition: Edition) -> Iterator[EditionFault]:
    """Every group, category, row of the funds and column has a name of its own."""
    groups, lines = enumerate(edition.groups), enumerate(edition.funding.rows)
    yield from _distinct((("groups", n, "name"), g.name) for n, g in groups)
    yield from _distinct(
        (("groups", n, "categories", m, "name"), category.name)
        for n, group in enumerate(edition.groups)
        for m, category in enumerate(group.categories)
    )
    yield from _distinct((("funding", "rows", n, "label"), r.label) for n, r in lines)
    blocks = {"funding": edition.funding, "indicators": edition.indicators}
    for name, block in blocks.items():
        columns = enumerate(block.columns)
        yield from _distinct(
            ((name, "columns", n, "heading"), "".join(c.heading.split()))
            for n, c in columns
        )


def nothing_is_empty(edition: Edition) -> Iterator[EditionFault]:
    """There are groups with categories, questions, and words for no reason."""
    lists: dict[KeyPath, object] = {
        ("groups",): edition.groups,
        ("questions",): edition.questions,
        ("no_reasons",): edition.no_reasons,
        ("title",): edition.title.strip(),
        ("name",): edition.name.strip(),
    }
    lists |= {
        ("groups", number, "categories"): group.categories
        for number, group in enumerate(edition.groups)
    }
    for place, content in lists.items():
        if not content:
            yield EditionFault(place, Wrong.BLANK)
    if edition.score_places < 0:
        facts: dict[str, object] = {"number": edition.score_places}
        yield EditionFault(("score_places",), Wrong.NEGATIVE, facts)


def _distinct(words: Iterable[tuple[KeyPath, str]]) -> Iterator[EditionFault]:
    seen: set[str] = set()
    for place, word in words:
        if not word.strip():
            yield EditionFault(place, Wrong.BLANK)
        elif word in seen:
            yield EditionFault(place, Wrong.TWICE, {"word": word})
        seen.add(word)
