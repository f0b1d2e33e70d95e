"""The names of forms and drafts, each on a single line."""

from typing import TYPE_CHECKING, Final

from screens.output import one_line
from screens.wording import Shown
from wizard.files import safe_name
from wizard.form import Form

if TYPE_CHECKING:
    from wizard.drafts.file_store import Summary


MINUTES: Final = len("2020-01-01 00:00")
"""Characters of a time without its zone."""


def name_of(form: Form) -> str:
    """Its 项目名称, or a word in its place."""
    return one_line(form.project.name or "") or Shown.NAMELESS


def export_name(form: Form) -> str:
    """The name of its files, without a suffix, unless another is typed."""
    return safe_name(Shown.EXPORT_NAME.format(name=form.project.name))


def draft_line(draft: "Summary") -> str:
    """A draft by its number, name, year and last change, or by its trouble."""
    return Shown.DRAFT_LINE.format(
        id=draft.id,
        name=one_line(draft.trouble or draft.project_name) or Shown.NAMELESS,
        year=draft.year or Shown.NO_YEAR,
        changed=draft.changed.isoformat(" ", "minutes")[:MINUTES],
    )
