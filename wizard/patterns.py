"""Regular expressions that cost nothing until they are needed."""

import re
from functools import cached_property


class Lazy:
    """A pattern that is compiled when it is first asked for.

    Half the time of a short command would else go into patterns that it never uses.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def now(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self.text)
