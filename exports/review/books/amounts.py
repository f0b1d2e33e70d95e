"""Cells that a sheet can reckon with, out of the texts that forms are kept as."""

from decimal import Decimal

from wizard.review.kept_number import kept_number
from wizard.values.money import FACTORS, USUAL

Cell = str | int | Decimal
"""A text, or a number that a sheet can reckon with."""


def number(text: str) -> Cell:
    """The number in a text, or the text where there is none."""
    found = kept_number(text)
    return text if found is None else found


def money(text: str, unit: str) -> Cell:
    """The amount in a text, in 万元 whatever the unit of its form; else the text."""
    found = number(text)
    if isinstance(found, Decimal) and unit in FACTORS:
        return found * FACTORS[unit] / FACTORS[USUAL]
    return found


def share(text: str) -> Cell:
    """The rate in a text such as 97.81%, as a part of one; else the text."""
    found = number(text.removesuffix("%"))
    return found / 100 if isinstance(found, Decimal) else text


def known(cell: Cell) -> Decimal:
    """The number in a cell; nought where there is none."""
    return cell if isinstance(cell, Decimal) else Decimal(0)
