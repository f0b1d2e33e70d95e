"""The sentences about `keys.toml`."""


class KeysText:
    """Sentences with named gaps."""

    STRANGE_COMMAND = (
        "{file} 第 {line} 行：没有“{word}”这个命令，可以改的有：{known}、导出。"
    )
    NO_KEY = '{file} 第 {line} 行：请写键名，如 "F8" 或 ["F8", "Ctrl+N"]。'
    STRANGE_KEY = (
        "{file} 第 {line} 行：“{key}”不能用作命令的键，"
        "请用 F1 到 F12、Ctrl+字母、Tab、Esc、PageUp 一类的键。"
    )
    TAKEN = "{file} 第 {line} 行：“{key}”不能改作别用，{why}。"
    ENTER = "它就是回车或换行"
    SAME = "终端把它当作 Tab、退格或 Esc"
    ALT = "它和按了 Esc 再打字分不出来"
    CLEAR = "它清空这一格"
    TWICE = (
        "{file} 第 {line} 行：{key} 已经用于“{other}”，"
        "请换一个键，或在文件里给“{other}”另写一个键。"
    )
