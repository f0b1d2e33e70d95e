"""What the program proposes as an answer, and the words that go with it."""

from decimal import Decimal

from wizard.edition import Edition
from wizard.form import Form, get, row_of
from wizard.numbers import shown, trimmed
from wizard.refusals import Refused
from wizard.scores import execution_score, rule_of
from wizard.wording import Says


def proposal(key: str, form: Form, edition: Edition) -> str:
    """The answer that a rule or the facts so far suggest; blank where none does."""
    if key == "printed":
        return Says.YES
    if key == "funding.points.score":
        return _number(execution_score(form, edition))
    if key == "funding.points.weight":
        return _number(edition.execution.points)
    if key.startswith("funding."):
        rest = _rest_of_funds(key, form, edition)
        return "" if rest is None else shown(rest)
    if key.endswith("].score"):
        rule = rule_of(form.indicators[row_of(key) or 0], edition)
        return _number(rule.score if rule else None)
    return ""


def refuse_above_rule(form: Form, key: str, edition: Edition) -> None:
    """A person may give less than the rule, never more. Raises Refused."""
    row = row_of(key)
    if row is None or not key.endswith(".score"):
        return
    rule, score = rule_of(form.indicators[row], edition), form.indicators[row].score
    if rule is None or not isinstance(score, Decimal):
        return
    if score > rule.low and not rule.allows(score):
        told = {"high": trimmed(rule.high), "formula": rule.formula}
        raise Refused(Says.ABOVE_RULE.format(**told))


def _number(number: Decimal | None) -> str:
    return "" if number is None else trimmed(number)


def _rest_of_funds(key: str, form: Form, edition: Edition) -> Decimal | None:
    """What a column of the fund block still lacks, for its first part alone.

    Of the others nothing is more likely than that there are none.
    """
    _, row, column = key.split(".")
    parts = edition.funding.parts
    if row != parts[0]:
        return None
    total = _amount(form, "total", column)
    if total is None:
        return None
    given = (_amount(form, part, column) or Decimal(0) for part in parts)
    rest = total - sum(given, Decimal(0))
    return rest if rest > 0 else None


def _amount(form: Form, row: str, column: str) -> Decimal | None:
    value = get(form, f"funding.{row}.{column}")
    return value if isinstance(value, Decimal) else None
