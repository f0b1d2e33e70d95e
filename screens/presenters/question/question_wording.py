"""The sentences around a question that belong to no other screen."""

from typing import Final

from wizard.interview.sources import SourceKind


class ContextWording:
    """What stands above a question of the form itself."""

    ROW = "全表第 {number} 行“{name}”"
    TARGET = "{number} {name} {target}"
    AND_TARGET = "；"
    AMOUNT = "{heading} {value}"


class EchoText:
    """Changes of several cells at once."""

    OF_ROWS = "{count} 行的{column}"
    CELLS = "{count} 格"
    DONE = "已"
    MAY_STAND = "可以保持原样。"
    """How a warning ends that says itself that nothing need be mended."""
    STOP = "。"
    LATER = "不用改的，先往下填，最后核对时再确认。"
    AND_LATER = "，先往下填，最后核对时再确认。"
    BY_SIGN = "：打一个 % 回车就这样写，不改就接着填。"
    SUMS = "改用各行之和 {weight} / {score}"


class SkipWording:
    """Cells that are left blank."""

    BY_KEY = "跳过按 {key}。"
    NO_MORE = (
        "“{typed}”当作{category}没有了，已到下一类；还有的按 Esc 回去写名称。"
        "原因在每一行里，没有扣分的已填“无”。"
    )
    LEFT_OUT = "{category}没有，表上这一行留空，不用写“无”。"
    WHOLE_REST = "{points} 分是{group}还剩的全部；后面还要加行的，这一行写少些。"
    LEFT_BLANK = "{cell}先空着；批复上有的请按 Esc 回去填，年初没有安排的填 0。"


class JumpWording:
    """How one gets back from where a jump has led."""

    CLAUSE = "；"
    BACK_AT_ONCE = "改好就回到{place}；不改，按 Esc 回去。"
    BACK_AFTER_SCORE = "改好打好分就回到{place}；不改，按 Esc 回去。"
    BACK_FILLED = "填好就回到{place}；先不填，按 Esc 回去。"
    BACK_DONE = "改动已存好，回车就回到{place}；按 Ctrl+Z 撤销。"
    BACK_BY_KEY = "按 Esc 回到{place}。"
    TYPED_OVER = "直接写就换掉，按 End 接着写。"
    RESULT_NEXT = "指标值改了，请照样改实际完成值，再重新打分；不改了按 Ctrl+Z。"
    IN_ROW = "第 {row} 行的{column}"
    ANOTHER = "{category}的下一项"
    THIS_ROW = "这一行"
    END = "核对全表"
    DONE = "已改好 {change}"
    SAME = "没有改动：{cell}照旧。"
    FULL = "（分值正好 100 分）"
    HERE_ALREADY = "要改的就是这一题："
    NOWHERE = "没有从别处跳过来，没有可以回去的地方。"
    LISTS = {
        "review": "核对全表",
        "paper": "印出来的样子",
        "summary": "总览",
        "export": "导出前的清单",
        "comparison": "对答案",
    }


class MendingWording:
    """Where a finding about points has led to."""

    ADD = "补上漏填的指标"
    ADD_BY_KEY = "补上漏填的指标（按 F2 选那一类）"
    NEXT_ROW = "第 {row} 行刚改过，接着看这一行。"


class LineText:
    """About a line that is too narrow for its text."""

    WHOLE: Final = "全文：{text}"


class TakeWording:
    """Texts that are taken into a line, and lines that are cleared."""

    SOURCES: Final = {
        SourceKind.LAST_YEAR: "去年这一格",
        SourceKind.EXPECTED: "预期目标",
        SourceKind.TARGET: "指标值",
        SourceKind.ROW_ABOVE: "上一行这一格",
    }
    OFFER = "按 Ctrl+R 取来{source}，改好再回车。"
    TAKEN = "已取来{source}，改好再回车；不要就按 Ctrl+Z。"
    NEXT = "再按 Ctrl+R 换成{source}。"
    NOTHING = "这一格没有可以取来的：去年没有，上一行也没有。"
    CLEARED = "已全部清空；Ctrl+Z 恢复。"
    LINE_BACK = "已恢复这一格里刚才的字。"
    PLAIN_TAKEN = (
        "（取来{source}：{text}；直接回车就用它，:改 一句一句地改，"
        ":撤销 不用；再写 :取 换一个）"
    )


class PlaceWording:
    """Where a question stands."""

    NUMBER = "第 {number} 题"
    NUMBER_OF = "第 {number}/{count} 题"
    PART = "{number}（第 {part}/{parts} 部分）"
    SHORT_PART = "{number}，{part}/{parts} 部分"
    IN_ROW = "{section}第 {nth} 项（全表第 {row} 行）"
    OF_ALL = "{section}  全表第 {row} 行"
    SHORT_OF_ALL = "全表第{row}行 {section}"
    SHORT_NUMBER = "第{number}题"
    SHORT_NUMBER_OF = "第{number}/{count}题"
