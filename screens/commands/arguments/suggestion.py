"""What somebody may have meant by a word that is none of ours."""

from collections.abc import Iterable
from difflib import get_close_matches

from screens.commands.arguments.command_wording import CommandText


def suggestion(word: str, known: Iterable[str]) -> str:
    """A question whether the nearest of these was meant; blank where none is near."""
    near = get_close_matches(word, [each for each in known if each], n=1)
    return CommandText.DID_YOU_MEAN.format(word=near[0]) if near else ""
