"""The number formats that a sheet knows by number alone, as Excel in Chinese has them.

A file says `numFmtId="57"` and no more; which format that is depends on the language of
the office (ECMA-376, 18.8.30, and what Excel in Chinese shows for each).
"""

from collections.abc import Mapping
from typing import Final

GENERAL: Final = "General"
"""The format of a cell that has none."""

_YEAR_MONTH: Final = 'yyyy"年"m"月"'
_MONTH_DAY: Final = 'm"月"d"日"'
_HALF_MINUTE: Final = '上午/下午h"时"mm"分"'
_HALF_SECOND: Final = '上午/下午h"时"mm"分"ss"秒"'

BUILT_IN: Final[Mapping[int, str]] = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"¥"#,##0;"¥"-#,##0',
    6: '"¥"#,##0;"¥"-#,##0',
    7: '"¥"#,##0.00;"¥"-#,##0.00',
    8: '"¥"#,##0.00;"¥"-#,##0.00',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    27: _YEAR_MONTH,
    28: _MONTH_DAY,
    29: _MONTH_DAY,
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    34: _HALF_MINUTE,
    35: _HALF_SECOND,
    36: _YEAR_MONTH,
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
    42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
    43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    50: _YEAR_MONTH,
    51: _MONTH_DAY,
    52: _YEAR_MONTH,
    53: _MONTH_DAY,
    54: _MONTH_DAY,
    55: _HALF_MINUTE,
    56: _HALF_SECOND,
    57: _YEAR_MONTH,
    58: _MONTH_DAY,
}
"""What stands in no file; all other numbers without a code are General."""


def code_of(number: int, own: Mapping[int, str]) -> str:
    """The format of this number: the file's own, else the one known by number."""
    return own.get(number) or BUILT_IN.get(number, GENERAL)
