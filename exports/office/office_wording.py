"""What is said of files that LibreOffice has to make into others first."""

from enum import StrEnum


class OfficeSays(StrEnum):
    """A sentence with named gaps."""

    CONVERTING = "正在用 LibreOffice 读取 {file} ……"
    STOP = "正在用 LibreOffice 读取 {file} ……不想等了请按 Esc。"
    STOPPED = (
        "已停下，没有读取 {file}；要读请再按回车，"
        "或在 Word 或 WPS 里另存为 .docx（表格存为 .xlsx）再用。"
    )
    NO_LIBREOFFICE = (
        "读 {file} 这样的旧文件要用 LibreOffice 转换，这台机器上没有；"
        "请在 Word 或 WPS 里另存为 .docx（表格存为 .xlsx）再用，"
        "或请管理员安装 LibreOffice。"
    )
    NO_PROCESS = (
        "{file} 要用 LibreOffice 转换才能读，这里不能启动别的程序；"
        "请在 Word 或 WPS 里另存为 .docx（表格存为 .xlsx）再用。"
    )
    TOO_LONG = (
        "LibreOffice 转换 {file} 超过 {seconds} 秒还没有完成，没有再等；"
        "请在 Word 或 WPS 里另存为 .docx（表格存为 .xlsx）再用。"
    )
    NOT_CONVERTED = (
        "LibreOffice 转换不了 {file}，文件可能已损坏或加了密码；"
        "请在 Word 或 WPS 里打开，另存为 .docx（表格存为 .xlsx）再用。"
    )
