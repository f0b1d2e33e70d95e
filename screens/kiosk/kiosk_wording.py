"""The sentences of accounts that may do nothing but fill in forms."""

from enum import StrEnum


class Kiosk(StrEnum):
    """A sentence with named gaps."""

    NAME = "文件名“{name}”用不了：只写文件名，用汉字、字母、数字和 - _ .，不写路径。"
    USER = "用户名“{name}”用不了：只用汉字、字母、数字和 - _ .，请告诉管理员。"
    IDLE = "--idle 要写分钟数，例如 --idle 60，请告诉管理员。"
    ORDER = "这个账户只用来填表：直接登录填表；取文件用 get 编号；list 列出文件。"
    NO_TERMINAL = "填表要在终端里登录，例如 ssh -t；取文件用 get 编号，list 列出文件。"
    PLAIN = "ssh -t {account}@服务器 plain "
    EXPORT_WHY = (
        "只写文件名，同时写出 .docx 和 .toml；导出后再取到自己的电脑上。"
        "要改表，在这里改好，再导出一次。"
    )
    EXPORTED = (
        "已导出 {docx} 和 {toml}。"
        "在自己的电脑上取走：ssh {account}@服务器 get {number} > 自评表.docx"
    )
    NO_COPY = "这里不能另存到别处；导出的文件可以用 get 取走。"
    SOURCE_NONE = (
        "还没有文件。先在自己的电脑上送来："
        "ssh {account}@服务器 put 去年.docx < 去年.docx"
    )
    ACCOUNT = "登录名"
    LISTED = "{number}  {name}  {changed}"
    NO_FILES = "还没有导出的文件。"
    NO_SUCH = "没有“{name}”这个文件，list 列出全部。"
    PUT = "已收到 {name}，新填时选“沿用去年的表”，写这个文件名。"
    PUT_SUFFIX = "“{name}”不是表格文件，能收 {known}。"
    PUT_OLD = (
        "“{name}”是旧格式，这里转换不了；"
        "请在 Word、Excel 或 WPS 里另存为 .docx 或 .xlsx 再送。"
    )
    PUT_WHOLE = "没有收到“{name}”的全部内容，请再送一次：put 去年.docx < 去年.docx。"
    CLOSED = (
        "没有安装：别的账号进不去 {closed}，运行不了 {python}。"
        "请把本程序放在人人可读的文件夹里（如 /opt/ziping），"
        "删掉 .venv，用人人可用的 Python 重做：make kiosk PYTHON=/usr/bin/python3。"
    )
    IDLED = (
        "有 {minutes} 分钟没有按键，已退出；内容都在草稿里，再登录就从原来那一题继续。"
    )
