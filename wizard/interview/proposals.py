"""What the program proposes as an answer, and the words that go with it."""

from decimal import Decimal

from wizard.editions.edition import Edition
from wizard.form import Form, row_of
from wizard.numbers import shown, trimmed
from wizard.refusals import Refused
from wizard.rules.at import number_at
from wizard.scoring.scores import execution_score, rule_of
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


def lacking_funds(form: Form, edition: Edition, column: str) -> Decimal | None:
    """What the 其中 rows so far lack of their total; None while that is not known."""
    total = number_at(form, f"funding.total.{column}")
    parts = (number_at(form, f"funding.{p}.{column}") for p in edition.funding.parts)
    given = sum((part or Decimal(0) for part in parts), Decimal(0))
    return None if total is None else total - given


def _rest_of_funds(key: str, form: Form, edition: Edition) -> Decimal | None:
    """What a column of the fund block still lacks, for its first part alone.

    Of the others nothing is more likely than that there are none.
    """
    _, row, column = key.split(".")
    if row != edition.funding.parts[0]:
        return None
    rest = lacking_funds(form, edition, column)
    return rest if rest is not None and rest > 0 else None
