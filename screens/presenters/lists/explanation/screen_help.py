"""The help for a screen over a form: what it shows, and what its keys do."""

from collections.abc import Sequence

from screens.presenters.lists.explanation.screen_help_wording import ScreenHelpText
from screens.presenters.lists.list_command_wording import OF_REVIEW
from screens.presenters.question.told_keys import told
from screens.presenters.row import ListRow, text_rows
from wizard.frozen import frozen


@frozen
class ScreenHelp:
    """A title, sentences in a row each, and the keys of the list of them."""

    title: str
    rows: tuple[ListRow[int], ...]
    keys: str


def screen_help(said: Sequence[str], way_out: str = "") -> ScreenHelp:
    """The help of these sentences, its title first; `way_out` is what F6 does."""
    title, *lines = said
    told_lines = (told(line, OF_REVIEW).format(way_out=way_out) for line in lines)
    return ScreenHelp(title, text_rows(told_lines), ScreenHelpText.KEYS)
