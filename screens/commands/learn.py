"""The command that opens training, on a screen or line by line, or reports on it."""

from collections.abc import Sequence

from screens.commands.arguments.options import Options
from screens.commands.learn_report import report
from screens.commands.open import open_app, ready
from screens.plain.training.menu import learn_plainly
from wizard.drafts.chosen_store import chosen_store
from wizard.home import home

PLAIN, REPORT = "--plain", "--report"


def learn(words: Sequence[str]) -> int:
    """The app at the menu of training; with --plain line by line; or its report."""
    if REPORT in words:
        return report(words)
    options = Options()
    options.add_argument(PLAIN, action="store_true")
    if options.read(words).plain:
        return learn_plainly()
    ready(f"ziping learn {PLAIN}")
    return open_app(chosen_store(home()), learns=True)
