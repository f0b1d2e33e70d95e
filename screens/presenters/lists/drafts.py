"""The drafts as rows."""

from collections.abc import Sequence

from screens.presenters.names import draft_line
from screens.presenters.row import ListRow
from wizard.drafts.file_store import Summary


def draft_rows(drafts: Sequence[Summary]) -> tuple[ListRow[str], ...]:
    """The drafts; choosing one opens it."""
    return tuple(
        ListRow(draft_line(draft), draft.id, alert=bool(draft.trouble))
        for draft in drafts
    )
