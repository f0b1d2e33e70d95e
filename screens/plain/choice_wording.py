"""What is said where something is chosen line by line before an interview."""

from typing import Final


class DraftChoiceText:
    """Sentences with named gaps."""

    ROW: Final = "{draft}  {state}"
    ASK: Final = (
        "接着填哪一份？写编号；写几个字（汉字、拼音、首字母）就筛选；"
        "写文件名就读入；直接回车新填一份。"
    )
    SEARCHED: Final = "写编号打开；换几个字再找；直接回车看全部草稿。"
    MORE: Final = "还有 {count} 份较早的没有列出；写几个字就能找到。"
    NO_NUMBER: Final = (
        "没有编号是 {typed} 的草稿；请写上面的编号，或写几个字筛选；{enter}。"
    )
    NONE_SUCH: Final = "没有找到“{typed}”；请写上面的编号，或换几个字再找；{enter}。"
    ENTER_NEW: Final = "直接回车新填一份"
    ENTER_ALL: Final = "直接回车看全部草稿"
    STRANGE: Final = "没有“{typed}”这一项。{choices}"
