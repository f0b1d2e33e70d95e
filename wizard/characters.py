"""Characters as they are meant: whole ones for radicals, ordinary blanks for odd ones.

Text that comes out of a PDF has ⼊⼾ where 入户 is printed: radicals, which have a
code of their own and are equal to nothing that is typed. Unicode's own folding (NFKC)
makes 戶 of ⼾ and leaves ⻔, ⺠ and ⻓ as they are; a form is written in 简体字.
"""

import re
from functools import cache
from operator import ne
from typing import Final

_KANGXI: Final = (
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀"
    "寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋"
    "比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
    "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾见角言谷豆豕豸贝赤走足身车辛"
    "辰辵邑酉釆里金长门阜隶隹雨青非面革韦韭音页风飞食首香马骨高髟斗鬯鬲鬼鱼鸟卤鹿麦麻"
    "黄黍黑黹黾鼎鼓鼠鼻齐齿龙龟龠"
)
"""The characters of U+2F00 to U+2FD5, in order."""

_OTHERS: Final = (
    "⺁厂 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 "
    "⺔彑 ⺕彐 ⺖忄 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 "
    "⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫罒 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳网 "
    "⺴网 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺肀 ⺻聿 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 "
    "⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑长 "
    "⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟飠 ⻠饣 "
    "⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫齐 ⻬齐 ⻭齿 ⻮齿 ⻯龙 "
    "⻰龙 ⻱龟 ⻲龟 ⻳龟"
)
"""Radicals of U+2E80 to U+2EF3, each before the character that it stands for."""

_BLANKS: Final = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f"
)
"""Blanks that do not break, or are wider or narrower than the ordinary one."""

_MAY_BE_RADICAL: Final = re.compile("[\u2e80-\u2fd5]")
"""One range, for a class of many takes a tenth of a millisecond to compile."""


@cache
def _table() -> dict[int, str]:
    """What each is to be read as, one character for one."""
    return str.maketrans(
        {chr(0x2F00 + at): character for at, character in enumerate(_KANGXI)}
        | {pair[0]: pair[1] for pair in _OTHERS.split()}
        | dict.fromkeys(_BLANKS, " ")
    )


def is_clear(text: str) -> bool:
    """Whether each character is seen as it is meant, but for line ends."""
    is_seen = text.replace("\n", "").isprintable()  # odd blanks are not printable
    return is_seen and not _MAY_BE_RADICAL.search(text)


def meant(text: str) -> str:
    """The text with the characters that were meant."""
    return text if is_clear(text) else text.translate(_table())


def odd(text: str) -> int:
    """How many characters `meant` replaces."""
    clear = meant(text)
    return 0 if clear is text else sum(map(ne, text, clear))
