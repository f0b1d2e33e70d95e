"""The words by which something is denied, to be proofread."""

from typing import Final

NONE: Final = ("无", "没", "零", "杜", "避")
"""How words begin that say there is none."""

NOT_ABLE: Final = ("无法", "没能")
"""Words that begin in the same way and deny something else."""

DENIAL: Final = "不"
"""What denies that something is so: 不稳定."""
