"""Words of badges, bars and the drawn table, to be proofread."""


class LookWording:
    """Sentences with named gaps: so many members of an enumeration take a while."""

    KEYS = ("回车", "空格", "上下键", "上键")
    """Keys that hints name by a word."""
    FIT = "合格"
    UNFIT = "还不能导出"
    WHOLE = "分值合计"
    RATE_POINTS = "执行率分值"
    """What the points of the rate are called beside a question."""
    INDICATOR = "指标"
    """What names of groups end in; left out where there is no room."""
    FIGURES = "{weight}/{standard}"
    SHORT = "还差 {left}"
    OVER = "多出 {left}"
    SCORED = "得分 {score}"
    UNSCORED = "还没打分"
    ERRORS = "{word} {count} 处"
    DOUBTS = "{word} {count} 处待核对"
