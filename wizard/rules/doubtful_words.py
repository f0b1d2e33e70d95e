"""The words that give a row away: what the template left, what cannot be checked.

Like `words`, a list to be proofread; the rules that look for them say why.
"""

from typing import Final

from wizard.patterns import Lazy

SATISFACTION: Final = Lazy(r"满意(?:度|率|程度)", needs="满")
"""What makes an indicator one of satisfaction, wherever it stands in the name."""

MONEY_NAMED: Final = Lazy(r"金额|[(（][万亿]?元[)）]", needs="金元")
"""What shows that an indicator counts money: 补助金额, 培训经费（万元）."""

RATE_NAMED: Final = Lazy(
    r"(?:率|比例|比重|占比|进度|程度)\s*(?:[%％]|[(（][^()（）]*[)）])?$",
    needs="率比度",
)
"""What shows that an indicator is a rate, by whatever day: 截至12月底支付率."""

SAVINGS: Final = Lazy(r"节约|节省|节支|结余|下降|降低|减少", needs="节余降减")
"""What makes more of a cost the better: 成本节约额."""

WHOLE_RATES: Final = Lazy(
    r"(?:满意(?:度|率)|(?:合格|覆盖|参与|办结|及时|达标|通过|优良|优秀|知晓|准确|完好|"
    r"就业|参保|签约|普及|接种|出勤|到课|巩固|公开|规范)率|占比)"
    r"\s*(?:[%％]|[(（][^()（）]*[)）])?$",
    needs="满率占",
)
"""Shares of a whole, at the end of a name: they cannot be above 100%."""

VAGUE_WORDS: Final = (
    r"(?:(?:持续|不断|明显|显著|有效|逐步|逐年|稳步|大幅|进一步|得到|有所|较大|较为|全面|"
    r"基本|长期|已|将|均|全部|很|较|可|按时|按期|及时|如期|按计划|良)*"
    r"(?:提高|提升|增强|增加|增长|改善|改进|优化|加强|促进|推动|保障|降低|下降|减少|"
    r"扩大|完善|发挥|影响|显著|明显|持续|长期|有效|完成|达标|合格|及时|良好|优秀|好坏|好|高|优|强)"
    r"(?:明显|显著|中|作用|效果|影响)?)+"
)
"""A whole cell that praises and cannot be checked: 持续提高, 效果显著, 完成."""

PRAISED: Final = r"(?:成效|效果|作用|成果|效益|影响|程度|水平|情况)?"
"""What may stand before such a word and adds nothing to it."""

ABOUT: Final = Lazy(
    r"^(?:大?约|近)\d|\d[百千万亿]{0,2}[余多]|左右$|上下$", needs="约近余多左上"
)
"""What shows that a number was not counted: 1000余件, 约500人."""

IN_TIME: Final = Lazy(r"(?:按时|按期|如期|及时|按计划|提前)", needs="按如及提")
"""Answers to a deadline that are no date and still an answer: 按期完成."""

SAYS_NOTHING: Final = Lazy(r"[\W_]+|已经|已|了|将|拟|计划|全部|目标")
"""What is no difference between 预期目标 and 实际完成情况."""

_NUMERAL = r"[0-9０-９一二三四五六七八九十]"
NUMBERED: Final = Lazy(rf"指标\s*{_NUMERAL}+\s*[:：、.．]?\s*", needs="指")
"""What the template prints before the name of an indicator: 指标1：."""

ELLIPSIS: Final = Lazy(r"(?:…+|⋯+|·{3,}|\.{3,}|。{3,})[。.]?", needs="…⋯·.。")
"""A whole cell that the template only went on in: ……."""

BLANKS: Final = Lazy(
    r"(?:19|20)[Xx×*]{2}(?=年)"
    r"|(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])"
    r"|(?<!\d)(?:×{2,}|[*\uff0a]{2,})(?!\d)"
    r"|(?<![A-Za-z0-9])[_\uff3f]{3,}(?![A-Za-z0-9])",
    needs="Xx×*\uff0a_\uff3f",
)
"""What stands for a word that is to come: ×××, XX, **; but 138****5678 is a mask."""

SURNAMES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁"
    "任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔"
)
"""The commonest surnames: 张** and 李×× are people whose names are hidden."""

MASKED_NAME: Final = Lazy(
    rf"(?<=[{SURNAMES}])(?:×{{1,2}}|[*\uff0a]{{1,2}}|某{{1,2}})"
    r"(?=$|[、，,。；;等同\s(（])",
    needs="×*\uff0a某",
)
"""What stands for the given name of a person: 张**, 李××等."""

COUNTED_NEXT: Final = Lazy(
    r"\s*(?:[百千万亿]*(?:元|名|次|场|期|平方米|公里|亩|件|台|套|份|处|所|座|条|吨|米|天|[%％]|"
    r"个(?!人)|人(?!民|员|才|大)|户(?!籍|口)|家(?!庭|属|长)|项(?!目)|年(?!级)|月|日))",
)
"""What behind such a blank shows that a number belongs there: ×× 户."""

MASKED_AT_LEAST: Final = 15
"""Characters of a text with figures in which ×× hides a name and asks for none."""

HINT: Final = Lazy(
    r"[(（](?<!(?:报告|文章|论文|信息|简报|材料|总结|征文|稿件).)(?<!稿.)"
    r"\s*(?:请?控制在|限|不超过)?\s*[0-9０-９]+\s*字(?:以内|之内|以下|内)\s*[)）]",
    needs="字",
)
"""What the template says anywhere in a cell: （100字以内）; not 报告（500字以内）."""

WHOLE_HINT: Final = Lazy(
    r"[(（]?\s*(?:请?控制在|限|不超过)?\s*[0-9０-９]+\s*字(?:以内|之内|以下|内)?\s*[)）]?"
    r"|[(（【]?(?:请|此处|在此)(?:填写|填报|简述|简要|概述|描述)[^。；]{0,20}[)）】]?[。]?"
    r"|[(（【]?(?:简要|简述|概述|描述|填写|说明)[^。；]{0,30}[0-9０-９]+\s*字(?:以内|之内|以下|内)"
    r"[)）】]?[。]?",
    needs="字请此",
)
"""What it says of a cell, and nothing else stands there: 限100字, 请填写, 简要说明目标,
100字以内."""

NOT_APPLICABLE: Final = Lazy(
    r"(?:(?:本|该)?(?:项目|单位|指标)?(?:无|没有|暂无|不适用|不涉及|未涉及|未设置?|无需)"
    r"(?:此|该|本|这)?(?:项|类)?(?:内容|指标|要求|\w{2,3}效益(?:指标)?)?|[-—\u2013/\uff0f\\]+)[。.]?",
    needs="无没不未-—\u2013/\uff0f\\",
)
"""The name of a row that says that there is none: 无, 不涉及, 本项目无经济效益."""

BEHIND_A_TOTAL: Final = (
    r"分$|[(（][^()（）]*[)）]$|(?<=\d)分?[(（]?(?:优秀?|良好?|中|差)[)）]?$"
)
"""What may stand behind the number of 总分: 98分, 98（优）."""

EMPTY: Final = Lazy(r"[\s\-—\u2013\u2015_/\uff0f\\]*")
"""A cell that is blank or holds only a mark for that."""

SUBROW: Final = Lazy(r"^[\s(（]*其中", needs="其")
"""How the name of a row begins whose points stand in the row above it."""

LED: Final = Lazy(r"^\s*[★☆*※]", needs="★☆*※")
"""How the name of a row begins that has rows without points below it."""

LESS_IS_BETTER: Final = Lazy(
    r"(?:投诉|事故|案件|发案|差错|错误|失误|死亡|伤亡|流失|逾期|违规|违纪|违法|信访|上访|"
    r"返工|返贫|复发|污染|排放|能耗|损耗|空置|闲置|欠薪|拖欠|漏报|瞒报|超标|发病)"
    r"(?!.*(?:及时|达标|办结|处[理置]|合格|治理|整改|化解|解决|[回答]复|下降|降低|减少|减排|完成|"
    r"覆盖|修复|救治|赔付|防治|调解|查处|侦破|监测|宣传|培训|演练))",
    needs="诉故案错误亡失逾违访返复污放耗置欠报超病",
)
"""Names of what is the better the less there is of it: 投诉次数, but not 投诉办结率."""

EXPLAINED: Final = Lazy(
    r"受.{1,15}影响|因(?!素|地|人|村|此)|由于|导致|原因|未能|推迟|延期|暂缓|取消",
    needs="受因由导未推延暂取",
)
"""What shows that 实际完成值 says why itself: 因疫情未开展."""

NOTE: Final = Lazy(r"注\d?[:：]|填[表报]说明", needs="注填")
"""How a text begins that says how the form is filled in."""

REASON_PLACES: Final = r"原因|偏差|存在(?:的)?(?:主要)?问题|改进措施|改进意见"
"""What the label of a place for reasons below the table says."""

SAME_AS_ABOVE: Final = Lazy(r"同上[。.]?", needs="同")
"""A reason that stands in the row above."""

FULL_STOP: Final = "。"

DONE_ALONE: Final = Lazy(
    r"(?:已|已经|均已|全部|全部已|按时|按期|基本)*(?:完成|达成|实现|达标)(?:年度|年初|预期|既定|绩效)*"
    r"(?:目标|任务|指标)?(?:值)?了?|[-+≥≤>=<]*[\d,，.]+(?:%|万元|元)?|是|好|无|合格|同上",
)
"""A whole goal that tells nothing: 完成, 100%, 43.2."""

DATE_PARTS: Final = Lazy(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?!龄)(?:(?P<day>\d{1,2})[日号])"
    r"|(?P<year_of_month>(?:19|20)\d\d)年(?P<month_of_year>\d{1,2})月",
    needs="月",
)
"""A day of the calendar in a text: 11月31日, 2020年13月."""

OTHER_YEAR: Final = Lazy(
    r"[次明来翌下上去][一1]?年|(?:19|20)\d\d[年./-]", needs="年./-"
)
"""What shows that a date may be of another year than that of the form."""

DATE_SERIAL: Final = Lazy(r"(4[0-9]{4})(?:\.0+)?", needs="4")
"""A number that Excel keeps for a day from 2009 to 2036: 45291."""

SIGN_BEFORE: Final = Lazy(
    r"(?:[≥≤><]|>=|<=|大于|小于|不低于|不少于|不小于|不超过|不高于|不大于|不多于|高于|超过|"
    r"低于|少于|至少|至多)=?[\d一二三四五六七八九十百]",
    needs="≥≤><大小不高超低少至",
)
"""A comparison sign before a result, which is then no counted number."""

SIGN_BEHIND: Final = Lazy(r"\d.{0,4}以[上下内](?:\(含\))?$", needs="以")
"""The same behind it: 95%以上."""

SHARE_NAMED: Final = Lazy(r"率|比例|比重|占比|覆盖|满意|程度|进度", needs="率比覆满度")
"""Names that ask for a share, whatever the target says."""

SHARE_ASKED: Final = r"全[部覆面员额年]|应.{1,2}尽|每|均|各|率|比例|覆盖|无|零|不"
"""Targets in words of which a percentage is an answer: 全覆盖, 应保尽保."""
