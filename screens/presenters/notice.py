"""What is said under the line of a question."""

from screens.wording import Shown
from wizard.interview.interview import Interview


def no_problems(interview: Interview) -> str:
    """That no error is left, and how many warnings wait to be confirmed."""
    count = len(interview.doubts)
    return Shown.ONLY_DOUBTS.format(count=count) if count else Shown.NO_PROBLEMS


def stays_text(interview: Interview) -> str:
    """That a score other than the rule's stands here and stays; or blank."""
    present, proposal = interview.present, interview.proposal
    if not interview.at.endswith(".score") or present in ("", proposal) or not proposal:
        return ""
    return Shown.SCORE_STAYS.format(present=present, proposal=proposal)
