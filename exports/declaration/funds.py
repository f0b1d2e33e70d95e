"""The amounts of a declaration: those of its year, each in the unit that is said."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from exports.blocks.money_units import amount_in, units_in
from exports.declaration.cells import LabelledText
from exports.declaration.words import ALONE, LONG, PARTS, TOTAL, DeclarationWords
from exports.declared import DeclaredFund
from exports.grid import GridRow
from exports.headings.captions import unit_line
from exports.labels import LONGEST

TOTALS: Final = (TOTAL, ALONE, LONG)

Half = tuple[int, bool]
"""Where a total's label begins, and whether it is the total of this year."""


def funds_in(
    found: Sequence[LabelledText], rows: Iterable[GridRow], words: DeclarationWords
) -> tuple[DeclaredFund, ...]:
    """The total of the year and its parts, the first of each; `rows` say the unit."""
    told = [each for each in found if each.word in words.funds]
    said = unit_of(cell.text for row in rows for cell in row.cells)
    kept: dict[str, DeclaredFund] = {}
    for line, each in _of_this_year(told, words):
        fund = _fund(line, each, said)
        if fund is not None:
            kept.setdefault(fund.label if line != TOTAL else TOTAL, fund)
    return tuple(kept.values())


def _of_this_year(
    told: Sequence[LabelledText], words: DeclarationWords
) -> Iterator[tuple[str, LabelledText]]:
    """Each label with its line; parts go with the total that they stand below.

    Where totals of several years stand beside those of this one, so do their parts.
    """
    kinds = [words.funds[each.word] for each in told]
    alone = TOTAL not in kinds
    halves: list[Half] = []
    for _, group in groupby(told, key=lambda each: each.row.number):
        row = list(group)
        totals = [(e, words.funds[e.word]) for e in row]
        own = [(e.column, _is_annual(k, alone=alone)) for e, k in totals if k in TOTALS]
        halves = own or halves
        parts = [e for e, k in totals if k in PARTS]
        for each, kind in totals:
            if kind in TOTALS:
                is_annual = _is_annual(kind, alone=alone)
            else:
                is_annual = _in_annual_half(each, parts, halves)
            if is_annual:
                yield (TOTAL if kind in TOTALS else kind), each


def _is_annual(kind: str, *, alone: bool) -> bool:
    return kind == TOTAL or (kind == ALONE and alone)


def _in_annual_half(
    each: LabelledText, parts: Sequence[LabelledText], halves: list[Half]
) -> bool:
    """Whether a part stands under a total of this year."""
    if not halves:
        return True
    if len(parts) == len(halves) and len({part.word for part in parts}) == 1:
        return halves[parts.index(each)][1]
    if len(parts) > 1:  # one total divided, beside whichever other
        return any(annual for _, annual in halves)
    before = [annual for column, annual in halves if column <= each.column]
    return before[-1] if before else halves[0][1]


def _fund(line: str, each: LabelledText, said: str | None) -> DeclaredFund | None:
    amount, own = amount_in(each.text or "")
    if amount is None:
        return None
    unit = own or unit_of([each.label]) or said
    return DeclaredFund(line=line, label=each.label, amount=amount, unit=unit)


def unit_of(texts: Iterable[str]) -> str | None:
    """The one unit that these texts say; None where they say none, or several."""
    short = [text for text in texts if len(text) <= LONGEST]
    units = {unit for text in short for unit in units_in(text)}
    units |= set(filter(None, map(unit_line, short)))
    return units.pop() if len(units) == 1 else None
