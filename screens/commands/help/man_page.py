"""The man page, made of the same rows as the help: `make man` writes it."""

import sys
from collections.abc import Iterator

from screens.catalogue_wording import CommandRow
from screens.commands.help.command import told, use
from screens.commands.help.help_wording import HelpText
from wizard import __version__


def man_page() -> str:
    """The page as `man` reads it: ziping(1), in roff with the macros of man(7)."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    name, uses, commands, codes, files, variables = HelpText.MAN_SECTIONS
    version = HelpText.MAN_DATE.format(version=__version__)
    yield f'.TH ZIPING 1 "" "{version}" "{HelpText.MAN_MANUAL}"'
    yield from (f".SH {name}", HelpText.MAN_NAME, f".SH {uses}")
    for row in told():
        for behind, _ in row.uses:
            yield from (
                f".B {_plain(f'ziping {row.name}'.strip())}",
                _plain(behind) or ".",
                ".br",
            )
    yield f".SH {commands}"
    for row in told():
        yield from _command(row)
    yield from (f".SH {codes}", HelpText.EXIT_CODES)
    for title, pairs in (
        (files, HelpText.MAN_FILES),
        (variables, HelpText.MAN_VARIABLES),
    ):
        yield f".SH {title}"
        for word, says in pairs:
            yield from _item(word, says)


def _command(row: CommandRow) -> Iterator[str]:
    for behind, does in row.uses:
        yield from _item(use(row, behind), does)
    yield ".RS"
    for option, behind, does in row.options:
        yield from _item(f"{option} {behind}".strip(), does)
    for line, does in row.examples:
        yield from (".PP", ".nf", _plain(f"$ {line}"), ".fi", _plain(does))
    yield ".RE"


def _item(term: str, says: str) -> Iterator[str]:
    yield from (".TP", f".B {_plain(term)}", _plain(says))


def _plain(text: str) -> str:
    """Text that is nothing but text to roff."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    sys.stdout.write(man_page())
