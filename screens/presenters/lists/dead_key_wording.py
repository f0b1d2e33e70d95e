"""What is said of keys that do nothing in a list."""


class DeadKeyText:
    """Sentences with named gaps."""

    AT_QUESTION = "{key}（{word}）在题目上才有用；先按 Esc 返回。"
    NOT_A_WARNING = "空格、F9 用来确认提醒：移到写着“提醒”的一行再按。"
    TYPED = "这里不能直接写；移到要改的一行，按回车去改。"
