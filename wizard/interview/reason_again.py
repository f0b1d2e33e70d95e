"""无 where a row's reason has just become that by itself: it is meant for the row."""

from wizard.form import Form, Indicator
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.questions.steps import Step


def reason_again(
    step: Step, typed: str, before: Form, after: Form, row: int | None
) -> str:
    """What is said to a reason that is typed where the next row may begin.

    People follow the paper, where the reason stands behind the score. Blank where the
    last change, in this row, has not filled in that very reason; or is in another
    category.
    """
    if row is None or len(before.indicators) != len(after.indicators):
        return ""
    was, now = before.indicators[row], after.indicators[row]
    if not _has_followed(was, now) or now.category != step.begins:
        return ""
    if typed.strip() != now.deviation:
        return ""
    gaps = {"number": row + 1, "reason": now.deviation, "category": now.category}
    return AnswerSays.REASON_STANDS.format(**gaps)


def _has_followed(was: Indicator, now: Indicator) -> bool:
    """Whether a reason has come with another cell of its row."""
    return was.deviation is None and now.deviation is not None and was != now
