"""The sentences of choosing a file."""

from typing import Final, NamedTuple

from screens.wording import Wording


class FileAsked(NamedTuple):
    """What is said where a file is asked for."""

    title: str
    ask: str
    blank: str
    """Where no name was typed."""
    which: str
    """Where it holds several forms."""


IMPORTED: Final = FileAsked(
    "读入文件",
    "读哪个文件？",
    "还没有写文件名；不读文件，就按 Esc 返回。",
    "文件里有 {count} 份表，读哪一份？",
)
"""A form that is gone on with."""

LAST_YEAR: Final = FileAsked(
    Wording.NEW_FROM, Wording.SOURCE_ASK, Wording.SOURCE_BLANK, Wording.SOURCE_WHICH
)
"""A form, or a declaration, that a new one begins from."""


class FileText:
    """Sentences with named gaps."""

    FILE = "{changed}  {name}"
    FOLDER = "文件夹            {name}/"
    WHY = f"写文件名，或从下面选（新的在前）；能读 {Wording.FILE_KINDS}。"
    IMPORT = f"读入文件：填好的 {Wording.FILE_KINDS}"
    KEYS = "上下键选择  回车 读入  Tab 补全  Ctrl+U 清空  Esc 返回"
    NONE_HERE = "（{folder} 里没有能读的文件；可以写别的文件夹，如 /home/我/）"
    NONE_SUCH = "（没有这样的文件；删几个字再试）"
    CONFIRMED_STAY = "\n表上不印提醒和说明。"
    PRINTED = "已送去打印。"
    COPY_KEYS = "回车 另存  Ctrl+U 清空  Tab 补全文件夹  Esc 返回"
