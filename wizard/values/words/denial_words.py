"""The words by which something is denied, to be proofread."""

from typing import Final

from wizard.patterns import Lazy

SOME_NOT_SO: Final = Lazy(
    r"(?:其中|仍|尚|还|仅|只)?(?:有|存在|出现|发现)?(?P<number>\d{1,6})"
    r"[个户家项处条件人名座台套批份例段栋间所](?P<what>[^\d,，、；;]*[不未][^\d,，、；;]+)",
    needs="不未",
)
"""So many of which something is not so: 2个项目不合格."""

NONE: Final = ("无", "没", "零", "杜", "避")
"""How words begin that say there is none."""

NOT_ABLE: Final = ("无法", "没能")
"""Words that begin in the same way and deny something else."""

DENIAL: Final = "不"
"""What denies that something is so: 不稳定."""
