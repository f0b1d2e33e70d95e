"""The sentences around a question that belong to no other screen."""


class Context:
    """What stands above a question of the form itself."""

    ROW = "第 {number} 行“{name}”"
    TARGET = "{number} {name} {target}"
    AND_TARGET = "；"
    AMOUNT = "{heading} {value}"


class JumpWording:
    """How one gets back from where a jump has led."""

    BACK_AT_ONCE = "改好就回到{place}；不改，按 Esc 现在就回去。"
    BACK_BY_KEY = "按 Esc 回到{place}。"
    QUESTION = "第 {number} 题"
    END = "最后"
    NOWHERE = "没有从别处跳过来，没有可以回去的地方。"
    LISTS = {
        "review": "核对全表",
        "paper": "印出来的样子",
        "summary": "总览",
        "export": "导出前的清单",
        "comparison": "对答案",
    }


class Place:
    """Where a question stands."""

    IN_ROW = "{section}  第 {row} 行"
    SHORT_ROW = "第 {row} 行  "
