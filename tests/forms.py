"""Forms for property-based tests: unfinished ones with anything in them, and fit ones."""

from collections.abc import Callable
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import strategies as st

from wizard.form import (
    Form,
    Funding,
    FundRow,
    Goals,
    Indicator,
    Points,
    Printed,
    Project,
    put,
)

CATEGORIES = (
    "数量指标",
    "质量指标",
    "时效指标",
    "成本指标",
    "经济效益指标",
    "社会效益指标",
    "生态效益指标",
    "可持续影响指标",
    "服务对象满意度指标",
)
"""In the order of the paper."""

COLUMNS = ("initial_budget", "annual_budget", "executed")
PARTS = ("appropriation", "carryover", "other")

ODD = (
    '“引号”与"引号"和\'单引号\'',
    '"""',
    "'''",
    "\\",
    "\\n\\u0041",
    "[/]",
    "[[indicators]]",
    'name = "乙"',
    "# 不是注释",
    "= 1",
    "{a = 1}",
    "（括号）【】",
    "e\u0301 n\u0303 ก็",
    "👩\u200d👩\u200d👧",
    "𠮷𪚥",
    "　全角　",
    " 尾部空格 ",
    "\t",
    "&amp;<w:t>]]>",
    "{year} %s",
    "-0",
    "1e5",
    "≥95％",
)
"""Text that trips careless writers and readers; all of it may stand in a cell."""

_UNSEEN = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\ufffe\uffff"
_UNSEEN += "\u2028\u2029\u2066\u2067\u2068\u2069"

signs = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters=_UNSEEN)
"""Every character that a cell keeps, but for the line end and the tab."""


def _pieces(*more: str) -> st.SearchStrategy[str]:
    piece = st.sampled_from((*ODD, *more)) | st.text(signs, max_size=6)
    return st.lists(piece, min_size=1, max_size=4).map("".join)


texts = _pieces().filter(str.strip)
"""One line of anything that is not blank."""

long_texts = _pieces("\n", "\n\n", "一行\n", "\n[project]\n").filter(str.strip)
"""The same with line ends, also at its ends."""

digits = st.builds(
    lambda whole, places: f"{whole}.{places}" if places else str(whole),
    st.integers(0, 10**9) | st.integers(0, 10**15 - 1),
    st.text("0123456789", max_size=6),
)
"""Plain numbers of 0 to 6 places, as they are typed."""

no_numbers = st.sampled_from(
    ["—", "约3万", "10分", "1e5", "NaN", "0x10", "1/3", "0.0000001", "三"]
) | texts.map("约{}".format)
"""What may stand in a number's cell and is none."""

numbers = (
    digits.map(Decimal) | digits.map("-{}".format).map(Decimal) | no_numbers | st.none()
)
years = (
    st.integers(1900, 2099) | st.sampled_from(["二〇二〇年", "去年", "20"]) | st.none()
)


def _facts[T](table: Callable[..., T], **cells: object) -> st.SearchStrategy[T]: ...
