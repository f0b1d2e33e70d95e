"""The file of the tour: what is said of the cells that no question asks for."""

from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Final

from wizard.closed_models.parsing import parse, tables
from wizard.form import Facts
from wizard.frozen import frozen
from wizard.frozen_fields import field

FILE: Final = "tour.toml"


@frozen(kw_only=True)
class CellExplanation(Facts):
    """The explanation of one cell."""

    meaning: str = ""
    who: str = ""
    """Who fills it in, and where the figure is found."""
    source: str = ""
    look: str = ""
    """What reviewers look for."""
    good: str = ""
    bad: str = ""
    bad_why: str = ""


@frozen(kw_only=True)
class PartExplanation(CellExplanation):
    """The explanation of a kind of cell that no question asks for."""

    key: str
    like: str = ""
    """The question whose words stand in for those that are not given."""


@frozen(kw_only=True)
class Texts(Facts):
    """The file of the tour."""

    schema: int
    parts: tuple[PartExplanation, ...]
    stops: tuple[str, ...]
    """The cells of the short tour, in its order."""
    looks: dict[str, str] = field(default_factory=dict)
    """What reviewers look for in a cell that is asked for, by its question."""

    @cached_property
    def by_key(self) -> dict[str, PartExplanation]:
        """The parts by their keys."""
        return {part.key: part for part in self.parts}


@lru_cache
def texts() -> Texts:
    """The file of the tour, read once."""
    content = (files("wizard.training") / FILE).read_bytes()
    text, data = tables(content, FILE)
    return parse(Texts, data, text, FILE)
