"""The sentences about where drafts live."""

from enum import StrEnum


class ChoiceText(StrEnum):
    """A sentence with named gaps."""

    NO_DRIVER = (
        "草稿库在 PostgreSQL 里，但这里没有装它的驱动："
        "请管理员执行 pip install 'ziping[postgresql]'。"
    )
    LONG_NAME = "用户名“{name}”太长，草稿库里认不了，请告诉管理员。"
    BAD_STORE = (
        "草稿库的地址“{address}”不对：要以 postgresql:// 开头，"
        "不用草稿库时请去掉 ZIPING_STORE。请告诉管理员。"
    )
    BAD_FILE = "配置文件 {file} 不是 TOML，请告诉管理员。"
    BAD_KEY = '配置文件 {file} 里的 {key} 不对：只写 store = "postgresql://…"。'
