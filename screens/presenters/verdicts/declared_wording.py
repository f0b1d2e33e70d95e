"""What is said of a declaration that was taken into a form."""


class DeclaredText:
    """Sentences with named gaps."""

    UNPLACED = (
        "申报表上的指标“{name}”（{category}，{place}）"
        "在这一版表上没有对应的二级指标，没有取用。"
    )
    UNMOVED = "申报表上的“{label}”{amount}{unit}在这一版表上没有对应的格，没有取用。"
    LOST = "申报表上的{cells}在这一版表上没有对应的格，没有取用。"
    NO_UNIT = "申报表没有写明金额的单位，按{own}读入，请核对。"
    NO_YEAR = "申报表上没有读到年度，请在第一题填上。"
    WHICH = "文件里有 {count} 份申报表，照哪一份新填？"
    EDITION = "这是绩效目标申报表。照它新填哪一版的自评表？"
    NAMELESS = "（没有写项目名称）"
