"""The sentences about how a paper was read, to be proofread."""


class PaperSays:
    """Sentences with named gaps."""

    A_YEAR = "年"
    STRAY_PRINTED = (
        "{row}印在“{printed}”下面，可是{category}在这一版属于{group}。"
        "请移到{group}，或改用与内容相符的二级指标。"
    )
    SHARED_FULL_SCORE = (
        "{row}的年度指标值是“{target}”，实际完成“{actual}”，没有达到，"
        "与{first}合用的得分却是满分 {weight} 分。请改低得分，或核对完成值。"
    )
    UNREAD = (
        "这份表与“{edition}”的版式不同，有些地方没有读到：{parts}。"
        "没有读到的不当作没有填；请把这些栏目改成该版的名称再检查，"
        "或读入以后在本程序里补上。"
    )
    UNCOMPUTED = (
        "{cell}是公式，文件里没有存下结果，读不到内容。"
        "请在 Excel 或 WPS 里打开这个文件，保存一次，再来检查。"
    )
    UNREAD_PART = "{part}{what}"
    UNREAD_WORDS = "有不认识的{words}"
    UNREAD_COLUMNS = "没有{words}"
    UNREAD_ROWS = "有 {count} 行没有位置"
    UNREAD_TEXTS = "有 {count} 处文字没有位置"
    PRINTED_WORD = "“{word}”"
    MONEY_UNIT = (
        "纸上的金额单位是“{unit}”，没有换算成{own}。请把{part}各栏按{own}重新填写。"
    )
    MONEY_UNNAMED = (
        "纸上没有写明金额的单位，{cell}写 {amount}，若是{own}就合 {vast} 亿元。"
        "请核对单位，并在表上写明。"
    )
    READ_TEMPLATE_ROWS = (
        "有 {count} 行只有“指标1：”“……”一类的模板文字，按空行对待，没有算作指标。"
    )
    READ_NUMBERED = "有 {count} 行名称前的“指标1：”一类字样已去掉。"
    READ_CATEGORY = (
        "第 {numbers} 行的二级指标“{printed}”这一版没有，暂放在{category}，请核对。"
    )
    READ_SHARED = (
        "第 {numbers} 行没有自己的分值或得分，与上面的行合用一格；"
        "导出的表要逐行写，请先分开。"
    )
    READ_MONEY = "纸上的金额单位是{unit}，已换算成{own}。"
    READ_UNNAMED_MONEY = "纸上没有写明金额的单位，按{own}读入，请核对。"
