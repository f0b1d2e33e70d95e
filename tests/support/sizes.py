"""The terminals that everything has to work in."""

from collections.abc import Callable

import pytest

SIZES = {"80x24": (80, 24), "120x40": (120, 40), "40x12": (40, 12)}
"""Columns and lines."""


def at_every_size(test: Callable[..., None]) -> Callable[..., None]:
    """Run a test in a terminal of each of these sizes."""
    sizes = pytest.mark.parametrize("size", SIZES.values(), ids=SIZES, indirect=True)
    return pytest.mark.usefixtures("size")(sizes(test))
