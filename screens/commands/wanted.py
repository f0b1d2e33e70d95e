"""What a command was asked for: a draft that there is, or how a new one begins."""

from collections.abc import Sequence

from wizard.frozen import frozen


@frozen(kw_only=True)
class Wanted:
    """The words behind a command that opens an interview, as they were written."""

    draft: str = ""
    edition: str | None = None
    year: str | None = None
    source: str | None = None


def wanted(words: Sequence[str]) -> Wanted:
    """What the words ask for. Raises Unusable for what the command does not have."""
    if not words:
        return Wanted()
    from screens.commands.options import Options  # noqa: PLC0415  most people write no words

    options = Options()
    options.add_argument("draft", nargs="?", default="")
    options.add_argument("--edition")
    options.add_argument("--year")
    options.add_argument("--from", dest="source")
    return Wanted(**vars(options.read(words)))
