"""Signs of comparison and the words for them, as people write them, to be proofread."""

from typing import Final

from wizard.patterns import Lazy

SIGNS: Final = {
    **dict.fromkeys(map(ord, "≧⩾≮"), "≥"),
    **dict.fromkeys(map(ord, "≦⩽≯"), "≤"),
    **dict.fromkeys(map(ord, "\uff1e\u3009\u203a"), ">"),
    **dict.fromkeys(map(ord, "\uff1c\u3008\u2039"), "<"),
    **dict.fromkeys(map(ord, "═\uff1d"), "="),
    **dict.fromkeys(map(ord, "\uff5e\u301c\u223c"), "~"),
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
    **dict.fromkeys(map(ord, "\u2012\u2013\u2014\u2015"), "—"),
    **dict.fromkeys(map(ord, "\u3014\u3010\uff3b["), "("),
    **dict.fromkeys(map(ord, "\u3015\u3011\uff3d]"), ")"),
    ord("\uff0f"): "/",
    ord("\u2215"): "/",
    ord("\uffe5"): "¥",
}
"""Comparison signs, dashes, brackets as they are typed, and the ones that are kept."""

COMPARATORS: Final = {
    "大于或等于": "≥",
    "大于等于": "≥",
    "不得低于": "≥",
    "不得少于": "≥",
    "不低于": "≥",
    "不少于": "≥",
    "不小于": "≥",
    "不下于": "≥",
    "不短于": "≥",
    "至少": "≥",
    "最少": "≥",
    "最低": "≥",
    ">或=": "≥",
    ">=": "≥",
    "=>": "≥",
    "≥=": "≥",
    "≥": "≥",
    "小于或等于": "≤",
    "小于等于": "≤",
    "不得超过": "≤",
    "不得高于": "≤",
    "不得多于": "≤",
    "不超过": "≤",
    "未超过": "≤",
    "未超": "≤",
    "没超": "≤",
    "没有超过": "≤",
    "不超": "≤",
    "不高于": "≤",
    "不大于": "≤",
    "不多于": "≤",
    "不长于": "≤",
    "不晚于": "≤",
    "不迟于": "≤",
    "不突破": "≤",
    "未突破": "≤",
    "至多": "≤",
    "最多": "≤",
    "最高": "≤",
    "<或=": "≤",
    "<=": "≤",
    "=<": "≤",
    "≤=": "≤",
    "≤": "≤",
    "大于": ">",
    "高于": ">",
    "多于": ">",
    "超过": ">",
    "突破": ">",
    "超出": ">",
    ">": ">",
    "小于": "<",
    "低于": "<",
    "少于": "<",
    "不足": "<",
    "不到": "<",
    "<": "<",
    "等于": "=",
    "=": "=",
}
"""What stands before a value, a longer spelling before a shorter one."""

BEHIND: Final = (
    (Lazy(r"(?:及|\(?含\)?)?(?:以上|之上)(?:\(含\))?", needs="上"), "≥"),
    (Lazy(r"(?:及|\(?含\)?)?(?:以下|之下)(?:\(含\))?", needs="下"), "≤"),
    (
        Lazy(
            r"(?:及|\(?含\)?)?[以之]内(?:\(含\))?|(?<=[天日月周时钟期年度元%‰])内",
            needs="内",
        ),
        "≤",
    ),
)
"""What stands behind it. 以上, 以下, 以内 include the number (民法典第1259条)."""
