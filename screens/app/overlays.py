"""The screens that open over a question, and where choosing something there leads.

All that only they need is loaded with this module, when the first of them opens.
"""

from collections.abc import Callable, Mapping
from typing import Final

from textual.app import App

from screens.app import warnings as doubts
from screens.app.hand_in import hand_in
from screens.app.row_menu import Go, RowMenu, Tell
from screens.paths import no_copy
from screens.presenters import paste_offer as pasting
from screens.presenters.findings import question_of
from screens.presenters.help import help_rows, help_title
from screens.presenters.losses import summary_rows
from screens.presenters.mode import LEAVE
from screens.presenters.names import name_of
from screens.presenters.outline import outline_rows
from screens.presenters.palette import palette_rows
from screens.presenters.question import why_text
from screens.presenters.review import earlier_rows, review_rows
from screens.presenters.row import ListRow
from screens.presenters.session import Session
from screens.presenters.verdict import errors, verdict
from screens.widgets.list_screen import ListScreen
from screens.widgets.palette import PaletteScreen
from screens.wording import Shown
from wizard.interview.interview import END, Interview


class Overlays:
    """What can be opened from a question, and from there."""

    def __init__(
        self,
        app: App[None],
        session: Session,
        go: Go,
        tell: Tell,
        leave: Callable[[], None],
    ) -> None:
        self._app = app
        self._session = session
        self._go = go
        self._tell = tell
        self._leave = leave
        self._checked: str | None = None
        """The row of check answers that one came from; None from a question."""

    def open(self, name: str) -> None:
        """Open one of OVERLAYS, from a question."""
        self._checked = None
        OVERLAYS[name](self)

    def outline(self) -> None:
        """The sections and their state; choosing one goes there, the last one back."""
        back = ListRow(self._session.mode.way_back, LEAVE)
        rows = (*outline_rows(self._now), back)
        self._list(Shown.OUTLINE_TITLE, rows, Shown.OUTLINE_KEYS)

    def earlier(self) -> None:
        """What was filled in so far; one that is changed leads back to the question."""
        place, rows = self._now.at, earlier_rows(self._now)
        if not rows:
            self._tell(Shown.NOTHING_EARLIER)
            return

        def chosen(key: str | None) -> None:
            if key is not None:
                self._go_to(key)
                self._session.after = lambda _: self._go_to(place)

        title = self._heading(Shown.EARLIER_TITLE)
        at = rows[-1].key or ""
        listing = ListScreen(title, rows, Shown.EARLIER_KEYS, at=at)
        self._app.push_screen(listing, chosen)

    def summary(self) -> None:
        """Score, grade, and what was lost; choosing a loss goes there."""
        rows = summary_rows(self._now)
        self._list(Shown.SUMMARY_TITLE, rows, Shown.SUMMARY_KEYS)

    def help(self) -> None:
        """What the edition says about this cell."""
        if step := self._now.step:
            title = help_title(self._now, step)
            hints = self._session.mode.hint(self._now)
            how = ListRow(Shown.HELP_HOW.format(text=why_text(self._now)), "")
            rows = (*hints, how, *help_rows(self._now, step))
            self._app.push_screen(ListScreen(title, rows, Shown.HELP_KEYS))

    def palette(self, found: Callable[[str | None], None]) -> None:
        """Everything that can be done and gone to, by a few letters."""
        rows = palette_rows(self._now)
        self._app.push_screen(PaletteScreen(rows), found)

    def review(self) -> None:
        """Check answers, at the row of the current question."""
        self._review(self._now.at)

    def paper(self) -> None:
        """The paper as it will print; choosing a cell goes to its question."""
        from exports.sheet import sheet  # noqa: PLC0415  the first question needs none
        from screens.widgets.paper_view import PaperScreen  # noqa: PLC0415  nor its picture

        now = self._now
        paper = PaperScreen(sheet(now.form, now.edition), now.at)
        self._app.push_screen(paper, self._chosen_on_paper)

    def paste(self, text: str, join: Callable[[str], None]) -> None:
        """Ask what a block is to become; `join` puts one line where the cursor is."""
        self._offer(pasting.offer(self._now, text), join)

    def _offer(
        self, found: pasting.Offer, join: Callable[[str], None], at: str = ""
    ) -> None:
        """What may become of a block; choosing a row of it changes nothing."""

        def chosen(key: str | None) -> None:
            moment = found.moments.get(key or "")
            if moment is not None:
                self._go(moment, moment.heard)
            elif key == pasting.JOIN:
                join(found.joined)
            elif key is None or key == pasting.DROP:
                self._tell(Shown.PASTE_DROPPED)
            else:
                self._offer(found, join, key)

        at = at or found.rows[0].key or ""
        listing = ListScreen(found.heading, found.rows, Shown.PASTE_KEYS, at=at)
        self._app.push_screen(listing, chosen)

    def export(self) -> None:
        """Hand in, or see what is in the way; in training, what came of it."""
        mode = self._session.mode
        if mode.outcome is None:
            hand_in(self._app, self._session, self._go_to, self._exported)
            return
        title = Shown.OUTCOME_TITLE.format(way_out=mode.way_out, name="{name}")
        rows = mode.outcome(self._now, self._session.unsent)

        heading = self._heading(title)
        self._app.push_screen(
            ListScreen(heading, rows, Shown.OUTCOME_KEYS), self._chosen
        )

    def material(self) -> None:
        """What is read beside the form, where there is something."""
        rows = self._session.mode.material
        if rows:
            listing = ListScreen(Shown.MATERIAL_TITLE, rows, Shown.MATERIAL_KEYS)
            self._app.push_screen(listing, lambda _: self._closed())
        else:
            self._tell(Shown.NO_MATERIAL)
            self._closed()

    def copy(self) -> None:
        """Keep a copy in another place, fit or not; of a real form alone."""
        if why := no_copy(is_real=self._session.mode.is_real):
            self._tell(why)
            return
        from screens.app.save_as import CopyScreen  # noqa: PLC0415  seldom needed

        self._app.push_screen(CopyScreen(self._now.form), self._exported)

    def row(self) -> None:
        """What can be done with the row that is being asked about."""
        RowMenu(self._app, self._now, self._go, self._tell).open()

    @property
    def _now(self) -> Interview:
        return self._session.now

    def _go_to(self, key: str, told: str = "") -> None:
        self._go(self._now.go(key), told)

    def _list(self, title: str, rows: tuple[ListRow, ...], keys: str) -> None:
        """A list over the question; choosing a row goes to its cell."""
        listing = ListScreen(self._heading(title), rows, keys)
        self._app.push_screen(listing, self._chosen)

    def _chosen(self, key: str | None) -> None:
        """To a cell, or back to where the form was opened, or to what is below."""
        if key == LEAVE:
            self._leave()
        elif key is not None:
            self._go_to(key)
        else:
            self._closed()

    def _closed(self) -> None:
        """Nothing was chosen: back to check answers where one came from there."""
        if self._checked is not None:
            self._review(self._checked)

    def _heading(self, title: str) -> str:
        """A title with the form's name and how it stands in its gaps."""
        now, mode = self._now, self._session.mode
        told = mode.without_errors if now.is_fit else ""
        told = told or verdict(now.findings, now.doubts)
        return title.format(name=name_of(now.form), verdict=told)

    def _review(self, at: str) -> None:
        self._session.after = self._checked = None
        title = self._heading(Shown.REVIEW_TITLE)
        rows = review_rows(self._now)
        keys = Shown.REVIEW_KEYS.format(way_out=self._way_out())
        listing = doubts.WarningList(title, rows, keys, at=at, others=FROM_REVIEW)
        self._app.push_screen(listing, self._reviewed)

    def _way_out(self) -> str:
        """What F6 does, and how much is in its way."""
        mode = self._session.mode
        count = errors(self._now.findings)
        if not (count and mode.is_real):
            return mode.way_out
        return Shown.BLOCKED.format(way_out=mode.way_out, count=count)

    def _reviewed(self, chosen: str | None) -> None:
        """Another overlay, a cell to be asked for, or back to the question."""
        name, _, at = (chosen or "").partition(" ")
        if doubts.confirms(self._app, self._session, chosen or "", self._review):
            return
        if overlay := OVERLAYS.get(name):
            self._checked = at
            overlay(self)
        elif chosen is None:
            self._from_end("")
        else:
            self._go_to(question_of(self._now, chosen))
            self._session.after = self._review

    def _chosen_on_paper(self, key: str | None) -> None:
        if key is None:
            self._review(self._checked or self._now.at)
        else:
            self._reviewed(self._now.where(key))

    def _exported(self, told: str | None) -> None:
        if told:
            self._from_end(told)
        else:
            self._closed()

    def _from_end(self, told: str) -> None:
        """Back to a question: where none is asked, to the last one."""
        if self._now.at == END:
            self._go(self._now.back(), told)
        elif told:
            self._tell(told)


OVERLAYS: Final[Mapping[str, Callable[[Overlays], None]]] = {
    "help": Overlays.help,
    "outline": Overlays.outline,
    "review": Overlays.review,
    "summary": Overlays.summary,
    "export": Overlays.export,
    "row": Overlays.row,
    "copy": Overlays.copy,
    "earlier": Overlays.earlier,
    "paper": Overlays.paper,
    "material": Overlays.material,
}
"""What a key opens, by name."""

FROM_REVIEW: Final = {
    "f2": "outline {key}",
    "f3": "paper {key}",
    "f5": "summary {key}",
    "f6": "export {key}",
    "f10": "material {key}",
    **doubts.KEYS,
}
"""The keys of the review that open something else."""
