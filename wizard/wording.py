"""The sentences and words that several rooms say, to be proofread.

What one room alone says stands in its own module of wording.
"""

import errno
from typing import Final


class Says:
    """Sentences with named gaps; no enumeration, whose members take a while to make."""

    # ── words ──
    AND_THEN = "，"
    UNKNOWN_YET = "尚未填写"
    BLANK = "空白"

    # ── cells and rows ──
    CELL_OF = "{row}的{heading}"
    TOTAL_POINTS = "总分"
    ROW = "第 {number} 行“{name}”"
    ROWS = "第 {numbers} 行"
    AND_PLACE = "；"
    YEAR_CELL = "年度"
    POINTS = "分"
    LIST_COMMA = "、"
    GROUP_POINTS_CELL = "一级指标后面写的分"
    HEAD_PART = "表头"

    # ── files ──
    NO_FILE = "找不到文件 {file}，请核对路径。"
    NOT_A_FILE = "{file} 不是普通文件，请换一个文件。"
    CANNOT_READ = "读不了 {file}：{why}。"
    CANNOT_WRITE = "写不进 {file}：{why}；原有的文件没有改动，请换一个位置再试。"
    CANNOT_WRITE_NEW = "写不进 {file}：{why}。请换一个位置再试。"
    HALF_WRITTEN = (
        "写到一半出错：{why}。已换上新的 {done}，磁盘没有确认存稳，请再写一次。"
    )
    TOO_LARGE = "{file} 超过 {most}，不会是一份自评表，请核对文件。"
    NO_FOLDER = "文件夹 {file} 不能使用：{why}。"

    # ── what a key wants ──
    WANTS_TEXT = "应是文字，请加引号"
    WANTS_WORD = "应是文字，不能空着"
    WANTS_NUMBER = "应是数字"
    WANTS_YEAR = "应是年份"
    WANTS_REMARKS = '应是一个表，每项一行，如 conclusion = "…"'
    WANTS_REMARK_KEY = "里的键 {key} 应是小写英文字母、数字和下划线"
    WANTS_REMARK_TEXT = "里的 {key} 应是文字"

    # ── editions ──
    EDITION_TAKEN = "{file} 与程序自带的版本 {id} 同名，没有采用；请换一个文件名和 id。"
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
    errno.ELOOP: "那里是链接，或链接绕成了圈",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EFBIG: "文件太大",
    errno.EIO: "磁盘读写出错",
    errno.EEXIST: "已有同名文件",
    errno.ENXIO: "它不是普通文件",
}
"""Why the system refused, for people; other reasons are told by their number."""


def system_reason(error: Exception) -> str:
    """The reason of an OSError in words."""
    number = getattr(error, "errno", None)
    return REASONS.get(number, f"系统错误 {number}") if number else "路径写法不对"
