"""The sentences about files that go back with remarks."""

from enum import StrEnum


class MarkedText(StrEnum):
    """A sentence with named gaps."""

    ODD_FILE = "{file} 的内部写法少见，加不了批注；意见写在给单位的信里。"
    CHANGED = "{file} 在审核以后改动过，没有加批注；请再审核一次。"
    SIGNED = "{author} {day}："
