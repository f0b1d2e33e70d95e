"""Briefs: a small invented project on a screenful of text, and its model answer.

Each is one TOML file in `briefs/` that an official can proofread: the material, for
every cell the sentence it is taken from and why, and the answer as a form.
"""

from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Final

from wizard.address import address
from wizard.closed_models.parsing import parse, tables
from wizard.form import Facts, Form
from wizard.frozen import frozen

SCHEMA: Final = 1


@frozen(kw_only=True)
class BriefSource(Facts):
    """The source of a cell of the answer, of a row or of a line of the funds."""

    key: str
    quote: str
    """Words of the material, to the character."""
    why: str
    """Why the answer is so."""


@frozen(kw_only=True)
class Brief(Facts):
    """The material on a project, and the form that follows from it."""

    schema: int
    id: str
    title: str
    about: str
    """The lesson of it."""
    material: tuple[str, ...]
    """Its paragraphs, a screenful together."""
    facts: tuple[BriefSource, ...]
    answer: Form

    def source(self, key: str) -> BriefSource | None:
        """The source of a cell of the answer: its own, else its row's; or None."""
        cell = address(key)
        return self._sources.get(cell) or self._sources.get(cell.around or "")

    @cached_property
    def _sources(self) -> dict[str, BriefSource]:
        return {source.key: source for source in self.facts}


@lru_cache
def briefs() -> tuple[Brief, ...]:
    """Every brief, the easiest first."""
    folder = files("wizard.training") / "briefs"
    names = sorted(entry.name for entry in folder.iterdir())
    return tuple(_brief(name) for name in names if name.endswith(".toml"))


def brief_of(id: str) -> Brief:
    """The brief of this id. Raises KeyError where there is none."""
    return {brief.id: brief for brief in briefs()}[id]


def _brief(name: str) -> Brief:
    content = (files("wizard.training") / "briefs" / name).read_bytes()
    text, data = tables(content, name)
    return parse(Brief, data, text, name)
