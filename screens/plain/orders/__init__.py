"""The orders that stand behind a colon in the interview line by line."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from screens.plain.orders import change as changing
from screens.plain.orders import edit as editing
from screens.plain.orders import go as going
from screens.plain.orders import leave as leaving
from screens.plain.orders import tell as telling

if TYPE_CHECKING:
    from screens.plain.interview import LineInterview

_WORDS: Final[Mapping[str, Callable[["LineInterview", str], None]]] = {
    "上 back b": going.back,
    "下 next n": going.skip,
    "回 return": going.go_back,
    "撤销 undo u": going.undo,
    "重做 redo": going.redo,
    "核对 review r": telling.review,
    "目录 outline o": telling.outline,
    "总览 summary s": telling.summary,
    "表 rows": telling.rows,
    "看表 paper": telling.paper,
    "找 find": telling.find,
    "去 go g": going.go,
    "问题 problem p": going.problem,
    "说明 帮助 help h": telling.explain,
    "不变 same": going.unchanged,
    "清空 clear": changing.clear,
    "取 take": changing.take_in,
    "改 edit": editing.edit,
    "删除 delete": changing.remove,
    "本行 row": changing.arrange,
    "粘贴 paste": changing.paste,
    "收下 accept": changing.accept,
    "换掉 replace": changing.replace,
    "改名 rename": changing.rename,
    "并成一行 并 join": changing.join,
    "逐行 each": changing.one_by_one,
    "确认 confirm": changing.confirm,
    "不确认 withdraw": changing.withdraw,
    "导出 对答案 export e": leaving.export,
    "打印 print": leaving.print_out,
    "另存 save": leaving.copy,
    "材料 brief m": telling.material,
    "命令 ?": telling.list_orders,
    "退出 quit q": leaving.leave,
}

ORDERS: Final = {w: order for words, order in _WORDS.items() for w in words.split()}
"""Every order by each of its words."""
