"""The Chinese fonts that a PDF is set in: those nearest to 宋体 of what is there."""

from collections.abc import Sequence
from typing import Final

from exports.export_wording import ExportSays
from wizard.refusals import Unusable

FAMILIES: Final = (
    *("SimSun", "NSimSun", "STSong", "Songti SC", "FZShuSong-Z01"),
    *("Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif"),
    *("Noto Serif SC", "AR PL UMing", "AR PL SungtiL GB", "FandolSong"),
    *("FangSong", "STFangsong", "KaiTi", "STKaiti", "AR PL UKai"),
    *("Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans", "Noto Sans SC"),
    *("Microsoft YaHei", "SimHei", "PingFang SC", "STHeiti", "Heiti SC"),
    *("WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "Droid Sans Fallback"),
)
"""Song first, then the faces that are read as easily.

typst leaves CN off the names of families.
"""


def chinese_fonts(there: Sequence[str]) -> list[str]:
    """The families to set text in, best first. Raises Unusable where there is none."""
    names = {name.casefold(): name for name in there}
    known = (names.get(family.casefold()) for family in FAMILIES)
    found = [name for name in known if name is not None]
    if not found:
        raise Unusable(ExportSays.NO_CHINESE_FONT)
    return found
