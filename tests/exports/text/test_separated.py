"""Text with commas, semicolons, tabs or bars between its cells."""

import pytest

from exports.text.separated import separated

ROWS = [["项目名称", "访惠聚经费"], ["预期目标", "走访\n慰问"], ["得分", "98"]]


def written(mark: str) -> str:
    """The rows as a table program writes them."""
    return "\n".join(mark.join(f'"{cell}"' for cell in row) for row in ROWS) + "\n"


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_makes_a_table(mark: str) -> None:
    assert separated(written(mark)).rows == ROWS


def test_a_row_has_the_number_of_the_line_on_which_it_begins() -> None:
    lines = ["第 1 行", "第 2 行", "第 4 行"]

    assert separated(written(",")).places == lines


def test_a_first_line_that_names_the_separator_counts_and_is_no_row() -> None:
    grid = separated(f"sep=;\n{written(';')}")

    assert grid.rows == ROWS
    assert grid.places == ["第 2 行", "第 3 行", "第 5 行"]


def test_blank_lines_count_and_are_no_rows() -> None:
    grid = separated(f",,\n\n{written(',')}")

    assert grid.rows == ROWS
    assert grid.places == ["第 3 行", "第 4 行", "第 6 行"]
