"""What a column likely is whose heading no edition has in these words: 实现值.

Only where the table has no other column for it, so that a known word always wins.
"""

from typing import Final

from exports.labels import LONGEST
from wizard.patterns import Lazy

_OF_ANOTHER_YEAR: Final = (
    "(?!上年|去年|往年|历年|历史|前.年|[二三四五]年|中期|下年|次年)"
)
_OF_ANOTHER_OFFICE: Final = (
    "(?!.*(?:复核|复评|审核|核定|财政|主管|抽查|第三方|专家|上年))"
)
_NO_BUDGET: Final = "(?!.*(?:预算数|预算额|率|进度|得分|分值|权重))"

LIKELY: Final = {
    "initial_budget": Lazy(r"年初.*(?:预算|安排|批复).*|.*批复.*预算.*", needs="初批"),
    "annual_budget": Lazy(
        r"(?!.*(?:年初|增减|追加|调减|调增|调整数|调整额)).*(?:全年|调整).*预算.*",
        needs="全调",
    ),
    "executed": Lazy(
        rf"{_NO_BUDGET}.*(?:执行|支出|支付|使用)(?:数|额|数额|金额|情况)?",
        needs="执支使",
    ),
    "execution_rate": Lazy(
        r"(?!.*(?:得分|分值|权重)).*(?:执行|支出)(?:率|进度).*", needs="率进"
    ),
    "deviation": Lazy(
        r".*原因.*(?:措施|分析|说明|整改|改进).*|(?:未完成|未达标|未达成|偏差|扣分|差异).*"
        r"(?:原因|说明|分析|措施)",
        needs="原未偏扣差",
    ),
    "target": Lazy(
        rf"{_OF_ANOTHER_YEAR}(?!.*调整).*(?:目标|指标|计划|预期|设定)(?:完成)?(?:值|数|数值)",
        needs="值数",
    ),
    "actual": Lazy(
        rf"{_OF_ANOTHER_YEAR}(?!.*(?:计划|目标|预期|设定)).*"
        r"(?:完成|实现|达到|达成|实际)(?:值|数|数值|结果|情况)",
        needs="值数果况",
    ),
    "score": Lazy(rf"{_OF_ANOTHER_OFFICE}.*(?:得分|评分)值?", needs="分"),
    "weight": Lazy(r"(?!上年|.*自评|.*得分).*(?:分值|权重分?|满分)", needs="值重满"),
}
"""By field, the words that a heading has which is likely its own."""

TELLS_NO_REASON: Final = Lazy(
    r".*(?:值|率|数|分|得分|分数|标准|依据|规则|方法|单位|性质|方向|类型|类别|系数|比例|指标|时间|材料|资料)",
    needs="值率数分准据则法位质向型别系例标间料",
)
"""The words over a column in which nobody writes why points were lost."""


def is_of(word: str, words: Lazy) -> bool:
    """Whether a label is one of these words; a long text is none, and takes long."""
    return len(word) <= LONGEST and words.fullmatch(word) is not None
