"""The commands of a question: key, footer word and help of each in one row."""

from typing import Final

from screens.presenters.question.keymap import keys_for
from wizard.frozen import frozen

KEY_NAMES: Final = {
    "enter": "回车",
    "escape": "Esc",
    "up": "上键",
    "down": "下键",
    "pageup": "PageUp",
    "pagedown": "PageDown",
    "space": "空格",
}
"""How people call a key whose name in a binding is not what stands on it."""

ARROWS: Final = ("上键", "下键")
BOTH_ARROWS: Final = "上下键"
"""The keys that sentences call by one word, and that word."""

TWO_KEYS: Final = "{up}、{down} "
"""What they are called where one of them is another key; a blank stands behind it."""


@frozen
class Command:
    """Something that can be done at a question."""

    name: str
    """Its name as an action, or that of the overlay it opens; blank for a key of the
    input line itself."""
    own_keys: str
    """The keys that do it at a question, `escape,f7`, unless a person has put others
    in their place; the first one is told."""
    word: str
    """What it is called on the footer line; `{way_out}` is what the mode calls it."""
    help: str
    """What it does, as the palette says it."""
    short: str = ""
    """A shorter word for a footer with little room, where there is one."""
    own_review_keys: str = ""
    """The keys that do it from check answers; blank where none does."""
    opens: bool = False
    """Whether it opens an overlay."""
    yields: bool = False
    """Whether a widget that has a use for the key goes first."""

    @property
    def keys(self) -> str:
        """The keys that do it at a question."""
        return keys_for(self.name, self.own_keys)

    @property
    def pressed(self) -> tuple[str, ...]:
        """Each of these keys by itself."""
        return tuple(self.keys.split(","))

    @property
    def review_key(self) -> str:
        """The keys that do it from check answers: mostly those of the question."""
        same = self.own_review_keys == self.own_keys
        return self.keys if same else self.own_review_keys

    @property
    def action(self) -> str:
        """What Textual runs to do it."""
        return f"open('{self.name}')" if self.opens else self.name

    @property
    def label(self) -> str:
        """The key as it is told; of what is only reached from check answers, both."""
        if not self.keys:
            return f"{REVIEW.label} {key_name(self.review_key)}"
        return key_name(self.keys.split(",")[0])

    @property
    def footer(self) -> str:
        """The key and the word."""
        return f"{self.label} {self.word}"

    @property
    def short_footer(self) -> str:
        """The same without a blank, in as few cells as can be."""
        return f"{self.label}{self.short or self.word}"

    @property
    def entry(self) -> str:
        """What the palette shows, and is searched for."""
        return f"{self.help}  {self.label}"


def key_name(key: str) -> str:
    """What people call a key: `ctrl+z` is Ctrl+Z."""
    return KEY_NAMES.get(key) or "+".join(part.capitalize() for part in key.split("+"))


HELP: Final = Command("help", "f1", "帮助", "帮助：这一格是什么、怎么写", opens=True)
OUTLINE: Final = Command(
    "outline", "f2", "目录", "目录：各部分填到哪里", own_review_keys="f2", opens=True
)
REVIEW: Final = Command("review", "f3", "核对", "核对全表", opens=True)
PAPER: Final = Command(
    "paper", "ctrl+l", "看表", "看印出来的样子", own_review_keys="f3", opens=True
)
PROBLEM: Final = Command("problem", "f4", "问题", "到下一处要改的地方")
SUMMARY: Final = Command(
    "summary", "f5", "总览", "总览：得分、等级、扣分", own_review_keys="f5", opens=True
)
EXPORT: Final = Command(
    "export", "f6", "{way_out}", "导出", own_review_keys="f6", opens=True
)
SKIP: Final = Command("skip", "f8", "先跳过", "先跳过这一题")
BACK: Final = Command(
    "back", "escape,f7,shift+tab", "上一题", "回到上一题", short="上题"
)
NEXT: Final = Command("next", "tab", "下一格", "到下一题；打了的字就算回答")
BACK_AGAIN: Final = Command("back", "escape,f7,shift+tab", "返回", "回到刚才的地方")
"""What the same key is called where a jump has led."""
OUT: Final = Command("back", "escape,f7,shift+tab", "离开", "回到打开这份表的地方")
"""What the same key is called at the first question."""
RETURN: Final = Command("return", "ctrl+o", "回原处", "回到跳过来以前的地方")
ROW: Final = Command(
    "row", "f9", "本行", "这一行：移动、复制、删除、分配分值", opens=True
)
MATERIAL: Final = Command(
    "material",
    "f10,ctrl+g",
    "材料",
    "练习的材料",
    own_review_keys="f10,ctrl+g",
    opens=True,
)
EARLIER: Final = Command(
    "earlier", "up,pageup", "看前面", "看前面填的", yields=True, opens=True
)
UNCHANGED: Final = Command("unchanged", "ctrl+t", "都不变", "这一段沿用上年的都不变")
UNDO: Final = Command("undo", "ctrl+z", "撤销", "撤销")
REDO: Final = Command("redo", "ctrl+y", "重做", "重做")
CLEAR: Final = Command("clear", "ctrl+u", "清空", "清空这一格里的字")
TAKE: Final = Command(
    "take_in", "ctrl+r", "取来", "取来去年的、预期目标的、上一行的文字，改了用"
)
SAVE: Final = Command("save", "ctrl+s", "保存", "保存")
COPY: Final = Command("copy", "ctrl+shift+s", "另存", "另存一份", opens=True)
COPY_CELL: Final = Command("copy_cell", "ctrl+c", "复制", "复制这一格")
PALETTE: Final = Command("palette", "ctrl+p,ctrl+f", "查找", "查找命令和题目")
LEAVE: Final = Command("app.leave", "ctrl+q", "退出", "退出")

SUBMIT: Final = Command("", "enter", "下一题", "", short="下题")
NEWLINE: Final = Command("", "ctrl+j", "换行", "")

COMMANDS: Final = (
    *(HELP, OUTLINE, REVIEW, PAPER, PROBLEM, SUMMARY, EXPORT, SKIP, BACK, RETURN),
    *(ROW, NEXT, MATERIAL, EARLIER, UNCHANGED, UNDO, REDO, CLEAR, TAKE, SAVE, COPY),
    *(COPY_CELL, PALETTE, LEAVE),
)
"""Every command, in the order of the palette."""

FOOTER: Final = (
    *(SUBMIT, BACK, HELP, OUTLINE, REVIEW, PROBLEM, SUMMARY, EXPORT, SKIP, MATERIAL),
    *(PAPER, EARLIER, PALETTE, UNDO, REDO, CLEAR, LEAVE, ROW, NEWLINE, TAKE),
)
"""The keys that are told under a question, the most wanted first; those that only some
questions have come last, so that the others stand where they stood."""

SHORT_FOOTER: Final = (
    *(SUBMIT, BACK, HELP, OUTLINE, REVIEW, PROBLEM, SUMMARY, EXPORT),
    *(MATERIAL, NEWLINE, ROW, PALETTE, TAKE),
)
"""Those that are told where there is little room; the palette finds the others."""

UNTOLD: Final = (UNCHANGED, COPY, RETURN, NEXT, SAVE, COPY_CELL)
"""Commands without a place on the footer: a notice tells of them where they help, or
they are where every program has them."""


def review_commands() -> dict[str, Command]:
    """What a key opens from check answers, with the way back there.

    The paper opens by the key that it has at a question as well.
    """
    paper = dict.fromkeys(PAPER.keys.split(","), PAPER)
    own = {key: c for c in COMMANDS for key in filter(None, c.review_key.split(","))}
    return paper | own
