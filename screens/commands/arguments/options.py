"""The arguments of a command, read with refusals in Chinese."""

from argparse import ArgumentParser, HelpFormatter, Namespace
from collections.abc import Sequence
from functools import partial
from typing import Final, NoReturn

from screens.commands.arguments.command_wording import CommandText
from screens.exits import StrangeOption
from wizard.frozen import frozen
from wizard.refusals import Unusable

VALUE: Final = 2
"""The place of the value of an option, which itself has the first."""


class Options(ArgumentParser):
    """An argument parser that refuses with one sentence and never exits by itself."""

    def __init__(self) -> None:
        # Without a width argparse loads shutil to ask how wide its help may be.
        unasked = partial(HelpFormatter, width=80)
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=unasked)

    def error(self, message: str) -> NoReturn:
        """Raises Unusable in place of argparse's English message.

        Of an option that lacks its value the message is `argument -o/--output: …`.
        """
        words = message.split()
        if words[:1] == ["argument"] and "expected" in words:
            option = words[1].rstrip(":").partition("/")[0]
            raise Unusable(CommandText.NO_VALUE.format(option=option))
        raise Unusable(CommandText.BAD_COMMAND) from ValueError(message)

    def read(self, words: Sequence[str]) -> Namespace:
        """The options. Raises Unusable for an option that the command does not have."""
        options, strange = self.parse_known_intermixed_args(list(words))
        if strange:
            word = strange[0]
            raise StrangeOption(CommandText.STRANGE_OPTION.format(word=word), word)
        return options


def words_behind(option: str, words: Sequence[str]) -> frozenset[str]:
    """What is written behind an option and its value, up to the next option."""
    found, place = [], 0
    for word in words:
        place = 1 if word == option else place and place + 1
        place = 0 if place > 1 and word.startswith("-") else place
        found += [word] if place > VALUE else []
    return frozenset(found)


def files_of(options: Namespace, command: str) -> list[str]:
    """The files that were named. Raises Unusable where there are none."""
    if not options.files:
        raise Unusable(CommandText.NO_FILES.format(command=command))
    return list(options.files)


@frozen(kw_only=True)
class InterviewOptions:
    """A draft that there is, or how a new one begins, as it was written."""

    draft: str = ""
    edition: str | None = None
    year: str | None = None
    source: str | None = None
    """The file that a new one begins from."""


@frozen
class Wanted:
    """How a new draft is to begin from a file, where that is said."""

    edition: str | None = None
    year: int | None = None


def interview_options(words: Sequence[str]) -> InterviewOptions:
    """The options of `new`, `open` and `plain`. Raises Unusable for any other."""
    if not words:
        return InterviewOptions()
    options = Options()
    options.add_argument("draft", nargs="?", default="")
    options.add_argument("--edition")
    options.add_argument("--year")
    options.add_argument("--from", dest="source")
    return InterviewOptions(**vars(options.read(words)))
