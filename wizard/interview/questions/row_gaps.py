"""The facts of a row that the wording of a question may name."""

from decimal import Decimal
from typing import Final

from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, known, year_of
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.questions.examples import row_example
from wizard.interview.questions.steps import Step
from wizard.numbers import shown, trimmed
from wizard.scoring.ledger import ledger
from wizard.scoring.reasons import is_due, is_far_over
from wizard.scoring.score_wording import ScoreSays
from wizard.scoring.scores import Proposal, rule_of, values_of
from wizard.values.named_unit import named_unit
from wizard.wording import Says

Gaps = dict[str, str]
"""The facts that an edition's wording may name, as text."""

ROW_GAPS: Final = (
    "category",
    "asks",
    "write",
    "example",
    "name",
    "target",
    "formula",
    "group",
    "standard",
    "given",
    "left",
    "deviates",
    "not_nothing",
)
"""The gaps that the wording of a question about a row may have."""


def row_gaps(step: Step, form: Form, edition: Edition) -> Gaps:
    """The facts of a step's row; of one that has not begun, those it will have."""
    number = step.key.row
    row = (
        Indicator(category=step.section) if number is None else form.indicators[number]
    )
    category, group = edition.categories[row.category], edition.group_of(row.category)
    return {
        "category": category.name,
        "asks": category.asks,
        "write": _write(row, edition),
        "example": row_example(row, edition).part(step.key.field or ""),
        "name": " ".join((row.name or AnswerSays.NAMELESS).split()),
        "target": quoted(row.whole_target or Says.UNKNOWN_YET),
        "formula": _formula(
            row, rule_of(row, edition, year_of(form)), edition, year_of(form)
        ),
        "group": group.name,
        **_deviation(row, edition, year_of(form)),
        **_points(row, form, edition),
    }


def _write(row: Indicator, edition: Edition) -> str:
    """What is to be written of a target; blank where the row's name tells the unit."""
    if named_unit(row.name):
        return ""
    is_date = edition.categories[row.category].dates
    return AnswerSays.WRITE_DATE if is_date else AnswerSays.WRITE_NUMBER


def _deviation(row: Indicator, edition: Edition, year: int | None) -> Gaps:
    """Why a reason is asked for; 无 is none where one is due."""
    far, due = is_far_over(row, edition, year), is_due(row, edition, year)
    return {
        "deviates": AnswerSays.FAR_ABOVE if far else AnswerSays.BELOW_FULL,
        "not_nothing": AnswerSays.NOT_NOTHING if due else "",
    }


def _points(row: Indicator, form: Form, edition: Edition) -> Gaps:
    """The ledger's line of the row's group, without the row itself.

    Where rows have no points of their own, what the others scored counts as given.
    """
    group = edition.group_of(row.category).name
    entry = ledger(form, edition).entry(group)
    whole, own = entry.weight, row.weight
    if entry.is_whole:
        whole, own = entry.score, row.score
    given = whole - (known(own) or Decimal(0))
    left = entry.standard - given
    says = AnswerSays.OVER if left < 0 else AnswerSays.LEFT
    return {
        "standard": shown(entry.standard),
        "given": trimmed(given),
        "left": says.format(points=trimmed(abs(left))),
    }


def _formula(
    row: Indicator, rule: Proposal | None, edition: Edition, year: int | None
) -> str:
    if not edition.weighs_rows:
        return rule.formula if rule else ScoreSays.GROUP_TARGET_OPEN
    if row.weight is None:
        return AnswerSays.SCORE_WITHOUT_WEIGHT
    if rule is None and _differ_in_unit(row, edition, year):
        facts = {"actual": quoted(row.actual), "target": quoted(row.whole_target)}
        return AnswerSays.SCORE_WITHOUT_UNIT.format(**facts, high=row.weight)
    if rule is None:
        return AnswerSays.SCORE_BY_HAND.format(high=row.weight)
    if rule.score is None:
        return AnswerSays.SCORE_IN_BAND.format(
            low=trimmed(rule.low), high=trimmed(rule.high)
        )
    return AnswerSays.SCORE_BY_RULE.format(formula=rule.formula)


def _differ_in_unit(row: Indicator, edition: Edition, year: int | None) -> bool:
    """Whether both cells hold numbers that cannot be compared."""
    values = values_of(row, edition, year)
    return values is not None and None not in (values[0].number, values[1].number)
