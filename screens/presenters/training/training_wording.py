"""The sentences of the menu of training, of the tour and of the first form."""

from enum import StrEnum
from typing import Final

from wizard.training.model_comparison import Agreement


class TrainingText(StrEnum):
    """A sentence with named gaps."""

    # ── menu ──
    MARK = "练习"
    MENU_TITLE = "学会填这张表：从上往下做，随时可以退出"
    REPORT_TITLE = "学得怎么样"
    REPORT_KEYS = "上下键翻看  Esc 返回"
    MENU_KEYS = "上下键选择  回车 开始  Esc 回到草稿列表"
    STOPS_ROW = "十二站看懂这张表：先看最要紧的几格，大约十分钟{read}"
    TOUR_ROW = "认识这张表：一格一格看，每一格是什么、找谁要、怎么写{read}"
    READ = "（看过 {number}/{count}）"
    TOUR_STOP = "第 {number}/{count} 站  {cell}"
    SEEN = "{place}  看过"
    STOPS_TITLE = "十二站看懂这张表：{edition}。表里填着真实的例子。"
    STOPS_KEYS = "回车 下一站  左键 上一站  F1 全部说明  Esc 返回练习菜单"
    STOPS_KEYS_SHORT = "回车 下一站  F1 说明  Esc 返回"
    STOPS_DONE = "十二站都看完了；接着可以归类、算一算，再跟着填一份。"
    GUIDED_ROW = "跟着填一份：{title}（{state}）。{about}"
    EXERCISE_ROW = "{kind}：{about}"
    REPORT_ROW = "学得怎么样：哪些掌握了，哪些还要再练"
    UNTOUCHED = "还没有填"
    BEGUN = "填过，可以接着填"
    PLAIN_MENU_HINT = "写编号开始；直接回车退出。"
    PLAIN_MENU_ROW = "{number}. {text}"
    PLAIN_MENU_NUMBER = "请写编号，从 1 到 {count}。"

    # ── the first form ──
    REMINDER = "（F10 材料  F1 提示）"
    NO_ERRORS = "没有错误，按 F6 对答案"
    COMPARE_WORD = "对答案"
    PLAIN_COMPARE_WORD = ":对答案 不写文件  :材料 再看一遍"
    MATERIAL_TITLE = "材料：{title}"
    MATERIAL_KEYS = "上下键翻看  Esc 开始填；填的时候随时按 F10 或 Ctrl+G 再看材料"
    PLAIN_GUIDED_HINT = (
        "现在开始填，一行一答。:材料 再看一遍，:说明 看提示，"
        ":对答案 和参考答案对照，:退出 回到练习菜单。"
    )
    PLAIN_AGAIN = "这份练习填过一部分：直接回车接着填，写 1 从头再填一份。"
    PLAIN_AFRESH = "1"
    AGAIN_TITLE = "{title}：这份练习填过一部分"
    GO_ON = "接着填"
    AFRESH = "从头再填一份"
    AGAIN_KEYS = "上下键选择  回车 确定  Esc 返回"
    HINT = "提示：材料里写着“{quote}”"
    HINT_WHY = "怎么想：{why}"
    HINT_NEXT = "提示：{category}接着写材料里的“{quote}”"
    HINT_NO_MORE = "提示：材料里{category}没有别的了，直接回车。"
    HINT_STRANGE = "提示：材料里没有这一行，请核对名称和指标值；按 F9 可以删除这一行。"

    # ── the tour ──
    TOUR_TITLE = "认识这张表：{edition}。表里填着真实的例子，请一格一格看。"
    TOUR_KEYS = "上下左右 移到一格  回车 全部说明  F2 换一版表  Esc 返回练习菜单"
    TOUR_KEYS_SHORT = "回车 全部说明  F2 换一版  Esc 返回"
    TOUR_PLACE = "第 {number}/{count} 格  {cell}"
    TOUR_SHOWS = "“{text}”"
    TOUR_BLANK = "空白格"
    TOUR_LOOK = "评审看：{text}。"
    TOUR_BAD = "不好的写法：{bad}。{why}"
    TOUR_FOUND = "这张真表的这一格，评审会问：{text}"
    TOUR_CELL_KEYS = "Esc 返回表格"
    EDITIONS_TITLE = "看哪一版的表？"
    EDITIONS_KEYS = "上下键选择  回车 确定  Esc 返回"
    PLAIN_TOUR_HINT = "直接回车看下一格，写编号跳到那一格，写 0 返回练习菜单。"
    PLAIN_TOUR_END = "都看完了。"

    # ── the comparison ──
    SUM = (
        "和参考答案对照：{same} 格相同，{different} 格不同，{missing} 格没填。{verdict}"
    )
    STILL_WRONG = "这张表还有 {count} 处错误，正式填的时候不能提交。"
    WOULD_PASS = "没有错误，正式填的时候到这里就能提交。"
    UNSENT = "有 {count} 题打了字还没有按回车，没有算进去。"
    ALL_SAME = "数字、日期、名称全部相同。"
    OWN_BELOW = "自己写的话没有对错，请和参考答案对照着看："
    MISSING_ROW = "{category}的一行"
    NOT_EXPORTED = "这是练习，不写出文件。"
    WAY_BACK = "先放下这一份，回到练习菜单"
    DONE_BACK = "这一份填好了，回到练习菜单"
    LEAVE = "做完了，回到练习菜单"


RESULTS: Final = {
    Agreement.DIFFERENT: (
        "不同  {cell}：您写的是“{given}”，参考答案是“{wanted}”。{why}材料：“{quote}”"
    ),
    Agreement.MISSING: "没填  {cell}：看材料“{quote}”",
    Agreement.NO_UNIT: (
        "单位  {cell}：您写的是“{given}”，数对了，单位没写；参考答案是“{wanted}”。"
        "单位写得一样才好比较，得分也才算得出来。"
    ),
    Agreement.EXTRA: "多了  {cell}：材料里没有这一行。",
    Agreement.OWN_WORDS: "对照  {cell}：您写的是“{given}”；参考答案是“{wanted}”",
}
"""What is said of a cell, by how it stands beside the model."""

BLANK: Final = "空白"
"""What stands in a cell that is empty."""
