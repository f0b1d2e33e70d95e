"""A first form line by line: the brief, then the interview with the brief at hand."""

import sys

from screens.output import one_line, out
from screens.plain.choice_wording import DraftChoiceText
from screens.plain.interview import interview
from screens.plain.plain_wording import PlainWording
from screens.presenters.session.mode import with_mark
from screens.presenters.training.guided import (
    brief_mode,
    draft_of,
    latest_draft,
    material_of,
)
from screens.presenters.training.training_wording import TrainingText
from wizard.refusals import Unusable
from wizard.training.briefs import brief_of


def guide(name: str) -> None:
    """Go on with the form of this brief, or begin one; then ask until it is left."""
    brief = brief_of(name)
    try:
        draft = draft_of(brief, _chosen(latest_draft(brief)))
    except Unusable as trouble:
        out(PlainWording.REFUSED.format(text=trouble))
        return
    out("")
    out(
        with_mark(
            TrainingText.MARK, TrainingText.MATERIAL_TITLE.format(title=brief.title)
        )
    )
    for row in material_of(brief):
        out(row.text)
    out("")
    out(TrainingText.PLAIN_GUIDED_HINT)
    interview(draft, brief_mode(brief))


def _chosen(number: str) -> str:
    """The number of the form to go on with; blank for a new one."""
    if not number:
        return ""
    out(TrainingText.PLAIN_AGAIN)
    while word := sys.stdin.readline().strip():
        if word == TrainingText.PLAIN_AFRESH:
            return ""
        told = {"typed": one_line(word), "choices": TrainingText.PLAIN_AGAIN}
        out(DraftChoiceText.STRANGE.format(**told))
    return number
