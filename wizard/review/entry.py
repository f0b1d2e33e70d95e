"""A form in a reviewer's list: plain data, small, for there may be ten thousand."""

from typing import Final, NamedTuple

from wizard.address import address
from wizard.findings import Code

DOUBTS_OF_MONEY: Final = Code.UNITS_MIXED, Code.MONEY_UNIT
"""What is found of amounts whose unit is not that of the form."""

FULL_MARKS: Final = "100"


class Remark(NamedTuple):
    """Something about a form that a reviewer is told."""

    code: str
    """The code of a finding, or of what was found across forms."""
    severity: str
    """`error` or `warning`."""
    where: str
    """The path of the cell; blank for the whole form."""
    cell: str
    """The cell in words."""
    message: str
    wanted: str = ""
    """What it should be, where that is one thing."""
    other: str = ""
    """The second place, where it is about two: file and number, or a cell there."""


class Passage(NamedTuple):
    """A text of a person's own, long enough that two do not write it alike."""

    where: str
    cell: str
    text: str


class GroupPoints(NamedTuple):
    """What a group got, of what it could get; decimals as text."""

    name: str
    score: str
    weight: str


class ReviewedForm(NamedTuple):
    """One form; amounts and points as text with every digit, blank where unknown."""

    file: str
    number: int
    """Its place in the file, from 1."""
    unit: str = ""
    department: str = ""
    project: str = ""
    year: str = ""
    edition: str = ""
    money: str = ""
    """The unit of its amounts: 万元."""
    budget: str = ""
    executed: str = ""
    rate: str = ""
    groups: tuple[GroupPoints, ...] = ()
    weight: str = ""
    score: str = ""
    grade: str = ""
    remarks: tuple[Remark, ...] = ()
    unread: tuple[str, ...] = ()
    """What had no place on the form, a sentence each."""
    passages: tuple[Passage, ...] = ()
    declaration: str = ""
    """Where its declaration is, in words; blank where none is known."""

    @property
    def errors(self) -> int:
        """How many of its remarks block handing in."""
        return sum(remark.severity == "error" for remark in self.remarks)

    @property
    def warnings(self) -> int:
        """How many are to be confirmed."""
        return len(self.remarks) - self.errors

    @property
    def is_money_doubted(self) -> bool:
        """Whether its funds are likely in another unit than the form is in."""
        return any(
            remark.code in DOUBTS_OF_MONEY and address(remark.where).block == "funding"
            for remark in self.remarks
        )

    @property
    def has_other_total(self) -> bool:
        """Whether its points add up to another total than 100."""
        return self.weight not in ("", FULL_MARKS)

    @property
    def place(self) -> str:
        """Where it is, in words: the file, and its number where that is not 1."""
        return self.file if self.number == 1 else f"{self.file}#{self.number}"
