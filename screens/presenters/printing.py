"""A form on its way to a printer, for every front end."""

from exports.formats import printable
from exports.paper.printing import can_print, print_out
from screens.paths import file_paths
from screens.presenters.names import export_name
from wizard.form import Form


def prints() -> bool:
    """Whether one can print from here: never in a kiosk."""
    return file_paths().may_print and can_print()


def print_form(form: Form) -> None:
    """Print a form that is fit, on the usual printer. Raises NotFit or Unusable."""
    paper, _ = printable([form])
    print_out(paper, export_name(form))
