"""What is found in how a form was read: money, places, what was not read."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from wizard.address import fund_cell, row_cell
from wizard.editions.edition import Edition
from wizard.findings import Code, Finding, Severity
from wizard.form import Form
from wizard.frozen import changed
from wizard.numbers import trimmed
from wizard.rules import labels
from wizard.rules.as_read.paper_wording import PaperSays
from wizard.rules.as_read.scope import kind_of, part_of
from wizard.rules.as_read.source import PARTS, Part, ReadSource
from wizard.rules.cell_values import number_at
from wizard.values.money import VAST, YUAN, in_unit
from wizard.wording import Says

DOUBTFUL: Final = Decimal(10_000)
"""An amount in 万元 from which on it may be one in 元 (1亿元)."""


def of_paper(form: Form, edition: Edition, source: ReadSource) -> Iterator[Finding]:
    """What its facts alone do not show any more once a form has been taken over."""
    yield from of_money(form, edition, source)
    yield from of_places(form, edition, source)


def of_unread(
    withheld: Iterable[Finding], edition: Edition, source: ReadSource
) -> Iterator[Finding]:
    """One finding for all errors that were withheld because their cells are unread."""
    unsaid = [f for f in withheld if f.severity is Severity.ERROR]
    if not unsaid:
        return
    columns = _columns(unsaid, edition, source)
    told = {part: _told(part, columns.get(part, ()), source) for part in PARTS}
    parts = [_part(part, what, edition) for part, what in told.items() if what]
    where = min((part_of(f.where) for f in unsaid), key=PARTS.index)
    facts: dict[str, object] = {"edition": edition.name, "parts": "；".join(parts)}
    yield Finding(Code.CELL_MISSING, where, PaperSays.UNREAD, facts)


def of_formula(finding: Finding, source: ReadSource) -> Finding:
    """A cell that is blank, or a formula without its result: that is said instead."""
    is_blank = finding.code is Code.CELL_MISSING
    if not is_blank or finding.where not in source.uncomputed:
        return finding
    return changed(finding, says=PaperSays.UNCOMPUTED)


def of_money(form: Form, edition: Edition, source: ReadSource) -> Iterator[Finding]:
    """The amounts of a paper are in the edition's unit, or were converted to it."""
    money, own = source.money, edition.funding.unit
    if money is None or money.converted:
        return
    if money.unit is not None:
        part = _name("funding", edition)
        facts: dict[str, object] = {"unit": money.unit, "own": own, "part": part}
        yield Finding(Code.MONEY_UNIT, "funding", PaperSays.MONEY_UNIT, facts)
    elif found := _doubtful(form, edition):
        where, amount = found
        vast = in_unit(amount, own, VAST)
        facts = {
            "cell": labels.cell(form, edition, where),
            "amount": trimmed(amount),
            "own": own,
            "vast": trimmed(vast or amount),
        }
        yield Finding(Code.MONEY_UNIT, where, PaperSays.MONEY_UNNAMED, facts)


def of_places(form: Form, edition: Edition, source: ReadSource) -> Iterator[Finding]:
    """A row stands under the 一级指标 that its 二级指标 belongs to."""
    for number, printed in enumerate(source.rows[: len(form.indicators)]):
        category = form.indicators[number].category
        group = edition.group_of(category).name
        if printed.group in (None, group) or printed.category is not None:
            continue
        facts: dict[str, object] = {
            "row": labels.indicator(form, number),
            "printed": printed.group,
            "category": category,
            "group": group,
        }
        where = row_cell(number, "name")
        yield Finding(Code.WRONG_CATEGORY, where, PaperSays.STRAY_PRINTED, facts)


def _columns(
    unsaid: Iterable[Finding], edition: Edition, source: ReadSource
) -> dict[Part, tuple[str, ...]]:
    """The headings and labels that the paper does not have, by their parts."""
    found: dict[Part, tuple[str, ...]] = {}
    for finding in unsaid:
        kind, part = kind_of(finding.where), part_of(finding.where)
        if kind in edition.cells and not source.has(kind):
            heading = labels.heading(edition, kind)
            before = found.get(part, ())
            found[part] = before if heading in before else (*before, heading)
    return found


def _told(part: Part, columns: tuple[str, ...], source: ReadSource) -> str:
    """What is to be said of a part; blank where it was read whole."""
    unread = source.unread_in(part)
    said = [PaperSays.UNREAD_COLUMNS.format(words=_words(columns))] if columns else []
    if unread and unread.words:
        said.append(PaperSays.UNREAD_WORDS.format(words=_words(unread.words)))
    if unread and unread.rows:
        said.append(PaperSays.UNREAD_ROWS.format(count=unread.rows))
    if unread and unread.texts:
        said.append(PaperSays.UNREAD_TEXTS.format(count=unread.texts))
    return Says.AND_THEN.join(said)


def _part(part: Part, what: str, edition: Edition) -> str:
    return PaperSays.UNREAD_PART.format(part=_name(part, edition), what=what)


def _name(part: Part, edition: Edition) -> str:
    return labels.cell(Form(edition=edition.id), edition, part)


def _words(words: Iterable[str]) -> str:
    return "".join(
        PaperSays.PRINTED_WORD.format(word=labels.plain(word)) for word in words
    )


def _doubtful(form: Form, edition: Edition) -> tuple[str, Decimal] | None:
    """The first amount that may be in another unit, and where it stands."""
    if edition.funding.unit == YUAN:
        return None
    cells = (fund_cell("total", column) for column in edition.funding.amounts)
    amounts = ((cell, number_at(form, cell)) for cell in cells)
    return next(((c, n) for c, n in amounts if n and n >= DOUBTFUL), None)
