"""The screens that open over a question, and where choosing something there leads.

All that only they need is loaded with this module, when the first of them opens.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from exports.sheet import sheet
from screens.app.check_answers import CheckAnswers
from screens.app.hand_in import HandIn
from screens.app.paste_menu import JoinCallback, PasteMenu
from screens.app.row_menu import RowMenu
from screens.app.save_as import CopyScreen
from screens.paths import no_copy
from screens.presenters.command_wording import Command
from screens.presenters.help import help_rows, help_title
from screens.presenters.losses import summary_rows
from screens.presenters.outline import outline_rows
from screens.presenters.palette import palette_rows
from screens.presenters.paste_offer import offer
from screens.presenters.question import why_text
from screens.presenters.review import earlier_rows
from screens.presenters.row import Chosen, ListRow, Onward
from screens.presenters.titles import titled
from screens.widgets.list_screen import ListScreen
from screens.widgets.palette import PaletteScreen
from screens.wording import Shown
from wizard.address import Address
from wizard.interview.interview import Interview

if TYPE_CHECKING:
    from screens.app.question import QuestionScreen
    from screens.presenters.session import Session

PaletteCallback = Callable[[Chosen[Command | Address] | None], None]

Destination = Address | Onward
"""Where a row leads: to a cell, or away from the form."""

Rows = tuple[ListRow[Destination], ...]


class Overlays:
    """Opens the screens over one question, and follows what is chosen there."""

    def __init__(self, question: "QuestionScreen") -> None:
        self._question = question
        self._check_answers = CheckAnswers(question, self._open)

    def open(self, name: str) -> None:
        """Open one of OVERLAYS from the question."""
        self._check_answers.forget()
        self._open(name)

    def outline(self) -> None:
        """Show the sections and their state; the last row leaves the form."""
        back = ListRow(self._session.mode.way_back, Onward.LEAVE)
        rows: Rows = (*outline_rows(self._now), back)
        self._list(Shown.OUTLINE_TITLE, rows, Shown.OUTLINE_KEYS)

    def earlier(self) -> None:
        """Show what was filled in so far; after a change it goes on at the question."""
        rows = earlier_rows(self._now)
        if not rows:
            self._question.tell(Shown.NOTHING_EARLIER)
            return
        title = titled(Shown.EARLIER_TITLE, self._session)
        listed = ListScreen(title, rows, Shown.EARLIER_KEYS, at=rows[-1].of)
        self._question.app.push_screen(
            listed, partial(self._chosen_earlier, self._now.at)
        )

    def summary(self) -> None:
        """Show score, grade and losses; choosing a loss goes to its cell."""
        rows = summary_rows(self._now)
        self._list(Shown.SUMMARY_TITLE, rows, Shown.SUMMARY_KEYS)

    def help(self) -> None:
        """Show what the edition says about this cell."""
        if step := self._now.step:
            hints = self._session.mode.hint(self._now)
            how = ListRow(Shown.HELP_HOW.format(text=why_text(self._now)), len(hints))
            rows = (*hints, how, *help_rows(self._now, step))
            listed = ListScreen(help_title(self._now, step), rows, Shown.HELP_KEYS)
            self._question.app.push_screen(listed)

    def palette(self, found: PaletteCallback) -> None:
        """Show all that can be done and gone to, to be searched by a few letters."""
        self._question.app.push_screen(PaletteScreen(palette_rows(self._now)), found)

    def review(self) -> None:
        """Show check answers, at the row of the current question."""
        self._check_answers.show(self._now.at)

    def paper(self) -> None:
        """Show the paper as it will print; choosing a cell goes to its question."""
        from screens.widgets.paper_view import PaperScreen  # noqa: PLC0415  nor its picture

        paper = PaperScreen(sheet(self._now.form, self._now.edition), self._now.at)
        self._question.app.push_screen(paper, self._chosen_on_paper)

    def paste(self, text: str, join: JoinCallback) -> None:
        """Ask what a block is to become; `join` puts one line where the cursor is."""
        PasteMenu(self._question, offer(self._now, text), join).open()

    def export(self) -> None:
        """Hand in; in training, compare with the model."""
        mode = self._session.mode
        if mode.outcome is None:
            HandIn(self._question, self._exported).open()
            return
        title = Shown.OUTCOME_TITLE.format(way_out=mode.way_out, name="{name}")
        rows = mode.outcome(self._now, self._session.unsent)
        self._list(title, rows, Shown.OUTCOME_KEYS)

    def material(self) -> None:
        """Show what is read beside the form, where there is something."""
        rows = self._session.mode.material
        if not rows:
            self._question.tell(Shown.NO_MATERIAL)
            self._check_answers.resume()
            return
        listed = ListScreen(Shown.MATERIAL_TITLE, rows, Shown.MATERIAL_KEYS)
        self._question.app.push_screen(listed, self._read)

    def copy(self) -> None:
        """Keep a copy in another place, fit or not; of a real form alone."""
        if why := no_copy(is_real=self._session.mode.is_real):
            self._question.tell(why)
            return
        self._question.app.push_screen(CopyScreen(self._now.form), self._exported)

    def row(self) -> None:
        """Show what can be done with the row that is being asked about."""
        RowMenu(self._question).open()

    @property
    def _session(self) -> "Session":
        return self._question.session

    @property
    def _now(self) -> Interview:
        return self._session.now

    def _open(self, name: str) -> None:
        OVERLAYS[name](self)

    def _list(self, title: str, rows: Rows, keys: str) -> None:
        """Show a list; choosing a row goes to its cell."""
        listed = ListScreen(titled(title, self._session), rows, keys)
        self._question.app.push_screen(listed, self._chosen)

    def _chosen(self, chosen: Chosen[Destination] | None) -> None:
        """Go to a cell, leave the form, or go back to check answers."""
        match chosen:
            case None:
                self._check_answers.resume()
            case Chosen(row=ListRow(of=Address() as cell)):
                self._question.go_to(cell)
            case _:
                self._question.leave()

    def _chosen_earlier(self, place: Address, chosen: Chosen[Address] | None) -> None:
        """Change an earlier answer, then go on at `place`."""
        if chosen is not None:
            self._question.go_to(chosen.of)
            self._session.after = partial(self._go_back, place)

    def _go_back(self, place: Address, _: Address) -> None:
        self._question.go_to(place)

    def _chosen_on_paper(self, cell: str | None) -> None:
        if cell is None:
            self._check_answers.show()
        else:
            self._check_answers.change(self._now.where(cell))

    def _read(self, _: object) -> None:
        self._check_answers.resume()

    def _exported(self, written: str | None) -> None:
        if written:
            self._question.come_back(written)
        else:
            self._check_answers.resume()


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
"""What opens, by the name of its command."""
