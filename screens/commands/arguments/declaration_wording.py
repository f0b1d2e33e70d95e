"""What is said of declarations that forms are held against."""


class AgainstText:
    """Sentences with named gaps."""

    NOT_FOUND = (
        "说明：{file} 第 {number} 份“{name}”没有找到同名同年度的申报表，没有对照。"
    )
    UNUSED = "说明：{file} 第 {number} 份申报表“{name}”没有对上哪一份自评表。"
    EMPTY = "{folder} 里没有读到绩效目标申报表。"
    LEFT_OUT = "说明：没有用来对照：{why}"
    NAMELESS = "（没有项目名称）"
    SEVERAL = (
        "{file} 里有 {count} 份申报表，一次只能照一份新填；"
        "请在 ziping 里选“沿用去年的表”，再挑其中一份。"
    )
    BESIDE = "说明：{file} 里另有 {count} 份绩效目标申报表，没有当作自评表读。"
