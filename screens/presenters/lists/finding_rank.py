"""The order of a list of findings: wrong, unfinished, doubtful."""

from enum import IntEnum, auto

from wizard.findings import Code, Finding, Severity
from wizard.rules.whole_form.form_wording import FormSays


class Rank(IntEnum):
    """What comes first."""

    WRONG = auto()
    UNFINISHED = auto()
    """Blank, or points that are short while cells are."""
    DOUBTFUL = auto()


def rank_of(finding: Finding, *, is_short_for_now: bool) -> Rank:
    """Where a finding comes.

    `is_short_for_now` is whether points are short only because cells are still blank.
    """
    if finding.severity is Severity.WARNING:
        return Rank.DOUBTFUL
    is_short = finding.says == FormSays.WEIGHTS_SHORT and is_short_for_now
    is_blank = finding.code is Code.CELL_MISSING
    return Rank.UNFINISHED if is_blank or is_short else Rank.WRONG
