"""The words that give a row away: what the template left, what cannot be checked.

Like `words`, a list to be proofread; the rules that look for them say why.
"""

from typing import Final

SATISFACTION: Final = r"满意(?:度|率|程度)"
"""What makes an indicator one of satisfaction, wherever it stands in the name."""

MONEY_NAMED: Final = r"金额|[(（][万亿]?元[)）]"
"""What shows that an indicator counts money: 补助金额, 培训经费（万元）."""

DEADLINE_NAMED: Final = (
    r"^(?:在|于)?(?:(?:19|20)\d\d年)?(?:\d{1,2}月|年)[底末]?(?:之|以)?前完成"
)
"""What shows that the name of an indicator is a deadline: 10月底之前完成."""

SAVINGS: Final = r"节约|节省|节支|结余|下降|降低|减少"
"""What makes more of a cost the better: 成本节约额."""

WHOLE_RATES: Final = (
    r"(?:满意(?:度|率)|(?:合格|覆盖|参与|办结|及时|达标|通过|优良|优秀|知晓|准确|完好|"
    r"就业|参保|签约|普及|接种|出勤|到课|巩固|公开|规范)率|占比)"
    r"\s*(?:[%％]|[(（][^()（）]*[)）])?$"
)
"""Shares of a whole, at the end of a name: they cannot be above 100%."""

VAGUE_WORDS: Final = (
    r"(?:(?:持续|不断|明显|显著|有效|逐步|逐年|稳步|大幅|进一步|得到|有所|较大|较为|全面|"
    r"基本|长期|已|将|均|全部|很|较|按时|按期|及时|如期|按计划|良)*"
    r"(?:提高|提升|增强|增加|增长|改善|改进|优化|加强|促进|推动|保障|降低|下降|减少|"
    r"扩大|完善|发挥|影响|显著|明显|持续|长期|有效|完成|达标|合格|及时|良好|优秀|好|高|优|强)"
    r"(?:明显|显著|中|作用|效果|影响)?)+"
)
"""A whole cell that praises and cannot be checked: 持续提高, 效果显著, 完成."""

PRAISED: Final = r"(?:成效|效果|作用|成果|效益|影响)?"
"""What may stand before such a word and adds nothing to it."""

ABOUT: Final = r"^(?:大?约|近)\d|\d[百千万亿]{0,2}[余多]|左右$|上下$"
"""What shows that a number was not counted: 1000余件, 约500人."""

IN_TIME: Final = r"(?:按时|按期|如期|及时|按计划|提前)"
"""Answers to a deadline that are no date and still an answer: 按期完成."""

SAYS_NOTHING: Final = r"[\W_]+|已经|已|了|将|拟|计划|全部|目标"
"""What is no difference between 预期目标 and 实际完成情况."""

_NUMERAL = r"[0-9０-９一二三四五六七八九十]"
NAME_LEFTOVERS: Final = (rf"^指标\s*{_NUMERAL}+\s*[:：、.．]?",)
"""Template words at the beginning of the name of an indicator: 指标1：."""

TEXT_LEFTOVERS: Final = (
    r"^(?:…+|\.{3,}|。{3,})[。.]?$",
    r"×{2,}",
    r"(?:19|20)[Xx]{2}(?=年)|(?<![A-Za-z0-9])[Xx]{3,}(?![A-Za-z0-9])",
    r"[*\uff0a]{2,}",
    r"[(（](?:请?控制在|限|不超过)?\s*[0-9０-９]+\s*字(?:以内|之内|以下|内)[)）]",
)
"""Template words in any cell: …… alone, ×××, XXX, **, （100字以内）."""
