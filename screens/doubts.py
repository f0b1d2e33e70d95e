"""Confirming warnings in a list: which one a row is about, and the remark on it."""

from collections.abc import Callable
from typing import Final

from textual.app import App

from screens.prompt import Asking
from screens.sitting import Sitting
from screens.views import doubt_at
from screens.wording import Shown
from wizard.findings import Finding

JUST, REMARKED = "just ", "remarked "
"""Before the key of a row: it is right as it is; and so, with a remark."""

KEYS: Final = {"space": JUST + "{key}", "f9": REMARKED + "{key}"}
"""What confirms the row of a list that the keys are pressed on."""

Then = Callable[[], None]


def confirms(app: App[None], sitting: Sitting, chosen: str, then: Then) -> bool:
    """See to it where a choice was to confirm; whether it was."""
    if not chosen.startswith((JUST, REMARKED)):
        return False
    how, _, key = chosen.partition(" ")
    finding = doubt_at(sitting.now, key)
    if finding is not None and f"{how} " == REMARKED:
        _with_remark(app, sitting, finding, then)
        return True
    if finding is not None:
        sitting.move(sitting.now.confirm([finding]))
    then()
    return True


def _with_remark(
    app: App[None], sitting: Sitting, finding: Finding, then: Then
) -> None:
    def told(remark: str | None) -> None:
        if remark is not None:
            sitting.move(sitting.now.confirm([finding], remark))
        then()

    asked = Asking(
        Shown.REMARK_TITLE,
        finding.message,
        Shown.REMARK_WHY,
        Shown.REMARK_KEYS,
    )
    app.push_screen(asked, told)
