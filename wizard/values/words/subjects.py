"""What words speak of: whether two texts say something of one thing."""

from typing import Final

from wizard.values.meaning import Degree
from wizard.values.words.degrees import words

MOST: Final = 2
"""The level of what is done for the greater part."""


def is_one(one: str, other: str) -> bool:
    """Whether two things that are spoken of may be one."""
    return one.endswith(other) or other.endswith(one)


def is_related(target: Degree, actual: Degree) -> bool:
    """Whether both speak of the same, or one of what the other is a part of."""
    a, b = target.stem, actual.stem
    if a == b:
        return bool(a) or not target.axis
    (before_a, stem_a), (before_b, stem_b) = parted(a), parted(b)
    is_less = actual.level < target.level and not actual.is_none
    if _begins(a, b) or (is_less and _begins(b, a)):
        return True
    if not b:
        return bool(stem_a) and is_less and not actual.rank
    if _turned(a) == (before_b, stem_b) or _turned(b) == (before_a, stem_a):
        return True
    if not stem_a or not stem_b or not is_one(before_a, before_b):
        return False
    return stem_a == stem_b or _follows(stem_a, actual, stem_b)


def _turned(stem: str) -> tuple[str, str] | None:
    """评审 and 通过 of 通过评审, as they stand in 评审通过."""
    table = words().stem
    cuts = (cut for cut in range(len(stem) - 1, 0, -1) if stem[:cut] in table)
    return next(((stem[cut:], table[stem[:cut]]) for cut in cuts), None)


def _begins(whole: str, word: str) -> bool:
    """Whether a known word begins what is said: 完成 of 完成项目建设."""
    return word in words().stem and whole.startswith(word)


def _follows(wanted: str, actual: Degree, begun: str) -> bool:
    """Whether what was not even begun cannot have been done."""
    table = words()
    return actual.level < MOST and wanted in table.done and begun in table.begun


def parted(stem: str) -> tuple[str, str]:
    """What is spoken of, and the known word at its end; 项目 and 完成 of 项目竣工."""
    table = words()
    for cut in range(len(stem)):
        tail = stem[cut:]
        if tail in table.stem:
            return stem[:cut], table.stem[tail]
        if tail in table.begun:
            return stem[:cut], tail
    return stem, ""
