"""A declaration as an edition would print it, for what is read by editions alone.

Broken lines of a text are put together by the headings of an edition, and its groups
tell a 一级指标 from other words: here those of all editions together.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from exports.declaration.words import (
    COLUMNS,
    NAME,
    YEAR,
    DeclarationWords,
    words,
)
from wizard.editions.content import Group
from wizard.editions.edition import Edition
from wizard.editions.layout import (
    BESIDE_TARGET,
    NO_GOALS,
    Block,
    Column,
    HeaderCell,
    TextLine,
)
from wizard.editions.library import usable
from wizard.frozen import changed


def layout() -> Edition:
    """The first of the editions with the words of declarations and all groups."""
    return _layout(usable(), words())


@lru_cache(maxsize=4)
def _layout(known: Sequence[Edition], own: DeclarationWords) -> Edition:
    usual = known[0]
    return changed(
        usual,
        header=(tuple(_labels(own)),),
        lines=(TextLine(before="end", cells=tuple(_labels(own))),),
        goals=NO_GOALS,
        blocks=("funding", "indicators"),
        indicators=_table(usual.indicators, own),
        groups=_groups(known),
    )


def _labels(own: DeclarationWords) -> Iterable[HeaderCell]:
    """The labels of the head, of the goals and of the funds, each a cell of its own."""
    known = {**own.head, **own.goals, **own.funds, **dict.fromkeys(own.others)}
    for word in known:
        if known[word] != YEAR:
            yield HeaderCell(label=word, field=NAME, label_width=0, width=0)


def _table(usual: Block, own: DeclarationWords) -> Block:
    """The columns of a declaration; sign and unit stand beside the value."""
    named: dict[str, list[str]] = {}
    for word, field in own.columns.items():
        named.setdefault(field, []).append(word)
    columns = [_column(f, named[f]) for f in COLUMNS if f not in BESIDE_TARGET]
    before, behind = (tuple(named[field]) for field in BESIDE_TARGET)
    columns = [
        changed(c, before=before, behind=behind) if c.field == "target" else c
        for c in columns
    ]
    columns.append(_column("note", named[""]))
    aliases = (*usual.aliases, *own.tables)
    return changed(usual, columns=tuple(columns), aliases=aliases)


def _column(field: str, names: Sequence[str]) -> Column:
    return Column(heading=names[0], field=field, width=0, aliases=tuple(names[1:]))


def _groups(known: Iterable[Edition]) -> tuple[Group, ...]:
    """The groups of all editions by their names, with the categories of each."""
    found: dict[str, Group] = {}
    for group in (group for version in known for group in version.groups):
        before = found.get(group.name, group)
        categories = {c.name: c for c in (*before.categories, *group.categories)}
        aliases = tuple(dict.fromkeys((*before.aliases, *group.aliases)))
        found[group.name] = changed(
            before, categories=tuple(categories.values()), aliases=aliases
        )
    return tuple(found.values())
