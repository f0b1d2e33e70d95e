"""Every sentence about an edition that is not in order, to be proofread."""

from enum import StrEnum


class Wrong(StrEnum):
    """A sentence with named gaps; `key` is always there."""

    # ── the file ──
    NEWER = "{key} 比本程序的新，请先升级本程序。"
    OTHER_NAME = "{key} 是“{id}”，文件名却是“{name}”，请改成一样的。"
    BLANK = "{key} 空着，请补上。"
    TWICE = "{key} 与前面的重复：“{word}”，请改成不同的。"

    # ── layout ──
    WIDTHS = (
        "{key} 一行各格的宽度合计 {sum} 毫米，应等于 [paper] 的 width，{width} 毫米。"
    )
    NO_WIDTH = "{key} 是 {width}，宽度要大于 0。"
    TOO_WIDE = "{key} 是 {width} 毫米，纸上最多放得下 {most} 毫米。"
    NO_ROOM = "{key} 上下留得太多，中间只剩 {room} 毫米，至少要 {least} 毫米。"
    NO_MARGIN = "{key} 是 {margin}，四边至少各留 {least} 毫米，否则印不全。"
    NO_FOOT = "{key} 要在表下印页码，[paper] margins 的 bottom 至少要 {least} 毫米。"
    NO_HEIGHT = "{key} 是 {height}，行高不能小于 0，最高 {most} 毫米。"
    KEPT_BY_HAND = "{key} 是手工填的格，field 要以 remarks. 开头，如 remarks.seal。"
    ASKED_BY_HAND = (
        "{key} 问的“{field}”是手工填的格（by_hand = true），请删去这一题或 by_hand。"
    )
    NO_FIELD = "{key} 写的“{field}”不是这里能用的内容，可用的有：{known}。"
    NO_COLUMN = "{key} 缺少 field 为“{field}”的一格，程序离不开它，请补上。"
    FIRST_TWO = "{key} 的前两栏的 field 应依次是 group 和 category。"
    NO_OPTIONS = "{key} 只能写在 remarks. 开头的格里，“{field}”不是，请改 field。"
    STRANGE_UNIT = "{key} 写的“{unit}”不是金额的单位，可用的有：{known}。"
    OTHER_UNIT = (
        "{key} 写的是“{unit}”，[funding] 的 heading 却写着“{named}”，请改成一致的。"
    )
    OTHER_BLOCKS = "{key} 应把这几块各写一次：{known}。"
    NO_NAME = "{key} 里没有 {{name}}，一级指标的名称没有地方写。"
    NO_YEAR = "{key} 里没有 {{year}}，年度没有地方写。"

    # ── points ──
    POINTS = "{key}：各一级指标与 [execution] 的 points 合计 {sum} 分，应正好 100 分。"
    TIERS_TOP = "{key}：最高一档的 high 应是 100，并写 high_included = true。"
    TIERS_GAP = "{key} 是 {low}，应与下一档的 high {high} 相接。"
    TIERS_BOTTOM = "{key} 是 {low}，最低一档应从 0 起。"
    GRADES = "{key} 是 {low}，等级应由高到低，最低一等从 0 起。"
    NEGATIVE = "{key} 是 {number}，不能是负数。"

    # ── questions ──
    NO_KIND = "{key} 写的“{kind}”不是题型，可用的有：{known}。"
    OTHER_KIND = "{key} 写的“{kind}”不适合“{field}”，可用的有：{known}。"
    NO_CONDITION = "{key} 写的“{when}”不是条件的名字，可用的有：{known}。"
    OTHER_CONDITION = "{key} 写的“{when}”不能用在“{field}”上，请删去或换一个。"
    NO_GAP = "{key} 里的空位“{gap}”程序不会填，可用的有：{known}。"
    OPEN_GAP = "{key} 里的花括号不成对，请补全；不是空位的请写成两个花括号。"
    NO_PLACE = "{key} 写的“{field}”在这一版表上没有位置，请删去这一题或补上那一格。"
    NO_QUESTION = "{key} 里没有问“{field}”的题，这一格没法填，请补上。"
    NOT_REQUIRED = "{key}：“{field}”是必填的，请删去 required = false。"
    NAME_FIRST = "{key}：三级指标的题要从 indicators.name 问起。"
    CATEGORY_SECTION = "{key} 写的“{section}”是二级指标的名称，请换一个部分名。"
    ROW_SECTION = '{key}：三级指标的题不写部分名，请写成 section = ""。'

    # ── examples ──
    GOOD_REFUSED = "{key} 的好例子“{example}”填不进去：{why}"
    NEVER_ASKED = "{key}：这一题什么时候都问不到，请核对 when。"
    GOOD_DOUBTED = "{key} 的好例子“{example}”会被指出毛病：{why}"
    BAD_ACCEPTED = "{key} 的坏例子“{example}”程序看不出毛病，请换一个。"
