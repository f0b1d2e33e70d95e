"""The line that a sentence about a value names, wherever TOML lets its key stand."""

import pytest

from wizard.closed_models.key_lines import KeyPath, line_of

TEXT = '''\
schema = 1
[goals]
expected = """
actual = 1
"""
actual='b'

[[rows]]
name = "甲"
[[rows]]
name = "乙"
"weight" = 5
[rows.paper]
size = 4

[[rows]]
[lists]
rows=[
  {name="""
""",weight=1,sizes=[1,
2,{deep=3}]}, {name="丙"},
  # {name="注"}
  {name="丁"},
]
last = [1,
2]
behind.it = 1
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("schema",), 1),
        (("goals",), 2),
        (("goals", "expected"), 3),
        (("goals", "actual"), 6),
        (("rows",), 8),
        (("rows", 0), 8),
        (("rows", 0, "name"), 9),
        (("rows", 1), 10),
        (("rows", 1, "name"), 11),
        (("rows", 1, "weight"), 12),
        (("rows", 1, "paper"), 13),
        (("rows", 1, "paper", "size"), 14),
        (("rows", 2), 16),
        (("lists", "rows"), 18),
        (("lists", "rows", 0), 19),
        (("lists", "rows", 0, "weight"), 20),
        (("lists", "rows", 0, "sizes"), 20),
        (("lists", "rows", 0, "sizes", 2), 21),
        (("lists", "rows", 0, "sizes", 2, "deep"), 21),
        (("lists", "rows", 1, "name"), 21),
        (("lists", "rows", 2), 23),
        (("lists", "rows", 2, "name"), 23),
        (("lists", "last"), 25),
        (("lists", "behind", "it"), 27),
    ],
)
def test_every_key_has_its_line(place: KeyPath, line: int) -> None:
    assert line_of(place, TEXT) == line


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("rows", 1, "absent"), 10),
        (("rows", 1, "paper", "absent", 0), 13),
        (("goals", "absent"), 2),
        (("absent",), 1),
        ((), 1),
    ],
)
def test_a_key_that_is_not_there_has_the_line_of_the_nearest_table(
    place: KeyPath, line: int
) -> None:
    assert line_of(place, TEXT) == line
