"""Values that are never changed: dataclasses in everything but how they are made."""

import ast
import pickle
import re
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, fields, replace
from functools import cached_property

import pytest

from support.paths import ROOT
from wizard.frozen import frozen
from wizard.frozen_fields import field

ROOMS = ("wizard", "exports", "screens")


@frozen
class Point:
    """What is tried here."""

    x: int
    y: int = 0
    marks: dict[str, int] = field(default_factory=dict)

    @cached_property
    def sum(self) -> int:
        """Reckoned once."""
        return self.x + self.y


@frozen(kw_only=True)
class Named(Point):
    """One of another class, whose own field is named."""

    name: str


@frozen(eq=False)
class Itself:
    """Equal to itself alone."""

    x: int


@dataclass(frozen=True)
class Usual:
    """As the library makes them."""

    x: int
    y: int = 0


def test_it_is_made_by_position_by_name_and_by_default() -> None:
    assert (Point(1).x, Point(1).y, Point(1).marks) == (1, 0, {})
    assert Point(1, 2) == Point(y=2, x=1)
    assert Named(1, 2, name="a").name == "a"
    assert Point(1).marks is not Point(1).marks


@pytest.mark.parametrize(
    "make",
    [
        lambda: Point(),  # type: ignore[call-arg] # what is missing
        lambda: Point(1, z=2),  # type: ignore[call-arg] # what there is not
        lambda: Point(1, 2, {}, 4),  # type: ignore[call-arg] # one too many
        lambda: Named(1, 2, {}, "a"),  # type: ignore[call-arg,misc] # only by name
    ],
    ids=["missing", "strange", "too many", "unnamed"],
)
def test_what_does_not_fit_is_refused(make: Callable[[], Point]) -> None:
    with pytest.raises(TypeError):
        make()


def test_nothing_of_it_is_changed() -> None:
    point = Point(1)

    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc] # that is the question
    with pytest.raises(FrozenInstanceError):
        del point.x

    assert point == Point(1)


def test_it_is_equal_to_its_like_and_to_nothing_else() -> None:
    seen = Point(1)
    assert seen.sum == 1

    assert seen == Point(1)
    assert seen != Point(1, 1)
    assert Point(1) != Named(1, name="a")
    assert Itself(1) != Itself(1)
    assert len({Usual(1), Usual(1), Usual(2)}) == len({*map(Marked, (1, 1, 2))}) == 2


def test_dataclasses_knows_it() -> None:
    assert [f.name for f in fields(Named)] == ["x", "y", "marks", "name"]
    assert replace(Point(1), y=3) == Point(1, 3)
    assert asdict(Named(1, name="a")) == {"x": 1, "y": 0, "marks": {}, "name": "a"}
    assert repr(Point(1)) == "Point(x=1, y=0, marks={})"
    assert pickle.loads(pickle.dumps(Point(1, 2))) == Point(1, 2)


@frozen
class Marked:
    """One that can be a key."""

    x: int
    y: int = 0


def written(source: str) -> list[str]:
    """The classes of a module for which the library writes methods that freeze."""
    classes = (n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.ClassDef))
    return [
        found.name
        for found in classes
        for mark in found.decorator_list
        if ast.unparse(mark).startswith("dataclass(frozen=True")
    ]


def test_no_code_is_written_for_a_class_of_ours() -> None:
    """Half a millisecond each; sixty were a tenth of the time to the first question."""
    modules = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]

    assert written("@dataclass(frozen=True, slots=True)\nclass A: ...") == ["A"]
    assert {m.name: f for m in modules if (f := written(m.read_text()))} == {}


def test_no_class_of_ours_takes_a_field_of_the_library() -> None:
    """It would be a default like any other: `wizard.frozen_fields` has our own."""
    modules = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    taken = re.compile(r"^from dataclasses import .*\b(field|replace)\b", re.MULTILINE)

    assert taken.search("from dataclasses import asdict, field\n")
    assert [m.name for m in modules if taken.search(m.read_text())] == []
