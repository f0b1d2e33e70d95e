"""The sentences of `ziping review`."""

from enum import StrEnum


class ReviewSays(StrEnum):
    """A sentence with named gaps."""

    NO_FOLDER = "请写要审核的文件夹或文件，例如：ziping review 报送/ -o 审核汇总.xlsx。"
    NOTHING_THERE = "{places} 里没有可以读的文件。"
    NO_PLACES = "找不到文件或文件夹 {places}，请核对名称。"
    BLANKS = "名称里有空格的，请用引号括起来。"
    BAD_OUTPUT = (
        "{file}：汇总表只能写成 {known}，请改文件名的结尾，例如 {example}.xlsx。"
    )
    USUAL_OUTPUT = "审核汇总"
    IS_THERE = "{file} 已经有了，没有动它。要换掉它请加 --force，或换一个文件名。"
    IS_THERE_STILL = (
        "{file} 已经有了，没有动它。接着做停下的审核、又要换掉它，"
        "请把 --resume 和 --force 一起写上。"
    )
    IN_FOLDER = (
        "{file} 已经有了，没有动它。要换掉它请加 --force，"
        "或给 --marked 写另一个文件夹名。"
    )
    IS_FORM = "{file} 是一份填好的表，不能换成汇总表；请给 -o 写另一个文件名。"
    IS_ORIGINAL = "{file} 是送来的原件，不能换掉；请给 --marked 写另一个文件夹。"
    ALL_KEPT = "看过的都留着，再加 --resume 不用从头看。"
    NO_PLACE = "写不进 {file}：{why}。请换一个位置再试。"
    BAD_JOBS = "“{jobs}”不对，--jobs 后面请写 1 到 {most} 的整数。"
    GOING_ON = "接着上次：{known} 个文件已经看过，还有 {count} 个。"
    ONLY_MARKED = (
        "{options} 只写在退回的表和退回意见上；没有写 --marked 退回，这次用不上。"
    )
    NOTHING_KEPT = "没有写 -o 或 --marked，就没有记下来的进度，从头看。"
    BEGUN_ANEW = "上次停下以后，申报表、自己的版本或程序变了，全部从头看。"
    STOPPED = (
        "停下了：看过 {done} 个，共 {count} 个；看过的都留着，加 --resume 接着来。"
    )
    STOPPED_UNKEPT = (
        "停下了：看过 {done} 个，共 {count} 个；没有写 -o，看过的没有留下来。"
    )
    LEFT_OFF = "停下了：看过的都留着，加 --resume 接着来。"
    GO_ON = "接着来的命令：ziping review {words}"
    GO_ON_SAME = "接着来的命令：与这次一字不差，只在最后加 --resume。"
    COMPARING = "正在核对表与表之间……"
    WRITING = "正在写 {file}……"
    WRITTEN = "已写出 {file}。"
    AUTHOR = "财政局"
    LONG_NAME = "{option} 后面最多写 {most} 个字，Word 和 Excel 不认更长的。"
    BAD_DATE = "“{date}”不是日期，请写成 2026-03-05 这样。"
    MARKED = (
        "已在 {folder} 写出 {count} 份带批注的表、{letters} 份退回意见，"
        "原来的文件没有动。"
    )
    BETWEEN = "、"
    AND_MORE = "等 {count} 个文件"
    UNMARKABLE = (
        "{files}加不了批注：能加批注的是 .docx 和 .xlsx；它们的意见都写在给单位的信里。"
    )
    PROGRESS = "{number} / {count}，{rate}，还要 {left}"
    SHORT_PROGRESS = "{number} / {count}，还要 {left}"
    COUNT_ALONE = "{number} / {count}"
    A_SECOND = "每秒 {count} 个"
    A_MINUTE = "每分钟 {count} 个"
    SECONDS = "{count} 秒"
    MINUTES = "{count} 分钟"
    SUMMARY = "共 {files} 个文件，{forms} 份表：合格 {fit} 份，不合格 {unfit} 份。"
    COUNTED = "错误 {errors} 处，提醒 {warnings} 处；未能读取 {troubles} 个文件。"
    ACROSS = "表与表之间：{counts}。"
    TWICE = "重复报送 {count} 处"
    FUND_TWICE = "同一笔资金 {count} 处"
    COPIED = "照抄 {count} 处"
    ALL_FULL = "全是 100 分的单位 {count} 个"
    OTHER_YEAR = "年度不同 {count} 份"
    OTHER_EDITION = "版本不同 {count} 份"
    UNDECLARED = "没有申报表的 {count} 份"
    UNANSWERED = "有 {count} 份申报表没有自评表：{names}。"
    MANY_UNANSWERED = "有 {count} 份申报表没有自评表：{names}等{rest}"
    MORE_FORMS = "……另有 {count} 份{rest}"
    MORE_TROUBLES = "……另有 {count} 个文件没有读出来{rest}"
    IN_OVERVIEW = "，全部在汇总表里。"
    NO_OVERVIEW = "；加 -o 审核汇总.xlsx 就全部写出来。"
