"""The screens that open over a question.

All that only they need is loaded with this module, when the first of them opens; what
reads a pasted table and what writes files only when that is wanted.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from screens.app.check_answers import CheckAnswers
from screens.app.form_lists import FORM_LISTS, FormLists
from screens.app.paper import PaperOverlay
from screens.app.row_menu import RowMenu
from screens.paths import no_copy
from screens.presenters.lists.palette import palette_rows
from screens.presenters.lists.titles import with_new_errors
from screens.presenters.question.command_wording import Command
from screens.presenters.row import Chosen
from screens.presenters.session.jump import Jump
from screens.widgets.palette import PaletteScreen
from wizard.address import Address
from wizard.interview.interview import END, Interview

if TYPE_CHECKING:
    from screens.app.hand_in import HandIn
    from screens.app.interviewer import Interviewer
    from screens.app.paste_menu import JoinCallback

PaletteCallback = Callable[[Chosen[Command | Address] | None], None]


class Overlays:
    """Opens the screens over one question, and what opens over those."""

    def __init__(self, interviewer: "Interviewer") -> None:
        self._interviewer = interviewer
        self._is_over_question = False
        """Whether what is being opened lies over a question, not over a list."""
        self._check_answers = CheckAnswers(interviewer, self._open)
        self._paper = PaperOverlay(interviewer, self._check_answers, self.export)
        self._lists = FormLists(interviewer, self._resume)

    def open(self, name: str) -> None:
        """Open what a command is called by, from the question."""
        self._check_answers.forget()
        self._is_over_question = True
        self._open(name)
        self._is_over_question = False

    def palette(self, found: PaletteCallback) -> None:
        """Show all that can be done and gone to, to be searched by a few letters."""
        self._interviewer.app.push_screen(PaletteScreen(palette_rows(self._now)), found)

    def review(self) -> None:
        """Show check answers, at the first of what is to be mended or confirmed."""
        self._check_answers.show()

    def reopen(self, jump: Jump, said: str = "") -> None:
        """Show a list again that a question was gone to from, where one stood in it.

        `said` is what came of it.
        """
        match jump.list:
            case "review":
                told = with_new_errors(said, self._now, jump)
                self._check_answers.show(jump.spot, told)
            case "paper":
                self._paper.show(jump.to)
            case "summary":
                self._lists.summary(jump.spot, said)
            case "comparison":
                self._lists.comparison(jump.spot, said)
            case _:
                self.export(jump, with_new_errors(said, self._now, jump))

    def paper(self) -> None:
        """Show the paper as it will print; choosing a cell goes to its question."""
        self._paper.show(is_over_question=self._is_over_question)

    def paste(self, text: str, join: "JoinCallback") -> None:
        """Ask what a block is to become; `join` puts one line where the cursor is."""
        from screens.app.paste_menu import PasteMenu  # noqa: PLC0415  few paste, and it reads tables

        PasteMenu(self._interviewer, text, join).open()

    def export(self, back: Jump | None = None, said: str = "") -> None:
        """Hand in; in training, compare with the model. `back` is what was mended."""
        if self._interviewer.session.mode.is_real:
            self._hand_in(back, said).open()
        else:
            self._lists.comparison()

    def copy(self) -> None:
        """Keep a copy in another place, fit or not; of a real form alone."""
        if why := no_copy(is_real=self._interviewer.session.mode.is_real):
            self._interviewer.tell(why)
            return
        self._hand_in().copy()

    def row(self) -> None:
        """Show what can be done with the row that is being asked about."""
        RowMenu(self._interviewer).open()

    def _hand_in(self, back: Jump | None = None, said: str = "") -> "HandIn":
        from screens.app.hand_in import HandIn  # noqa: PLC0415  a form is written once

        return HandIn(self._interviewer, self._exported, back, said)

    @property
    def _now(self) -> Interview:
        return self._interviewer.session.now

    def _open(self, name: str) -> None:
        self._paper.forget()
        if name in FORM_LISTS:
            FORM_LISTS[name](self._lists)
        else:
            OVERLAYS[name](self)

    def _resume(self) -> None:
        """Show the paper or check answers again, where one came from there."""
        if not self._paper.resume():
            self._check_answers.resume()

    def _exported(self, written: str | None) -> None:
        """Stand again where one left from, or say at the question what was written."""
        if not written:
            self._resume()
        elif self._check_answers.was_left or self._now.at == END:
            self._check_answers.show(said=written)
        else:
            self._interviewer.tell(written)


OVERLAYS: Final[Mapping[str, Callable[[Overlays], None]]] = {
    "review": Overlays.review,
    "paper": Overlays.paper,
    "export": Overlays.export,
    "copy": Overlays.copy,
    "row": Overlays.row,
}
"""What opens beside the lists of the form, by the name of its command."""
