"""The words on the overview."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class SheetText(StrEnum):
    """Headings and labels."""

    FORMS_SHEET = "汇总"
    REMARKS_SHEET = "问题"
    UNITS_SHEET = "按单位"
    CODES_SHEET = "按问题"
    TROUBLES_SHEET = "未能读取"
    UNREAD_SHEET = "未识别"
    DECLARED_SHEET = "申报表"
    FILE = "文件"
    PLACE = "序号"
    UNIT = "单位"
    PROJECT = "项目名称"
    YEAR = "年度"
    EDITION = "版本"
    BUDGET = "预算数（万元）"
    EXECUTED = "执行数（万元）"
    RATE = "执行率"
    GROUPS = "各部分得分/分值"
    SCORE = "总得分"
    GRADE = "等级"
    ERRORS = "错误"
    WARNINGS = "提醒"
    HEAVIEST = "最要紧的一条"
    CELL = "在哪一格"
    SEVERITY = "轻重"
    KIND = "问题"
    CODE = "问题代码"
    MESSAGE = "问题和改法"
    WANTED = "应为"
    OTHER = "另一处"
    COUNT = "份数"
    UNFIT = "不合格"
    BUDGET_SUM = "预算数合计（万元）"
    EXECUTED_SUM = "执行数合计（万元）"
    AVERAGE = "平均得分"
    NOTE = "说明"
    DOUBTED_MONEY = (
        "有 {count} 份的金额像是填错了单位（元和万元），没有算进合计和执行率，请核对。"
    )
    OTHER_TOTAL = "有 {count} 份的分值合计不是 100，没有算进平均得分。"
    TIMES = "次数"
    EXAMPLE = "例如"
    WHY = "为什么没有读出来"
    UNREAD_TEXT = (
        "没有位置的内容（附件号、签章、日期不用管；像该填进格里的，请打开原表看看）"
    )
    NAME = "文件名"
    DECLARATION = "申报表所在的文件"
    ANSWER = "对应的自评表"
    NO_ANSWER = "（没有自评表）"
    NO_UNIT = "（没有写单位）"
    BETWEEN = "；"
    ERROR_WORD = "错误"
    WARNING_WORD = "提醒"
    ERRORS_OF_UNITS = "各单位的错误"
    TIMES_OF_CODES = "各类问题的次数"
    FACE = "宋体"
    TITLE = "自评表审核汇总"
    PAGE = "第 &P 页，共 &N 页"


def severity_word(severity: str) -> str:
    """错误 or 提醒."""
    return SheetText.ERROR_WORD if severity == "error" else SheetText.WARNING_WORD


CODE_WORDS: Final[Mapping[str, str]] = {
    "weights-total": "分值合计不是 100",
    "score-range": "得分超出分值",
    "printed-total": "印的总分不符",
    "funding-sum": "各项资金合计不符",
    "execution-rate": "执行率不符",
    "execution-score": "执行率得分不符",
    "cell-missing": "没有填写",
    "reason-missing": "没有写原因",
    "missed-full-score": "未达标仍得满分",
    "template-text": "模板文字没有改",
    "tier-range": "得分不在档内",
    "not-a-number": "不是数字",
    "money-unit": "金额单位不符",
    "group-weights": "分值与标准不同",
    "group-empty": "缺少一类指标",
    "far-over-target": "远超指标值",
    "score-off-rule": "得分与规则不符",
    "execution-rounded": "执行率得分取了整",
    "not-comparable": "两格不能比较",
    "cost-at-least": "成本写成不低于",
    "percent-above-100": "比率超过 100%",
    "units-mixed": "元和万元混用",
    "all-full-marks": "全部是满分",
    "goal-copied": "照抄预期目标",
    "vague-value": "写得笼统",
    "duplicate-indicator": "指标重复",
    "execution-low": "执行率偏低",
    "budget-adjusted": "预算调整",
    "overspent": "支出超过预算",
    "wrong-category": "归类不对",
    "name-is-value": "名称写成数值",
    "date-impossible": "没有这一天",
    "result-with-operator": "完成值带比较符号",
    "declared-otherwise": "与申报表不同",
    "handed-in-twice": "重复报送",
    "fund-twice": "同一笔资金",
    "text-copied": "照抄其他单位",
    "unit-all-100": "一个单位全是 100 分",
    "other-year": "年度与别的不同",
    "other-edition": "版本与别的不同",
    "declaration-missing": "没有申报表",
}
"""What each kind of finding is called; a new one goes by its code."""
