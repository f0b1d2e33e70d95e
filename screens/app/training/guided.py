"""A first form on the screen: the brief, then the interview with the brief at hand."""

from collections.abc import Callable
from functools import partial

from textual.app import App

from screens.app.question import QuestionScreen
from screens.presenters.question.command_wording import MATERIAL
from screens.presenters.question.told_keys import told
from screens.presenters.row import Chosen, ListRow
from screens.presenters.training.guided import (
    brief_mode,
    draft_of,
    latest_draft,
    material_of,
)
from screens.presenters.training.training_wording import TrainingText
from screens.widgets.list_screen import ListScreen
from wizard.drafts.store import Draft
from wizard.refusals import Unusable
from wizard.training.briefs import brief_of

NEW = ""
"""The number of a form that is still to be begun."""


class GuidedLesson:
    """A form that is filled in from a brief; `done` takes a word about trouble."""

    def __init__(self, app: App[None], name: str, done: Callable[[str], None]) -> None:
        self._app = app
        self._brief = brief_of(name)
        self._done = done

    def open(self) -> None:
        """Go on with the form of this brief, or begin one."""
        number = latest_draft(self._brief)
        if not number:
            self._begin(NEW)
            return
        again, afresh = TrainingText.GO_ON, TrainingText.AFRESH
        rows = (ListRow(again, number), ListRow(afresh, NEW))
        title = TrainingText.AGAIN_TITLE.format(title=self._brief.title)
        listed = ListScreen(title, rows, TrainingText.AGAIN_KEYS)
        self._app.push_screen(listed, self._chosen)

    def _chosen(self, chosen: Chosen[str] | None) -> None:
        if chosen is None:
            self._done("")
        else:
            self._begin(chosen.of)

    def _begin(self, number: str) -> None:
        try:
            draft = draft_of(self._brief, number)
        except Unusable as refusal:
            self._done(str(refusal))
            return
        question = QuestionScreen(draft, brief_mode(self._brief))
        self._app.push_screen(question, partial(self._left, draft))
        if number == NEW:
            title = TrainingText.MATERIAL_TITLE.format(title=self._brief.title)
            rows = material_of(self._brief)
            self._app.push_screen(
                ListScreen(title, rows, told(TrainingText.MATERIAL_KEYS, (MATERIAL,)))
            )

    def _left(self, draft: Draft, _: None) -> None:
        draft.close()
        self._done("")
