"""The names of forms and drafts, each on a single line."""

from typing import TYPE_CHECKING, Final

from screens.output import one_line
from screens.wording import Wording
from wizard.file_names import safe_name
from wizard.form import Form

if TYPE_CHECKING:
    from wizard.drafts.file_store import DraftSummary


MINUTES: Final = len("2020-01-01 00:00")
"""Characters of a time without its zone."""


def name_of(form: Form) -> str:
    """Its 项目名称, or a word in its place."""
    return one_line(form.project.name or "") or Wording.NAMELESS


def export_name(form: Form) -> str:
    """The name of its files, without a suffix, unless another is typed."""
    return safe_name(Wording.EXPORT_NAME.format(name=form.project.name))


def draft_line(draft: "DraftSummary") -> str:
    """A draft by its number, name, year and last change, or by its trouble."""
    return Wording.DRAFT_LINE.format(
        id=draft.id,
        name=one_line(draft.trouble or draft.project_name) or Wording.NAMELESS,
        year=draft.year or Wording.NO_YEAR,
        changed=draft.changed.isoformat(" ", "minutes")[:MINUTES],
    )
