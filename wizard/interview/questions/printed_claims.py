"""What a paper claims of its own sums, beside what its rows come to."""

from typing import Final

from wizard.editions.edition import Edition
from wizard.form import Form, Printed
from wizard.frozen import changed
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.questions.conditions import contradicted
from wizard.numbers import trimmed
from wizard.scoring.ledger import ledger
from wizard.scoring.scores import execution_rate, rate_text
from wizard.wording import Says

SUMS: Final = frozenset({"weight", "score", "groups"})
RATE: Final = "execution_rate"


def claimed_text(form: Form, edition: Edition) -> str:
    """What the paper claims and its rows contradict; all of it where they do not."""
    printed, wrong = form.printed, _wrong(form, edition)
    sums = {"weight": printed.weight, "score": printed.score}
    told = [AnswerSays.TOTALS.format(**{k: v or Says.BLANK for k, v in sums.items()})]
    told += (printed.groups or "").split()
    told = told if wrong & SUMS else []
    if RATE in wrong and printed.execution_rate is not None:
        told.append(AnswerSays.RATE.format(rate=printed.execution_rate))
    return Says.LIST_COMMA.join(told)


def computed_text(form: Form, edition: Edition) -> str:
    """The same as the rows have it, once nothing counts that the paper claims."""
    wrong, rate = _wrong(form, edition), execution_rate(form, edition)
    sums = ledger(changed(form, printed=Printed()), edition)
    facts = {"weight": trimmed(sums.weight), "score": trimmed(sums.score)}
    told = [AnswerSays.TOTALS.format(**facts)] if wrong & SUMS else []
    if told and sums.left:
        says = AnswerSays.SUMS_SHORT if sums.left > 0 else AnswerSays.SUMS_OVER
        told = [told[0] + says.format(gap=trimmed(abs(sums.left)))]
    if RATE in wrong and rate is not None:
        told.append(AnswerSays.RATE.format(rate=rate_text(rate)))
    return Says.LIST_COMMA.join(told)


def _wrong(form: Form, edition: Edition) -> frozenset[str]:
    """The columns that are contradicted; all of them where none is."""
    return contradicted(form, edition) or SUMS | {RATE}
