"""The examples of an edition, tried out: the good ones are taken, the bad ones not."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from wizard.address import fund_cell
from wizard.editions.content import Question
from wizard.editions.edition import Edition
from wizard.editions.layout import BESIDE_TARGET
from wizard.editions.proofs.fault import EditionFault
from wizard.editions.proofs.proof_wording import Wrong
from wizard.form import Form, Funding, Indicator, Points, Printed, put
from wizard.interview.answers.answer_kinds import KINDS
from wizard.interview.assessment import PRINTED
from wizard.interview.interview import Interview
from wizard.refusals import Refused
from wizard.rules import findings
from wizard.rules.cell_values import FUNDS_REASON
from wizard.rules.whole_form.form_wording import FormSays
from wizard.scoring.full_points import rated_budget
from wizard.scoring.scores import rounded

WEIGHT, SCORE = Decimal(10), Decimal(8)
"""A row that lost points, so that a reason is due."""


LOW_SHARE: Final = Decimal("0.895")
SPENT: Final = fund_cell("total", "executed")
"""So little of the budget was spent that a reason is due, where it has a cell."""

_PREPARED: Final = ("year", "project", "goals")
"""The blocks that are filled in when the others are asked for; so the total's funds."""


def stage(edition: Edition) -> Form:
    """A form on which every question is asked, whatever its condition.

    Every category has the row of its good example, with points lost and no reason;
    the total of the funds has no parts, and the paper claimed another total.
    """
    rows = tuple(
        Indicator(
            category=category.name,
            name=category.good.name,
            operator=category.good.operator or None,
            target=category.good.target,
            unit=category.good.unit or None,
            actual=category.good.actual,
            weight=WEIGHT if edition.weighs_rows else None,
            score=SCORE if edition.weighs_rows else _share(category.name, edition),
        )
        for category in edition.categories.values()
    )
    weight = edition.execution.points if edition.weighs_execution else None
    points = Points(weight=weight)
    form = Form(edition=edition.id, funding=Funding(points=points), indicators=rows)
    for question in edition.questions:
        is_prepared = question.key.block in _PREPARED or question.key.line == "total"
        if question.when is None and is_prepared:
            form = put(form, question.key, _value(question, edition))
    if FUNDS_REASON in edition.cells:
        budget = rated_budget(form, edition) or Decimal(0)
        form = put(form, SPENT, rounded(LOW_SHARE * budget, edition.score_places))
    claims = Printed(weight="1") if edition.weighs_rows else _other_points(edition)
    return put(form, "printed", claims)


def _other_points(edition: Edition) -> Printed:
    """A claim of other points for a group."""
    name = edition.groups[0].name
    return Printed(groups=FormSays.GROUP_WITH_POINTS.format(name=name, points=99))


def _share(category: str, edition: Edition) -> Decimal:
    """What a row scores that has no points of its own: its group loses a few."""
    group = edition.group_of(category)
    points = group.points * SCORE / WEIGHT / len(group.categories)
    return rounded(points, edition.score_places)


def good_examples_are_taken(edition: Edition) -> Iterator[EditionFault]:
    """The good example of every question is an answer to it."""
    form = stage(edition)
    for number, question in enumerate(edition.questions):
        for row, example in enumerate(_good(question, edition)):
            moment = _at(form, edition, question, row)
            why = _refusal(moment, example)
            if moment.step is None:
                yield EditionFault(("questions", number, "when"), Wrong.NEVER_ASKED)
            elif why is not None:
                facts: dict[str, object] = {"example": example, "why": why}
                yield EditionFault(
                    ("questions", number, "good"), Wrong.GOOD_REFUSED, facts
                )


def bad_examples_are_not(edition: Edition) -> Iterator[EditionFault]:
    """The bad example of every question is refused, or found fault with."""
    form = stage(edition)
    for number, question in enumerate(edition.questions):
        moment = _at(form, edition, question, 0)
        if _refusal(moment, question.bad) is None and not _doubts(moment, question.bad):
            place = ("questions", number, "bad")
            yield EditionFault(place, Wrong.BAD_ACCEPTED, {"example": question.bad})


def examples_of_categories_are_sound(edition: Edition) -> Iterator[EditionFault]:
    """The row that a category shows as good is one that no rule objects to."""
    places = [
        ("groups", n, "categories", m, "good")
        for n, group in enumerate(edition.groups)
        for m, _ in enumerate(group.categories)
    ]
    for finding in findings(stage(edition), edition):
        where = finding.cell
        if where.row is not None and where.field in (
            "name",
            "operator",
            "target",
            "unit",
            "actual",
        ):
            example = list(edition.categories.values())[where.row].good.name
            facts: dict[str, object] = {"example": example, "why": finding.message}
            yield EditionFault(places[where.row], Wrong.GOOD_DOUBTED, facts)


def _value(question: Question, edition: Edition) -> object:
    """The good example as its cell holds it; nothing where it is none."""
    try:
        return KINDS[question.kind].read(question.good, question, edition).value
    except Refused:
        return None


def _good(question: Question, edition: Edition) -> list[str]:
    if question.good:
        return [question.good]
    field = question.key.field
    examples = (getattr(c.good, field) for c in edition.categories.values())
    return [example for example in examples if example or field not in BESIDE_TARGET]


def _at(form: Form, edition: Edition, question: Question, row: int) -> Interview:
    """The moment at which this question is asked, its own cell not yet answered."""
    key = question.key.with_row(row) if question.key.is_in_row else question.key
    empty = form if key == PRINTED else put(form, key, None)
    return Interview.at_cell(edition, empty, key)


def _refusal(moment: Interview, typed: str) -> str | None:
    try:
        moment.answer(typed)
    except Refused as refusal:
        return str(refusal)
    return None


def _doubts(moment: Interview, typed: str) -> bool:
    """Whether the answer brings a finding at its cell that was not there before."""
    after = moment.answer(typed).findings
    return any(f.where == moment.at and f not in moment.findings for f in after)
