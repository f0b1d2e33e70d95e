"""Words of badges, bars and the drawn table, to be proofread."""


class Drawn:
    """Sentences with named gaps: so many members of an enumeration take a while."""

    FIT = "合格"
    UNFIT = "还不能提交"
    WHOLE = "分值合计"
    FIGURES = "{weight}/{standard}"
    SHORT = "还差 {left}"
    OVER = "多出 {left}"
    FULL = "正好"
