"""The menu of an indicator's row."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from screens.presenters.lists.row_actions import (
    RowAction,
    no_row_text,
    row_actions,
    to_categories,
)
from screens.presenters.lists.row_wording import RowWording
from screens.presenters.question.command_wording import ROW
from screens.presenters.question.told_keys import told
from screens.presenters.row import Chosen, ListRow
from screens.widgets.confirm import confirm
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording

if TYPE_CHECKING:
    from screens.app.interviewer import Interviewer


class RowMenuItem(Enum):
    """A choice that asks once more."""

    RECATEGORISE = auto()
    DELETE = auto()


Item = RowAction | RowMenuItem


class RowMenu:
    """Asks what to do with the row of the question."""

    def __init__(self, interviewer: "Interviewer") -> None:
        self._interviewer = interviewer
        self._now = interviewer.session.now

    def open(self) -> None:
        """Show the choices; where the question has no row, a notice."""
        actions = row_actions(self._now)
        if not actions:
            self._interviewer.tell(no_row_text(self._now, ROW.label))
            return
        rows: tuple[ListRow[Item], ...] = (
            *_rows(actions),
            ListRow(Wording.CHOICE_TO, RowMenuItem.RECATEGORISE),
            ListRow(Wording.CHOICE_DELETE, RowMenuItem.DELETE),
        )
        self._list(Wording.ROW_TITLE, rows)

    def _list(self, title: str, rows: tuple[ListRow[Item], ...]) -> None:
        heading = title.format(name=self._name)
        listed = ListScreen(heading, rows, Wording.ROW_KEYS)
        self._interviewer.app.push_screen(listed, self._chosen)

    def _chosen(self, chosen: Chosen[Item] | None) -> None:
        match chosen:
            case Chosen(row=ListRow(of=RowAction() as action)):
                self._interviewer.rearrange(action.moment, action.said(self._now))
            case Chosen(row=ListRow(of=RowMenuItem.RECATEGORISE)):
                self._list(Wording.TO_TITLE, _rows(to_categories(self._now)))
            case Chosen(row=ListRow(of=RowMenuItem.DELETE)):
                asked = told(Wording.DELETE_ROW).format(name=self._name)
                confirm(self._interviewer.app, asked, self._delete)

    def _delete(self) -> None:
        row = self._now.at.row
        if row is not None:
            moment = self._now.remove(row)
            what = told(RowWording.REMOVED).format(what=moment.echo)
            self._interviewer.rearrange(moment, what)

    @property
    def _name(self) -> str:
        row = self._now.at.row
        name = None if row is None else self._now.form.indicators[row].name
        return name or Wording.NAMELESS_ROW


def _rows(actions: tuple[RowAction, ...]) -> tuple[ListRow[Item], ...]:
    return tuple(ListRow(action.text, action) for action in actions)
