"""Every sentence the form and its rules say, in one place to be proofread."""

import errno
from enum import StrEnum
from typing import Final


class Says(StrEnum):
    """A sentence with named gaps."""

    # ── files ──
    NO_FILE = "找不到文件 {file}，请核对路径。"
    NOT_A_FILE = "{file} 不是普通文件，请换一个文件。"
    CANNOT_READ = "读不了 {file}：{why}。"
    CANNOT_WRITE = "写不进 {file}：{why}；原有的文件没有改动，请换一个位置再试。"
    TOO_LARGE = "{file} 超过 {most}，不会是一份自评表，请核对文件。"
    NO_FOLDER = "文件夹 {file} 不能使用：{why}。"
    HAS_BOM = "{file} 第 1 行开头带有 BOM 标记，请另存为“UTF-8（无 BOM）”再用。"
    NOT_UTF8 = "{file} 第 {line} 行不是 UTF-8 编码，请另存为 UTF-8 再用。"
    NOT_TOML = "{file} 第 {line} 行第 {column} 列不合 TOML 写法，请对照说明修改。"
    TOO_DEEP = "{file} 第 {line} 行嵌套过深，不是自评表的写法，请核对文件。"
    IN_FILE = "{file} 第 {line} 行：{message}"
    NO_SCHEMA = "{file} 第 {line} 行：缺少 {key} = 1，看不出是哪一版写法，请补上。"
    NEWER_SCHEMA = (
        "{file} 第 {line} 行：{key} 比本程序的新，请先升级本程序；文件没有改动。"
    )
    STRANGE_EDITION = (
        "{file} 第 {line} 行：{key} 不是本程序认识的版本，可用 ziping editions 查看。"
    )
    STRANGE_CATEGORY = (
        "{file} 第 {line} 行：{key} 不是这一版表的二级指标，请改成表上的名称。"
    )
    STRANGE_KEY = "不认识的键 {key}，请核对拼写或删去。"
    MISSING_KEY = "缺少 {key}，请补上。"
    WANTS_TABLE = "{key} 应是一个表。"
    WANTS_LIST = "{key} 应是一组 [[{key}]]。"
    WRONG_VALUE = "{key} {why}。"
    WANTS_TEXT = "应是文字，请加引号"
    WANTS_WORD = "应是文字，不能空着"
    WANTS_NUMBER = "应是数字"
    WANTS_YEAR = "应是年份"
    WANTS_OTHER = "的写法不对，应为 {expected}"
    NO_EDITION = "没有“{id}”这一版，现有：{known}。"


REASONS: Final = {
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EROFS: "磁盘是只读的",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "文件夹不存在",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "它是一个文件夹",
    errno.ELOOP: "链接绕成了圈",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EIO: "磁盘读写出错",
    errno.EEXIST: "已有同名文件",
    errno.ENXIO: "它不是普通文件",
}
"""Why the system refused, for people; other reasons are told by their number."""


def system_reason(error: Exception) -> str:
    """The reason of an OSError in words."""
    number = getattr(error, "errno", None)
    return REASONS.get(number, f"系统错误 {number}") if number else "路径写法不对"
