"""A first form on the screen: the brief, then the interview with the brief at hand."""

from collections.abc import Callable

from textual.app import App

from screens.app.question import QuestionScreen
from screens.presenters.row import ListRow
from screens.presenters.training.guided import begun, draft_of, material_of, mode_of
from screens.presenters.training.training_wording import TrainingText
from screens.widgets.list_screen import ListScreen
from wizard.drafts.file_store import Draft
from wizard.refusals import Unusable
from wizard.training.briefs import Brief, brief_of

Done = Callable[[str], None]
"""Goes back to the menu, with a word where something went wrong."""

AFRESH = "afresh"


def guide(app: App[None], name: str, done: Done) -> None:
    """Go on with the form of this brief, or begin one."""
    brief = brief_of(name)
    number = begun(brief)
    if not number:
        _open(app, brief, "", done)
        return
    rows = (ListRow(TrainingText.GO_ON, number), ListRow(TrainingText.AFRESH, AFRESH))

    def chosen(key: str | None) -> None:
        if key is None:
            done("")
        else:
            _open(app, brief, "" if key == AFRESH else key, done)

    title = TrainingText.AGAIN_TITLE.format(title=brief.title)
    app.push_screen(ListScreen(title, rows, TrainingText.AGAIN_KEYS), chosen)


def _open(app: App[None], brief: Brief, number: str, done: Done) -> None:
    try:
        draft = draft_of(brief, number)
    except Unusable as refusal:
        done(str(refusal))
        return
    _ask(app, brief, draft, done)
    if not number:
        title = TrainingText.MATERIAL_TITLE.format(title=brief.title)
        app.push_screen(
            ListScreen(title, material_of(brief), TrainingText.MATERIAL_KEYS)
        )


def _ask(app: App[None], brief: Brief, draft: Draft, done: Done) -> None:
    def left(_: None) -> None:
        draft.close()
        done("")

    app.push_screen(QuestionScreen(draft, mode_of(brief)), left)
