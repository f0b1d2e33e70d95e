"""What is asked before a form is handed in, as rows."""

from collections.abc import Mapping

from screens.presenters.findings import _doubt_key, _remarked
from screens.presenters.labels import label
from screens.presenters.row import ListRow
from screens.wording import Shown
from wizard.interview.interview import Interview


def doubt_rows(interview: Interview, confirmed: str) -> tuple[ListRow, ...]:
    """What is to be confirmed; choosing one goes to its question, the last one on."""
    rows = [
        ListRow(_remarked(interview, f, f.message), _doubt_key(f))
        for f in interview.doubts
    ]
    if waiting := interview.unconfirmed:
        rows.insert(
            0, ListRow(Shown.CARRIED_COUNT.format(count=len(waiting)), waiting[0])
        )
    return (*rows, ListRow(Shown.DOUBTS_CONFIRMED, confirmed))


def unsent_rows(
    interview: Interview, unsent: Mapping[str, str], go_on: str
) -> tuple[ListRow, ...]:
    """What was typed and never answered; choosing one goes there, the last one on."""
    steps = (step for step in interview.steps if step.key in unsent)
    rows = (
        ListRow(
            Shown.UNSENT_ROW.format(
                label=label(interview, step), text=unsent[step.key] or Shown.CLEARED
            ),
            step.key,
        )
        for step in steps
    )
    return (*rows, ListRow(Shown.UNSENT_GO_ON, go_on))
