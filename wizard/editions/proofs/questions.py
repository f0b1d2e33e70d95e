"""The questions of an edition: each can be asked, and none is missing."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from wizard.address import CLAIMS, REMARKS, Address, address, every_row_cell
from wizard.editions.edition import Edition
from wizard.editions.layout import AMOUNTS, COMPLETION_RATE, POINTS
from wizard.editions.proofs.fault import EditionFault, listed
from wizard.editions.proofs.proof_wording import Wrong
from wizard.interview.answers.answer_kinds import KINDS
from wizard.interview.questions.conditions import CONDITIONS
from wizard.scoring.full_points import budget_cell

PRINTED: Final = address(CLAIMS)
"""The question about what the paper claimed of itself."""

UNASKED: Final = tuple(
    every_row_cell(field) for field in ("group", "category", COMPLETION_RATE)
)
"""Cells that follow from others."""

NEEDED: Final = (
    "year",
    "project.name",
    "project.supervising_department",
    "project.implementing_unit",
    "funding.total.executed",
    "funding.points.weight",
    "funding.points.score",
    "goals.expected",
    "goals.actual",
    "indicators.name",
    "indicators.target",
    "indicators.actual",
    "indicators.weight",
    "indicators.score",
)
"""Cells without which no form can be handed in, whatever its edition."""

_SUITS: Final[Mapping[str, str]] = {
    "parts_fall_short": r"funding\.(?!total|points)\w+\.\w+",
    "reason_has_a_place": r"indicators\.\w+",
    "reason_is_due_below": r"remarks\.\w+",
}
"""The cells that a condition can be asked about; the others suit every cell."""


def questions_are_about_cells(edition: Edition) -> Iterator[EditionFault]:
    """Every question is about a cell of the paper, and every cell has one question."""
    seen: set[str] = set()
    for number, question in enumerate(edition.questions):
        place, key = ("questions", number, "key"), question.key
        if key not in (*edition.cells, PRINTED) or key in UNASKED:
            yield EditionFault(place, Wrong.NO_PLACE, {"field": key})
        elif key in edition.by_hand:
            yield EditionFault(place, Wrong.ASKED_BY_HAND, {"field": key})
        if key in seen:
            yield EditionFault(place, Wrong.TWICE, {"word": key})
        seen.add(key)
    for path in sorted({*edition.cells, PRINTED} - seen - {*UNASKED, *edition.by_hand}):
        if not path.startswith(f"{PRINTED}."):  # no address yet: nothing is proved
            yield EditionFault(("questions",), Wrong.NO_QUESTION, {"field": path})


def what_is_needed_is_required(edition: Edition) -> Iterator[EditionFault]:
    """The cells that no form may leave blank are required, the name of a row first."""
    for number, question in enumerate(edition.questions):
        if question.key in (*NEEDED, budget_cell(edition)) and not question.required:
            place, facts = ("questions", number, "required"), {"field": question.key}
            yield EditionFault(place, Wrong.NOT_REQUIRED, {**facts})
    rows = [n for n, q in enumerate(edition.questions) if q.key.is_in_row]
    if rows and edition.questions[rows[0]].key.field != "name":
        yield EditionFault(("questions", rows[0], "key"), Wrong.NAME_FIRST)


def kinds_suit_their_cells(edition: Edition) -> Iterator[EditionFault]:
    """Every kind is known, and its answers are what the cell holds."""
    for number, question in enumerate(edition.questions):
        place, suited = ("questions", number, "kind"), _kinds(question.key, edition)
        facts: dict[str, object] = {"kind": question.kind, "known": listed(suited)}
        if question.kind not in KINDS:
            yield EditionFault(place, Wrong.NO_KIND, facts)
        elif question.kind not in suited:
            yield EditionFault(place, Wrong.OTHER_KIND, facts | {"field": question.key})


def conditions_suit_their_cells(edition: Edition) -> Iterator[EditionFault]:
    """Every condition is known, and can be asked about the cell."""
    for number, question in enumerate(edition.questions):
        when, place = question.when, ("questions", number, "when")
        if when is None:
            continue
        facts: dict[str, object] = {"when": when, "field": question.key}
        if when not in CONDITIONS:
            known = {"known": listed(tuple(CONDITIONS))}
            yield EditionFault(place, Wrong.NO_CONDITION, facts | known)
        elif not re.fullmatch(_SUITS.get(when, ".*"), question.key):
            yield EditionFault(place, Wrong.OTHER_CONDITION, facts)


def _kinds(key: Address, edition: Edition) -> tuple[str, ...]:
    """The kinds of answers that a cell can hold."""
    if key in edition.tick_rows:
        return ("choice",)
    table: dict[str, tuple[str, ...]] = {
        "year": ("year",),
        PRINTED: ("yes",),
        "deviation": ("reason",),
        "operator": ("operator",),
        "target": ("text", "long-text", "value"),
        "unit": ("unit",),
        **dict.fromkeys(AMOUNTS, ("amount",)),
        **dict.fromkeys(POINTS, ("points",)),
    }
    texts = ("text", "long-text")
    return texts if key.block == REMARKS else table.get(key.field or key, texts)
