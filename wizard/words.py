"""The words that several rooms read in the cells of a form, to be proofread.

What is said stands in `wording`; here stands what people write.
"""

from typing import Final

NOTHING: Final = frozenset(
    ("无", "无。", "没有", "没有。", "没有了", "没了", "完了", "-", "—", "/")
)
"""What people write where there is nothing, or nothing more."""

NO_TIER: Final = ("率", "度")
"""What behind the words of a tier makes them another word: 达成率 95%."""

NO_PART: Final = ("—", "-", "－", "--", "——", "/", "无")
"""What stands in the column of an operator or a unit where a value has none."""

AND_SO_ON: Final = "等"
"""What may stand behind the name of a category without changing it."""
