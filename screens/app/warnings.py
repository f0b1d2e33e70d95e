"""Lists with warnings: the keys that confirm a warning, and its remark."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.events import Key

from screens.presenters.lists.dead_key_wording import DeadKeyText
from screens.presenters.lists.finding_wording import FindingText
from screens.presenters.lists.findings import is_warning
from screens.presenters.lists.list_command_wording import (
    CONFIRM,
    CONFIRMING,
    REMARK,
)
from screens.presenters.lists.whole_form_choices import (
    Choice,
    WholeFormChoice,
    is_of_all_rows,
    whole_form_choices,
)
from screens.presenters.question.told_keys import told
from screens.presenters.row import ENTER, Chosen, ListRow, ListSpot, Of
from screens.presenters.session.unsent_remarks import remark_of
from screens.widgets.list_screen import ListScreen
from screens.widgets.prompt_screen import TextPrompt
from screens.wording import Wording
from wizard.address import Address
from wizard.findings import Finding

if TYPE_CHECKING:
    from screens.app.interviewer import Interviewer

KEYS: Final = (*CONFIRM.pressed, *REMARK.pressed)
"""The keys that confirm a warning; the first command withdraws that, too."""


class WarningList(ListScreen[Of]):
    """A list with warnings among its rows: the keys that confirm work on those.

    Its hints name the keys as they are: they come with those of other commands.
    """

    commands = ()

    def takes(self, key: str, row: ListRow[Of]) -> bool:
        """Whether a key beside Enter chooses a row."""
        if key in KEYS:
            return is_warning(row.of)
        return super().takes(key, row)

    def dead_text(self, event: Key) -> str:
        """What is said of a key that does nothing here; blank where it does."""
        if event.key in KEYS:
            return told(DeadKeyText.NOT_A_WARNING, CONFIRMING)
        if event.character and event.is_printable:
            return DeadKeyText.TYPED
        return super().dead_text(event)


class Confirmer:
    """Confirms warnings that are chosen in a list; `then` is called with each.

    And with where it stood in that list. `change` goes to a cell from there.
    """

    def __init__(
        self,
        interviewer: "Interviewer",
        then: Callable[[Finding, ListSpot], None],
        change: Callable[[Address, ListSpot], None],
    ) -> None:
        self._interviewer = interviewer
        self._then = then
        self._change = change

    def confirms(self, chosen: Chosen[object]) -> bool:
        """Confirm a warning or withdraw the confirmation.

        Returns whether the choice was one of these.
        """
        warning = chosen.of
        is_of_all = chosen.key == ENTER and is_of_all_rows(warning)
        if not isinstance(warning, Finding) or not (chosen.key in KEYS or is_of_all):
            return False
        if chosen.key in REMARK.pressed:
            self._ask_remark(warning, chosen.spot)
        elif chosen.key in CONFIRM.pressed:
            self._turn(warning)
            self._then(warning, chosen.spot)
        else:
            self._ask_choice(warning, chosen.spot)
        return True

    def _ask_choice(self, warning: Finding, spot: ListSpot) -> None:
        """Ask what to do about a warning that no row mends more than another."""
        rows = whole_form_choices(self._interviewer.session.now, warning)
        asked = ListScreen(warning.message, rows, FindingText.ALL_KEYS)
        then = partial(self._chosen, warning, spot)
        self._interviewer.app.push_screen(asked, then)

    def _chosen(
        self, warning: Finding, spot: ListSpot, chosen: Chosen[Choice] | None
    ) -> None:
        match chosen and chosen.of:
            case Address() as cell:
                self._change(cell, spot)
            case WholeFormChoice.REMARK:
                self._ask_remark(warning, spot)
            case WholeFormChoice.CONFIRM:
                self._turn(warning)
                self._then(warning, spot)
            case _:
                self._then(warning, spot)

    def _turn(self, warning: Finding) -> None:
        """Confirm a warning; one that is confirmed waits again."""
        session, now = self._interviewer.session, self._interviewer.session.now
        waits = warning in now.open_warnings
        session.move(now.confirm([warning]) if waits else now.withdraw(warning))

    def _ask_remark(self, warning: Finding, spot: ListSpot) -> None:
        session = self._interviewer.session
        prompt = TextPrompt(
            Wording.REMARK_TITLE,
            warning.message,
            Wording.REMARK_WHY,
            self._remark_keys(warning),
            start=session.remarks.begun_on(warning, session.now),
            change=partial(session.keep_remark, warning),
        )
        answered = partial(self._confirm_with, warning, spot)
        self._interviewer.app.push_screen(prompt, answered)

    def _remark_keys(self, warning: Finding) -> str:
        """The keys of a remark; Esc leaves a confirmation as it is."""
        waits = warning in self._interviewer.session.now.open_warnings
        return Wording.REMARK_KEYS if waits else FindingText.REMARK_AGAIN_KEYS

    def _confirm_with(
        self, warning: Finding, spot: ListSpot, remark: str | None
    ) -> None:
        """Confirm with this remark; None is Esc, and confirms nothing."""
        session = self._interviewer.session
        if remark is None:
            session.drop_remark(warning)
        else:
            moment = session.now.confirm([warning], remark)
            session.remarks.note(warning, remark_of(warning, moment), moment)
            session.move(moment)
        self._then(warning, spot)
