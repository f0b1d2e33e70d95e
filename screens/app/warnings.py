"""Confirming warnings in a list: which one a row is about, and the remark on it."""

from collections.abc import Callable
from typing import Final

from textual.app import App

from screens.presenters.findings import DOUBT, doubt_at
from screens.presenters.session import Session
from screens.widgets.list_screen import ListScreen
from screens.widgets.prompt_screen import TextPrompt
from screens.wording import Shown
from wizard.findings import Finding
from wizard.interview.confirmations import remark_on

JUST, REMARKED = "just ", "remarked "
"""Before the key of a row: it is right as it is; and so, with a remark."""

KEYS: Final = {"space": JUST + "{key}", "f9": REMARKED + "{key}"}
"""What confirms the row of a list that the keys are pressed on."""

Then = Callable[[str], None]
"""What comes after it, at the row with this key."""


class WarningList(ListScreen):
    """A list with warnings among its rows: what confirms them does so there alone."""

    def other(self, pressed: str, key: str) -> str | None:
        """What another key stands for; on a row that is no warning none confirms."""
        if pressed in KEYS and not key.startswith(DOUBT):
            return None
        return super().other(pressed, key)


def confirms(app: App[None], session: Session, chosen: str, then: Then) -> bool:
    """See to it where a choice was to confirm, or to take that back; whether it was."""
    if not chosen.startswith((JUST, REMARKED)):
        return False
    how, _, key = chosen.partition(" ")
    finding = doubt_at(session.now, key)
    if finding is not None and f"{how} " == REMARKED:
        _with_remark(app, session, finding, lambda: then(key))
        return True
    if finding is not None:
        _turn(session, finding)
    then(key)
    return True


def _turn(session: Session, finding: Finding) -> None:
    """Confirm it; one that is confirmed waits again."""
    now = session.now
    waits = finding in now.doubts
    session.move(now.confirm([finding]) if waits else now.doubt(finding))


def _with_remark(
    app: App[None], session: Session, finding: Finding, then: Callable[[], None]
) -> None:
    def told(remark: str | None) -> None:
        if remark is not None:
            session.move(session.now.confirm([finding], remark))
        then()

    asked = TextPrompt(
        Shown.REMARK_TITLE,
        finding.message,
        Shown.REMARK_WHY,
        Shown.REMARK_KEYS,
        start=remark_on(finding, session.now.confirmed),
    )
    app.push_screen(asked, told)
