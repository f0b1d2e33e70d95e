"""The words of a question: the edition's wording with this form's facts in its gaps."""

from decimal import Decimal
from typing import Final

from wizard.address import FUNDS, address
from wizard.cells import quoted
from wizard.editions.content import Question
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator, Printed, known, year_of
from wizard.frozen import changed, frozen
from wizard.interview.answer_wording import AnswerSays
from wizard.interview.doubts import (
    excess_parts,
    excess_points,
    is_rated,
    overspent,
    vast_amount,
)
from wizard.interview.steps import Step
from wizard.numbers import shown, trimmed
from wizard.scoring.ledger import ledger
from wizard.scoring.reasons import is_due, is_far_over
from wizard.scoring.score_wording import ScoreSays
from wizard.scoring.scores import (
    Proposal,
    execution_rate,
    execution_score,
    rate_text,
    rule_of,
    values_of,
)
from wizard.wording import Says

Gaps = dict[str, str]
"""The facts that an edition's wording may name, as text."""


PLAIN_GAPS: Final = ("standard", "formula", "printed", "computed", "options")
"""The gaps that the wording of a question outside the rows may have."""

ROW_GAPS: Final = (
    "category",
    "asks",
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


@frozen
class QuestionText:
    """A question as a person reads it."""

    ask: str
    why: str


def question_text(
    step: Step, form: Form, edition: Edition, most: int | None = None
) -> QuestionText:
    """The question and its line of why, in the words of the edition.

    The name of its row is whole, or cut to so many characters.
    """
    gaps = _gaps(step, form, edition)
    if most is not None and len(gaps.get("name", "")) > most:
        gaps |= {"name": f"{gaps['name'][:most]}..."}
    ask = _beginning(step, form) if step.begins else step.question.ask.format(**gaps)
    return QuestionText(ask, asked(step, form, edition).why.format(**gaps))


def asked(step: Step, form: Form, edition: Edition) -> Question:
    """The question in the words for its row: a target passed by far is no loss."""
    question, number = step.question, step.key.row
    if question.kind != "reason" or number is None:
        return question
    row, year = form.indicators[number], year_of(form)
    is_far = is_far_over(row, edition, year) and not is_due(row, edition, year)
    return question.of_far_over if is_far else question


def computed(where: str, form: Form, edition: Edition) -> str:
    """The rate, sum or value that follows from this cell; blank where none does."""
    cell = address(where)
    if cell.block == FUNDS:
        vast = vast_amount(cell, form, edition)
        parts = excess_parts(cell, form, edition)
        rate = _rate(form, edition) if is_rated(cell, edition) else ""
        remarks = (vast, parts, rate)
        return Says.AND_THEN.join(filter(None, remarks))
    if cell.row is None:
        return ""
    row = form.indicators[cell.row]
    if cell.field == "weight":
        return excess_points(row.category, form, edition)
    return _read(cell.field, row, edition)


def _read(field: str, row: Indicator, edition: Edition) -> str:
    """The value of a target or result as it is compared; blank for other cells."""
    typed = {
        "target": row.whole_target,
        "unit": row.whole_target,
        "actual": row.actual,
    }.get(field)
    if not typed:
        return ""
    from wizard.values.explanation import otherwise, understood  # noqa: PLC0415  a blank form has no value

    values = values_of(row, edition) if field == "actual" else None
    if values is not None:
        return otherwise(values[1], typed)
    return understood(typed, dates=edition.categories[row.category].dates)


def _rate(form: Form, edition: Edition) -> str:
    rate, score = execution_rate(form, edition), execution_score(form, edition)
    if rate is None or score is None:
        return ""
    remark = AnswerSays.RATE_IS.format(rate=rate_text(rate), score=trimmed(score))
    return Says.AND_THEN.join(filter(None, (remark, overspent(form, edition))))


def _beginning(step: Step, form: Form) -> str:
    count = sum(row.category == step.begins for row in form.indicators)
    says = AnswerSays.ANOTHER if count else AnswerSays.FIRST_ONE
    return says.format(category=step.begins, count=count)


def _gaps(step: Step, form: Form, edition: Edition) -> Gaps:
    if step.section in edition.categories:
        return _row_gaps(step, form, edition)
    score = execution_score(form, edition)
    return {
        "standard": shown(edition.execution.points),
        "formula": Says.UNKNOWN_YET if score is None else trimmed(score),
        "printed": _paper(form.printed),
        "computed": _totals(form, edition),
        "options": _options(step.key, edition),
    }


def _options(cell: str, edition: Edition) -> str:
    """The words of a tick row with their numbers: 1 部门预算项目，2 上级专项."""
    tick_row = edition.tick_rows.get(cell)
    words = enumerate(tick_row.options if tick_row else (), start=1)
    return Says.LIST_COMMA.join(f"{number} {word}" for number, word in words)


def _row_gaps(step: Step, form: Form, edition: Edition) -> Gaps:
    number = step.key.row
    row = (
        Indicator(category=step.section) if number is None else form.indicators[number]
    )
    category, group = edition.categories[row.category], edition.group_of(row.category)
    return {
        "category": category.name,
        "asks": category.asks,
        "example": category.good.part(step.key.field or ""),
        "name": " ".join((row.name or AnswerSays.NAMELESS).split()),
        "target": quoted(row.whole_target or Says.UNKNOWN_YET),
        "formula": _formula(
            row, rule_of(row, edition, year_of(form)), edition, year_of(form)
        ),
        "group": group.name,
        **_deviation(row, edition, year_of(form)),
        **_points(row, form, edition),
    }


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


def _paper(printed: Printed) -> str:
    says = (
        AnswerSays.TOTALS if printed.execution_rate is None else AnswerSays.PAPER_SAYS
    )
    totals = says.format(
        weight=printed.weight or Says.BLANK,
        score=printed.score or Says.BLANK,
        rate=printed.execution_rate,
    )
    groups = (printed.groups or "").split()
    return Says.LIST_COMMA.join([totals, *groups])


def _totals(form: Form, edition: Edition) -> str:
    """The totals once nothing counts that the paper claims."""
    sums = ledger(changed(form, printed=Printed()), edition)
    rate = execution_rate(form, edition)
    says = AnswerSays.TOTALS if rate is None else AnswerSays.PAPER_SAYS
    facts = {"weight": trimmed(sums.weight), "score": trimmed(sums.score)}
    return says.format(**facts, rate="" if rate is None else rate_text(rate))
