"""The menu of an indicator's row: moved, copied, given points, deleted."""

from collections.abc import Callable

from textual.app import App

from screens.presenters.row import ListRow
from screens.presenters.row_actions import RowAction, row_actions, to_categories
from screens.widgets.confirm import confirm
from screens.widgets.list_screen import ListScreen
from screens.wording import Shown
from wizard.form import row_of
from wizard.interview.interview import Interview

TO, DELETE = "to", "delete"
"""Choices that ask once more."""

Go = Callable[[Interview, str], None]
"""Asks the question of a moment, with a word about it under the line."""

Tell = Callable[[str], None]
"""Says something under the line, and moves nothing."""


class RowMenu:
    """What can be done with the row that is asked about at a moment."""

    def __init__(self, app: App[None], now: Interview, go: Go, tell: Tell) -> None:
        self._app = app
        self._now = now
        self._go = go
        self._tell = tell

    def open(self) -> None:
        """Show the choices, where the moment is at a row."""
        found = row_actions(self._now)
        if not found:
            self._tell(Shown.NO_ROW)
            return
        others = (ListRow(Shown.CHOICE_TO, TO), ListRow(Shown.CHOICE_DELETE, DELETE))
        self._choose(Shown.ROW_TITLE, found, others)

    def _choose(
        self, title: str, found: tuple[RowAction, ...], others: tuple[ListRow, ...] = ()
    ) -> None:
        moments = {choice.key: choice.moment for choice in found}
        acts = {TO: self._to_category, DELETE: self._remove}

        def chosen(key: str | None) -> None:
            if key in moments:
                self._go(moments[key], moments[key].heard)
            elif key in acts:
                acts[key]()

        rows = (*(ListRow(choice.text, choice.key) for choice in found), *others)
        heading = title.format(name=self._name)
        self._app.push_screen(ListScreen(heading, rows, Shown.ROW_KEYS), chosen)

    def _to_category(self) -> None:
        self._choose(Shown.TO_TITLE, to_categories(self._now))

    def _remove(self) -> None:
        """Delete the row, after asking."""
        row = row_of(self._now.at)
        if row is not None:
            asked = Shown.DELETE_ROW.format(name=self._name)
            confirm(self._app, asked, lambda: self._go(self._now.remove(row), ""))

    @property
    def _name(self) -> str:
        row = row_of(self._now.at)
        name = None if row is None else self._now.form.indicators[row].name
        return name or Shown.NAMELESS_ROW
