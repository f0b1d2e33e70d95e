"""The texts of the exercises: TOML files that an official can proofread."""

from functools import lru_cache
from importlib.resources import files
from typing import TypeVar

from wizard.closed_models.parsing import parse, tables
from wizard.form import Facts, Form
from wizard.frozen import frozen
from wizard.toml.form_file import loads

Model = TypeVar("Model")


@frozen(kw_only=True)
class Reason(Facts):
    """Why a value cannot be used."""

    text: str
    rule: str
    source: str
    code: str | None = None
    """The finding by which the rules of the form say the same, where they do."""


@frozen(kw_only=True)
class Item(Facts):
    """An indicator to be sorted, and whether its value can be used."""

    category: str
    name: str
    target: str
    actual: str
    belongs: str
    """Why it belongs to its category."""
    value: str
    """Why its value can be used, or cannot."""
    reason: str | None = None
    """The reason why it cannot be used; None where it can."""
    also: tuple[str, ...] = ()
    """Reasons that are true as well, and not offered beside it."""


@frozen(kw_only=True)
class Sorting(Facts):
    """Everything that is to be sorted."""

    usable_source: str
    """The source that defines a usable value."""
    year: int
    """The year of the forms that the indicators stand in."""
    reasons: dict[str, Reason]
    items: tuple[Item, ...]


@frozen(kw_only=True)
class LessonTexts(Facts):
    """The texts about one kind of fault, or one kind of sum."""

    name: str
    rule: str
    source: str


@frozen(kw_only=True)
class FaultLesson(LessonTexts):
    """A kind of fault; `wrong` is the sentence that is to be chosen."""

    wrong: str


@frozen(kw_only=True)
class Sum(LessonTexts):
    """A kind of sum, with gaps for its figures."""

    lines: tuple[str, ...]
    ask: str
    worked: str = "{worked}"


@frozen(kw_only=True)
class Measure(Facts):
    """An indicator that sums are about, and its unit."""

    category: str
    name: str
    unit: str
    least: int
    """The least that its target is."""
    most: int


@frozen(kw_only=True)
class Faults(Facts):
    """Every kind of fault by its name."""

    kinds: dict[str, FaultLesson]


@frozen(kw_only=True)
class SumsTexts(Facts):
    """Every kind of sum by its name."""

    kinds: dict[str, Sum]
    counted: tuple[Measure, ...]
    """Indicators of which more is better."""
    limited: tuple[Measure, ...]
    """Indicators of which less is better."""


@lru_cache
def sorting() -> Sorting:
    """The indicators to be sorted into categories."""
    return _read(Sorting, "sorting.toml")


@lru_cache
def faults() -> Faults:
    """The texts about faults."""
    return _read(Faults, "faults.toml")


@lru_cache
def sums() -> SumsTexts:
    """The texts about sums."""
    return _read(SumsTexts, "computing.toml")


@lru_cache
def forms(folder: str) -> tuple[Form, ...]:
    """The forms of a folder, in the order of their names."""
    found = sorted(
        (files("wizard.training") / folder).iterdir(), key=lambda file: file.name
    )
    return tuple(loads(file.read_bytes(), file.name) for file in found)


def _read(model: type[Model], name: str) -> Model:
    text, data = tables((files("wizard.training") / name).read_bytes(), name)
    return parse(model, data, text, name)
