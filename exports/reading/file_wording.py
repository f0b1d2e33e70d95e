"""What is said of kinds of files."""

from enum import StrEnum
from typing import Final


class FileSays(StrEnum):
    """A sentence with named gaps."""

    NOT_INSTALLED = (
        "读 {file} 这样的文件要用 {package}，这里没有装；"
        "请管理员执行 pip install 'ziping[formats]'，或把文件另存为 .docx、.xlsx 再用。"
    )
    LOCKED = "{file} 加了密码，读不了；请在 Office 或 WPS 里去掉密码，另存一份再用。"
    MANY_HEADINGS = (
        "{file} 里各不相同的栏目标题超过 {most} 行，不会是自评表；"
        "请核对文件，或分成几个文件再读。"
    )
    TOO_MUCH_WORK = (
        "{file} 的内容过多，读了很久也没有读完，不会是一份自评表；"
        "请核对文件，或分成几个文件再读。"
    )


ROW_NUMBER_WORDS: Final = ("序号", "编号", "行号")
"""What people write above numbers of rows."""
