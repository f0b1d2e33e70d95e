"""The lists over a question that only show the form, and lead to its cells."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from screens.presenters.lists.explanation.screen_help import ScreenHelp, screen_help
from screens.presenters.lists.explanation.screen_help_wording import ScreenHelpText
from screens.presenters.lists.help import help_rows, help_title
from screens.presenters.lists.outline import outline_rows, section_row
from screens.presenters.lists.review import earlier_rows
from screens.presenters.lists.summary import drawn_summary_rows
from screens.presenters.lists.titles import titled, verdict_badge
from screens.presenters.question.words import why_text
from screens.presenters.row import Chosen, ListRow, ListSpot, Onward
from screens.presenters.session.jump import Returns
from screens.presenters.text.sizes import ROW_EDGES
from screens.widgets.list_screen import ListScreen
from screens.wording import Wording
from wizard.address import Address
from wizard.interview.interview import Interview

if TYPE_CHECKING:
    from screens.app.interviewer import Interviewer
    from screens.presenters.session.session import Session

Destination = Address | Onward
"""Where a row leads: to a cell, or away from the form."""

Rows = tuple[ListRow[Destination], ...]


class FormLists:
    """Shows lists of a form; `resume` is called when one is closed unused."""

    def __init__(self, interviewer: "Interviewer", resume: Callable[[], None]) -> None:
        self._interviewer = interviewer
        self._resume = resume

    def outline(self) -> None:
        """Show the sections and their state; the last row leaves the form."""
        mode = self._session.mode
        way_back = mode.done_back if self._now.is_fit else mode.way_back
        back = ListRow(way_back, Onward.LEAVE)
        rows: Rows = (*outline_rows(self._now), back)
        at = section_row(self._now)
        about = screen_help(ScreenHelpText.OUTLINE)
        keys = Wording.OUTLINE_KEYS
        self._list(Wording.OUTLINE_TITLE, rows, keys, at=at, about=about)

    def earlier(self) -> None:
        """Show what was filled in so far; after a change it goes on at the question."""
        rows = earlier_rows(self._now)
        if not rows:
            self._interviewer.tell(Wording.NOTHING_EARLIER)
            return
        title = titled(Wording.EARLIER_TITLE, self._session)
        about, at = screen_help(ScreenHelpText.EARLIER), rows[-1].of
        listed = ListScreen(title, rows, Wording.EARLIER_KEYS, at=at, about=about)
        self._interviewer.app.push_screen(listed, self._chosen_earlier)

    def summary(self, at: ListSpot | None = None, said: str = "") -> None:
        """Show score, grade and losses; choosing a loss goes to its cell."""
        room = self._interviewer.app.size.width - ROW_EDGES
        rows = drawn_summary_rows(self._now, room)
        about, keys = screen_help(ScreenHelpText.SUMMARY), Wording.SUMMARY_KEYS
        title = Wording.SUMMARY_TITLE
        self._list(title, rows, keys, "summary", at=at, said=said, about=about)

    def comparison(self, at: ListSpot | None = None, said: str = "") -> None:
        """Show the form of training beside its model."""
        mode = self._session.mode
        if mode.outcome is not None:
            title = Wording.OUTCOME_TITLE.format(way_out=mode.way_out, name="{name}")
            rows = mode.outcome(self._now, self._session.unsent)
            keys = Wording.OUTCOME_KEYS
            self._list(title, rows, keys, "comparison", at=at, said=said)

    def help(self) -> None:
        """Show what the edition says about this cell."""
        if step := self._now.step:
            hints = self._session.mode.hint(self._now)
            how = ListRow(Wording.HELP_HOW.format(text=why_text(self._now)), len(hints))
            rows = (*hints, how, *help_rows(self._now, step))
            listed = ListScreen(help_title(self._now, step), rows, Wording.HELP_KEYS)
            self._interviewer.app.push_screen(listed)

    def material(self) -> None:
        """Show what is read beside the form, where there is something."""
        rows = self._session.mode.material
        if not rows:
            self._interviewer.tell(Wording.NO_MATERIAL)
            self._resume()
            return
        listed = ListScreen(Wording.MATERIAL_TITLE, rows, Wording.MATERIAL_KEYS)
        self._interviewer.app.push_screen(listed, self._read)

    @property
    def _session(self) -> "Session":
        return self._interviewer.session

    @property
    def _now(self) -> Interview:
        return self._session.now

    def _list(
        self,
        title: str,
        rows: Rows,
        keys: str,
        name: str = "",
        *,
        at: Address | ListSpot | None = None,
        said: str = "",
        about: ScreenHelp | None = None,
    ) -> None:
        """Show a list; choosing a row goes to its cell, and back if it has a name."""
        badge = verdict_badge(self._session) if "{verdict}" in title else ""
        titled_so = titled(title, self._session)
        listed = ListScreen(
            titled_so, rows, keys, at=at, badge=badge, said=said, about=about
        )
        chosen = partial(self._chosen, name)
        self._interviewer.app.push_screen(listed, chosen)

    def _chosen(self, name: str, chosen: Chosen[Destination] | None) -> None:
        match chosen:
            case None:
                self._resume()
            case Chosen(row=ListRow(of=Address() as cell)):
                returns = Returns.ANSWERED if name else Returns.BY_KEY
                self._interviewer.jump(cell, returns, name, spot=chosen.spot)
            case _:
                self._interviewer.leave()

    def _chosen_earlier(self, chosen: Chosen[Address] | None) -> None:
        """Change an earlier answer, then go on where one was."""
        if chosen is not None:
            self._interviewer.jump(chosen.of, Returns.ANSWERED)

    def _read(self, _: Chosen[int] | None) -> None:
        self._resume()


FORM_LISTS: Final[Mapping[str, Callable[[FormLists], None]]] = {
    "help": FormLists.help,
    "outline": FormLists.outline,
    "summary": FormLists.summary,
    "earlier": FormLists.earlier,
    "material": FormLists.material,
}
"""What opens, by the name of its command."""
