"""What is said of keys that do nothing in a list or on the paper."""


class DeadKeyText:
    """Sentences with named gaps."""

    AT_QUESTION = "{key}（{word}）在题目上才有用；先按 Esc 返回。"
    NOT_A_WARNING = "空格、F9 用来确认提醒：移到写着“提醒”的一行再按。"
    TYPED = "这里不能直接写；移到要改的一行，按回车去改。"
    ON_PAPER = "{key}（{word}）在这里没有用，先按 Esc 返回再按；回车改标出的一格。"
    IS_PAPER = "现在就在看表；按 Esc 返回。"
    NO_WARNING = "空格、F9 在核对里用来确认提醒，先按 Esc 返回；回车改标出的一格。"
    TYPED_ON_PAPER = "这里不能直接写；移到要改的一格，按回车去改。"
