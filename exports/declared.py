"""A declaration as it stands on its paper, in its own words: no edition is asked."""

from decimal import Decimal

from wizard.frozen import frozen


@frozen(kw_only=True)
class DeclaredFund:
    """An amount of the year that was declared."""

    line: str
    """The line of the funds: `total`, `appropriation`, `carryover`, `other`."""
    label: str
    """The label as printed, by which an edition may know another line."""
    amount: Decimal
    unit: str | None
    """The unit that the paper says: 万元, 元; None where it says none."""


@frozen(kw_only=True)
class DeclaredRow:
    """One 三级指标 that was declared; what the paper has no column for is None."""

    group: str = ""
    """The 一级指标 as printed; blank where none is."""
    category: str = ""
    name: str | None = None
    operator: str | None = None
    target: str | None = None
    unit: str | None = None
    weight: Decimal | None = None
    place: str = ""
    """Where in the file it stands, in words."""


@frozen(kw_only=True)
class Declaration:
    """One 绩效目标申报表."""

    year: int | None = None
    name: str | None = None
    supervising_department: str | None = None
    implementing_unit: str | None = None
    funds: tuple[DeclaredFund, ...] = ()
    goals: str | None = None
    rows: tuple[DeclaredRow, ...] = ()
    place: str = ""
    """Where in the file it begins, in words."""
