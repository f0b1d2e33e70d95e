"""How many examples are tried: few by default, more where somebody has the time."""

import os
from typing import Final

from hypothesis import settings

TIMES: Final = int(os.environ.get("ZIPING_TIMES", "1"))
"""How many times as many forms are generated: `make test-long` asks for more."""


def examples(count: int) -> settings:
    """A property that is tried on so many examples, or on that many times as many."""
    return settings(deadline=None, max_examples=count * TIMES)
