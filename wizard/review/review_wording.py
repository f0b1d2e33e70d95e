"""The sentences about many forms, in one place to be proofread."""

from enum import StrEnum


class ReviewText(StrEnum):
    """A sentence with named gaps."""

    JOURNAL = ".进度"
    RESULTS = ".审核写出的文件"
    NO_JOURNAL = "进度文件 {file} 用不了：{why}。请换一个文件夹，或删掉它再来一次。"
    NO_PLACE = "进度文件 {file} 写不进去：{why}。请把结果写到别处。"
    NO_BASE = "它不是这一版程序的进度文件"
    IN_USE = "另一次审核正在用进度文件 {file}；请等它做完，或把结果写到别处。"
    TWICE = "与 {other} 是同一个项目：名称、单位和年度都相同，请核对是否重复报送。"
    RENAMED = (
        "与 {other} 的“{project}”像是同一个项目：名称只差年份和“项目”一类的字，"
        "单位、年度、预算数和执行数都相同，请核对是否重复报送。"
    )
    FUND_TWICE = (
        "预算数和执行数与 {other} 的“{project}”完全相同"
        "（{budget}、{executed} {money}），请核对是否同一笔资金填在两份表里。"
    )
    COPIED = (
        "与{unit}{project}的{cell}{likeness}，请核对是否照抄；应写本单位自己的情况。"
    )
    QUOTED = "“{project}”"
    NUMBERED = "{file} 第 {number} 份表"
    EQUAL = "一字不差"
    NEARLY = "有 {share}% 相同（不计数字）"
    ALL_FULL = "{unit}的 {count} 份表都是 100 分，请核对打分是否如实。"
    OTHER_YEAR = "年度是 {year}，这一批里 {count} 份表有 {most} 份是 {usual}，请核对。"
    OTHER_EDITION = (
        "用的是“{edition}”版，这一批里 {count} 份表有 {most} 份是“{usual}”版，请核对。"
    )
    UNDECLARED = (
        "给出的申报表里没有同名同年度的一份，没有对照；"
        "请核对项目名称和年度，或把申报表找来。"
    )
    MUST = "【要改】"
    MAY = "【请核对】"
    SHOULD_BE = "（应为：{wanted}）"
    WHOLE_FORM = "全表"
    NO_EXTRA = (
        "还没有装写表格的程序，请先运行：pip install 'ziping[review]'，"
        "或把 -o 写成 .csv 结尾的文件名。"
    )
    NO_MATCHER = "没有装 ziping[review]：只找得出一字不差的照抄，改过几个字的找不出。"
