"""An office's own edition on the paper of official documents."""

import re

from wizard.editions.library import built_in_content

ID = "本县-2024"

PAPER = """[paper]
orientation = "portrait"
width = 156
margins = { top = 37, bottom = 35, left = 28, right = 26 }
page_numbers = "dashes"
"""

LINES = """
[[lines]]
before = "end"
cells = [
    { label = "填报人", field = "remarks.filled_by", label_width = 25, width = 53 },
    { label = "联系电话", field = "remarks.phone", label_width = 25, width = 53 },
]

[[lines]]
before = "end"
height = 20
cells = [
    { label = "单位负责人\\n（签章）", field = "remarks.seal", by_hand = true, label_width = 25, width = 53 },
    { label = "填报日期", field = "remarks.date", by_hand = true, label_width = 25, width = 53 },
]

"""  # noqa: E501  as an office writes it

QUESTION = """
[[questions]]
key = "remarks.{key}"
section = "填报"
kind = "text"
ask = "{ask}？"
why = "照实写；没有就直接回车。"
meaning = "{ask}。"
who = "经办人"
source = "本县通知"
good = "{good}"
bad = "……"
bad_why = "这不是事实。"
required = false
"""


def narrower(text: str) -> str:
    """The national table, 20 mm narrower: the columns on the right give way."""
    changes = {
        "label_width = 25, width = 151": "label_width = 25, width = 131",
        "label_width = 18, width = 63": "label_width = 18, width = 43",
        'field = "goals.actual", width = 81': 'field = "goals.actual", width = 61',
        'field = "name", width = 46': 'field = "name", width = 36',
        'field = "deviation", width = 25': 'field = "deviation", width = 15',
        "label_width = 34": "label_width = 14",
    }
    for old, new in changes.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def own() -> str:
    """What the office has written."""
    text = built_in_content("2020").decode().replace('id = "2020"', f'id = "{ID}"')
    text, count = re.subn(
        r"\[paper\]\n(.+\n)+", lambda _: LINES + PAPER, narrower(text)
    )
    assert count == 1
    asked = {"filled_by": ("填报人是谁", "张三"), "phone": ("电话多少", "0994-1234567")}
    questions = (
        QUESTION.format(key=key, ask=ask, good=good)
        for key, (ask, good) in asked.items()
    )
    return text + "".join(questions)
