"""A title of an edition in a row of its own, with other words before it or not."""

import pytest

from exports.grid import Grid, rows_of
from exports.headings.captions import has_title
from wizard.editions.library import edition

EDITION = edition("2020")
LONGEST = 80


def is_title(*cells: str) -> bool:
    (row,) = rows_of(Grid([cells], [""]))
    return has_title(row, EDITION)


@pytest.mark.parametrize("length", [len(EDITION.title), LONGEST - 1, LONGEST])
def test_a_title_may_follow_other_words_on_its_line(length: int) -> None:
    assert is_title(EDITION.title.rjust(length, "某"))


def test_a_longer_line_is_text_that_ends_with_a_title() -> None:
    assert not is_title(EDITION.title.rjust(LONGEST + 1, "某"))


def test_a_row_of_two_cells_is_no_title() -> None:
    assert not is_title(EDITION.title, EDITION.title)
