"""The sentences of screens and presenters, to be proofread."""

from typing import Final

HELP: Final = """\
ziping 自评向导：在终端里填写《项目支出绩效自评表》

用法：
  ziping                                   打开草稿列表
  ziping new [--edition 版本] [--year 年份]  新填一份
  ziping new --from 去年的表                沿用去年的表（.docx .xlsx .pdf…），只填变的
  ziping new --from 绩效目标申报表           照申报的目标新填，只填做到了什么
  ziping open 草稿编号|文件.toml             接着填
  ziping plain [编号|文件.toml]              不用全屏界面，一行一问一答地填
  ziping learn [--plain]                   练习：认识这张表，归类，找错，跟着填一份
  ziping learn --report [--json]           学得怎么样：哪些掌握了，哪些还要再练
  ziping import 文件... [--to 文件夹]        把 .docx .xlsx .pdf 等读成草稿或 .toml
  ziping check 文件|编号... [--json]        检查：分值是否满 100，哪里要改
  ziping check 文件... --against 申报表|文件夹
                                           与申报表对照：哪些目标改了、少了、多了
  ziping check 文件... --table|--tsv       许多份一览：得分、等级、错误和提醒的个数
  ziping review 文件夹|文件... [-o 审核汇总.xlsx|.csv] [--json]
                                           审核许多份：问题最多的在前，表与表之间也核对
                                           （--against 申报表文件夹，--jobs 核数，
                                           --resume 接着上次，--force）
  ziping review 文件夹 --marked 退回 [--author 姓名 --initials 简称 --date 日期]
                                           有问题的 .docx 各写一份，批注在那一格上
  ziping explain 文件|编号 [行]              每一行怎样读、按哪条规则、怎样算出得分
  ziping show 文件|编号... [--width 列数]    把表画在终端里，有框线；
                                           接管道或写进文件时是纯文字
  ziping export 文件|编号... -o 表.docx|表.toml|表.pdf
                                           导出合格的表（--force 覆盖同名文件；
                                           --without-facts 只有看得见的表格）
  ziping export 文件|编号... --print [打印机]  打印合格的表
  ziping list [--json]                     列出草稿
  ziping log 草稿编号 [--json]               改动记录：谁什么时候改了哪一格
  ziping convert 草稿编号|文件 --edition 版本 [-o 表.toml]
                                           换成另一版的表，原来的不动
  ziping editions [--json]                 列出表的版本
  ziping editions --check 版本.toml         检查自己写的版本文件
  ziping store --migrate [--store 地址]     几台机器共用的草稿库：建表（管理员用）
  ziping store --copy 从哪里→到哪里           草稿搬到库里，或搬回来
  ziping --version                         程序版本

退出码：0 完成，表都合格；1 有表不合格，没有写出文件；2 文件或命令不能用。
"""


class Shown:
    """Sentences with named gaps: so many members of an enumeration take a while."""

    # ── command line ──
    PROGRESS = "已处理 {number}/{count} …"
    CANNOT_PRINT = "结果写不出去：{why}。"
    STRANGE_COMMAND = "没有“{word}”这个命令，用法见 ziping --help。"
    NO_TERMINAL = (
        "这里不是可以显示界面的终端（TERM={term}），请换一个终端窗口，"
        "或用 {plain} 一行一行地填。"
    )
    NO_TERM = "空"
    TRIAL = "中文"
    TERMINAL_NOT_UTF8 = (
        "这个终端的编码不是 UTF-8（看来是 GBK），请在终端的设置里把编码改成 UTF-8，"
        "再运行 ziping；也可以用 LANG=zh_CN.GBK ziping plain 一行一行地填。"
    )
    NOT_A_TTY = (
        "输入或输出不是终端，打不开界面；处理文件请用 ziping check 或 ziping export。"
    )
    FORM_LINE = "{number}. {name}（{file}）：{verdict}"
    FIT = "合格，可以导出"
    UNFIT = "还不能提交，有 {count} 处要改"
    FIT_WITH_DOUBTS = "合格，可以导出；有 {count} 处提醒要核对"
    FIT_CONFIRMED = "合格，可以导出；提醒都已核对"
    OVERVIEW_LINE = "   {text}"
    GRADED = "得分 {score} 分，等级：{grade}"
    NOT_GRADED = (
        "得分 {score} 分，分值合计 {weight} 分；分值满 100 分、得分都填好以后评等级"
    )
    GROUP_SCORE = "{name} {score}/{weight}"
    RATE_LINE = "执行率 {rate}：全年执行数 {executed} ÷ 全年预算数 {budget}（{unit}）"
    NOTHING_LOST = "没有扣分。"
    UNSCORED = "得分还没有都填好，扣了多少分要等填好再看。"
    LOST = "扣 {points} 分，共 {count} 处："
    LOSS_LINE = "扣 {points} 分  {name}：{reason}"
    LOST_ELSEWHERE = "另有 {count} 处，共扣 {points} 分。"
    BY_RATE = "按执行率计算"
    NO_REASON = "没有写原因"
    FINDING_LINE = "   {severity}  {message}（{code}）"
    FINDINGS_ALIKE = "         同样的还有 {count} 处：{places}。"
    CONFIRM_THESE = "{number}. {name}：已导出，以下提醒请核对。"
    DRAFT_LINE = "{id}  {name}  {year}  {changed}"
    NAMELESS = "（未填项目名称）"
    NO_YEAR = "年度未填"
    INTERNAL = (
        "程序出错，编号 {number}，记录在 {log}。"
        "已填的内容都在草稿里，请重新运行 ziping，从原来那一题继续。"
    )
    INTERNAL_UNLOGGED = (
        "程序出错，编号 {number}。"
        "已填的内容都在草稿里，请重新运行 ziping，从原来那一题继续。"
    )

    # ── app ──
    TITLE = "ziping 自评向导"
    DRAFTS_TITLE = "ziping 自评向导 · 草稿"
    NEW_FORM = "新填一份自评表"
    LEARN = "练习：学会填这张表"
    NEW_FROM = "沿用去年的表，新填一份"
    NEW_OTHER = "新填一份别的版本的表"
    FROM_TITLE = "沿用哪一份？"
    FROM_FILE = "别的文件，绩效目标申报表也可以（Word、Excel、PDF…）"
    CHOOSE_KEYS = "上下键选择  回车 确定  Esc 返回"
    SOURCE_ASK = "去年的表是哪个文件？"
    SOURCE_BLANK = "还没有写文件名；不用去年的表，就按 Esc 返回。"
    SOURCE_WHICH = "文件里有 {count} 份表，沿用哪一份？"
    SOURCE_UNPLACED = "读入时有 {count} 处要留意，请记下来再核对。"
    SOURCE_GO_ON = "上下键翻看  回车 接着填  Esc 不读了"
    DRAFT_MENU = "草稿 {id}：要做什么？"
    DRAFT_OPEN = "打开，接着填"
    DRAFT_CARRY = "沿用这一份，新填下一年的"
    DRAFT_DISCARD = "移走，不再列出"
    DISCARD = "要把草稿 {id} 移走吗？文件不会删掉，会放到另一个文件夹。"
    DISCARDED = "草稿 {id} 已移到 {folder}。"
    HEAD = "{saved}  {year}  {name}"
    YEAR = "{year} 年度"
    CARRIED = "沿用上年，请核对：不变就按回车，变了就改。"
    CARRIED_NEXT = "\n这一格也沿用上年，请核对。"
    CARRIED_YEAR = "年度是 {year} 年，去年的表是 {last} 年；不对请到“年度”一题改。"
    CARRIED_REST = "\n{way} 这一段都不变：{rest}"
    CARRIED_KEY = "Ctrl+T"
    CARRIED_ORDER = ":不变"
    CELLS_AND = "、"
    CARRIED_CELL = "{label} {value}"
    UNCHANGED = "已核对，都不变：{rest}"
    NOTHING_CARRIED = "这一段没有沿用上年、等着核对的格。"
    SCORE_STAYS = "现在是 {present}，回车不变；要用 {proposal}，先清空再回车。"
    CARRIED_MARK = "（待核对）"
    CARRIED_COUNT = "还有 {count} 处沿用上年，没有核对过。"
    LAST_YEAR = "（去年是 {text}）"
    ERASED = "原来写的是“{text}”；清空还没有回车，按回车才算数。"
    UNSENT_TITLE = "有 {count} 题打了字还没有回车，导出的是原来的内容。"
    UNSENT_GO_ON = "按原来的内容导出"
    UNSENT_ROW = "{label}：{text}"
    UNSENT = "这一题打的字还没有回车，请接着写。"
    RECOVERED = "没有回车的字已经找回，接着用吗？接着写或回车就用；Ctrl+Z {undone}。"
    RECOVERED_BACK = "恢复存盘的{saved}"
    RECOVERED_DROP = "不用这些字"
    RECOVERED_ELSEWHERE = "别的题没有回车的字也找回了：{cells}。"
    RECOVERED_REMARK = "给一处提醒写的说明“{text}”没有按回车，核对时按 F9 接着写。"
    RECOVERED_AHEAD = "上次来不及写进格里的字：“{text}”，要用请再写一遍。"
    RECOVERED_CELL = "{label}“{text}”（存盘的是{saved}）"
    SAVED_TEXT = "“{text}”"
    SAVED_BLANK = "空白"
    OFFER_COPY = "按 Ctrl+S 另存到别处。"
    COPY_TITLE = "另存一份：{name}"
    COPY_ASK = "另存到哪个文件？"
    COPY_WHY = (
        "只写 .toml，没填完也可以；只有您能读。以后用 ziping open 这个文件接着填。"
    )
    NO_COPY = "这是练习，不写出文件。"
    COPY_DONE = "已另存到 {file}"
    TAKE = "接过来，那边会退出"
    LOOK = "只看不改"
    NOT_NOW = "返回"
    CLOSED_KEYS = "上下键选择  回车 确定  Esc 返回"
    LOOKING = "只看不改：{name}（上次存盘的内容）"
    LOOKING_KEYS = "上下键 翻看  这里不能改  Esc 返回"
    LEAVE_UNSAVED = "{why}现在退出吗？"
    PROMPT = ">"
    PROPOSED = "（回车采用 {text}）"
    CLEARED = "已清空"
    SAVED = "已保存"
    NOT_SAVED = "未保存"
    PLACE = "{section}   第 {number}/{count} 题"
    SHORT_HEAD = "{saved}  第 {number}/{count} 题  {section}"
    LEDGER = "{sum}，{left}\n{entries}"
    AND_ALSO = "，"
    SAID = "{label}：{text}"
    OF_ROW = "“{name}”的{label}"
    EXPORT_WORD = "导出"
    MARKED = "{mark}  {text}"
    OUTCOME_TITLE = "{way_out}：{name}"
    OUTCOME_KEYS = "上下键选择  回车 去看这一格  Esc 返回"
    MATERIAL_TITLE = "材料"
    MATERIAL_KEYS = "上下键翻看  Esc 返回"
    NO_MATERIAL = "这是正式的表，没有练习材料。"
    LEDGER_ENTRY = "{name} {weight}/{standard}"
    LEDGER_SUM = "分值合计 {weight}/100"
    LEDGER_SHORT = "还差 {left} 分"
    LEDGER_OVER = "多出 {left} 分"
    LEDGER_FULL = "正好 100 分"
    BACK_TO_DRAFTS = "先放下这一份，回到草稿列表"
    OUTLINE_TITLE = "目录：{name}"
    OUTLINE_LINE = "{section}{detail}  {state}"
    OUTLINE_ROWS = "（{count} 项）"
    OUTLINE_KEYS = "上下键选择  回车 进入  Esc 返回"
    REVIEW_TITLE = "核对：{name}  {verdict}"
    REVIEW_KEYS = (
        "上下键  回车 修改  {opened}\n"
        "Esc 返回  提醒：空格 确认或取消  F9 确认并写一句说明  {way_out}"
    )
    BLOCKED = "{way_out}（{count} 处要改）"
    REVIEW_PROBLEMS = "要改和要核对的地方"
    MISSING = "未填  还有 {count} 格没有填。第一处：{first}"
    LONG = "{text}...（共 {count} 字）"
    REVIEW_LINE = "{origin}  {label}：{value}"
    REVIEW_BLANK = "{origin}  {label}"
    WRONG_MARK = "（有误，见上面）"
    EARLIER_TITLE = "前面填的：{name}"
    EARLIER_KEYS = "上下键选择  回车 改这一格，改完回到原来的题  Esc 返回"
    NOTHING_EARLIER = "前面还没有填过的格。"
    RATE = "执行率"
    PAPER_KEYS = "上下左右键移到一格  回车 修改这一格  Esc 返回"
    SUMMARY_TITLE = "总览：{name}  {verdict}"
    SUMMARY_KEYS = "上下键选择  回车 去看这一项  Esc 返回"
    DOUBTS_TITLE = "{name}：导出前请核对 {count} 处提醒"
    DOUBTS_CONFIRMED = "都已核对，继续导出"
    DOUBTS_KEYS = (
        "上下键选择  回车 去看这一处；选最后一行继续导出  Esc 返回\n"
        "核对无误：空格 确认  F9 确认并写一句说明"
    )
    CONFIRMED_ROW = "已核对  {message}"
    REMARKED = "（说明：{remark}）"
    REMARK_TITLE = "核对无误，写一句说明"
    REMARK_WHY = "说明只留在草稿里，不印在表上；可以不写，直接按回车。"
    REMARK_WAITS = "；写了一半的说明“{text}”在 F9 里"
    REMARK_KEYS = "回车 确认  Esc 不确认，返回"
    PROBLEMS_TITLE = "还不能提交：{name}"
    PROBLEMS_KEYS = "上下键选择  回车 去修改  Esc 返回"
    NO_PROBLEMS = "没有要改的地方。"
    ONLY_DOUBTS = "没有要改的地方；还有 {count} 处提醒没有核对，请到“核对”里看。"
    PLAIN_EXPORT_WORD = ":导出 文件名 写出表格"
    HELP_TITLE = "帮助：{ask}"
    HELP_HOW = "怎么填：{text}"
    HELP_MEANING = "这一格：{text}"
    HELP_WHO = "问谁：{text}"
    HELP_SOURCE = "依据：{text}"
    HELP_GOOD = "好的写法：{text}"
    HELP_BAD = "不好的写法：{text}"
    HELP_WHY = "为什么：{text}"
    HELP_KEYS = "Esc 返回"
    PALETTE_TITLE = "查找：写汉字、拼音或首字母，如“偏差”或 pc"
    PALETTE_KEYS = "上下键选择  回车 去做  Esc 返回"
    PALETTE_NOTHING = "没有找到；删几个字再试。"
    PALETTE_QUESTION = "第 {number} 题  {section}  {label}"
    PALETTE_CELL = "第 {row} 行“{name}” {label}"
    PALETTE_ANOTHER = "再加一项"
    EXPORT_TITLE = "导出：{name}"
    EXPORT_ASK = "保存为哪个文件？"
    EXPORT_WHY = (
        "同时写出 .docx（正式表格）和 .toml（同样的内容，可再读入）；"
        "文件名写成 .pdf，再多一份 PDF。"
        ".docx 里还藏着一份填写的全部内容，在 Word 里改表格，它不会跟着变；"
        "不带这一份，用命令 ziping export 编号 -o 表.docx --without-facts。"
    )
    EXPORT_NAME = "{name}-绩效自评表"
    AND = " 和 "
    EXPORT_EXISTS = "{file} 已经存在，要覆盖吗？"
    EXPORT_DONE = "已导出 {docx} 和 {toml}"
    EXPORT_PDF = "，还有 {pdf}"
    EXPORT_NEXT = "\n可以按 Ctrl+Q 退出，或按 F2 选最后一行回到草稿列表。"
    YES = "是"
    NO = "否"
    CONFIRM_KEYS = "上下键选择，回车确定；也可以按 Y 或 N  Esc 返回"
    LEAVE_LIST = "要退出吗？填的内容都已保存。"
    LEAVE = "要退出吗？填的内容都已保存，下次从这一题继续。"
    ROW_TITLE = "“{name}”这一行要怎样？"
    ROW_KEYS = "上下键选择  回车 确定  Esc 返回"
    CHOICE_TOP_UP = "把{of}还差的 {left} 分都给这一行"
    CHOICE_SPREAD = "把{group}的 {points} 分平均分给各行"
    CHOICE_TRIM = "从这一行减去多出的 {left} 分"
    CHOICE_SPREAD_ALL = "各组的分都平均分给各行，正好 100 分"
    CHOICE_UP = "上移一行"
    CHOICE_DOWN = "下移一行"
    CHOICE_COPY = "照样再加一行"
    CHOICE_TO = "移到别的二级指标"
    CHOICE_DELETE = "删除这一行"
    TO_TITLE = "把“{name}”移到哪一类？"
    ROW_MOVED = "已移动这一行"
    ROW_MOVED_TO = "已移到{category}"
    ROW_COPIED = "已照样加了一行"
    ROW_TOPPED_UP = "已把还差的分给了这一行"
    ROW_TRIMMED = "已从这一行减去多出的分"
    ALL_SPREAD = "各组的分已平均分配，正好 100 分"
    ROW_SPREAD = "已平均分配"
    DELETE_ROW = "要删除“{name}”这一行吗？删除后可按 Ctrl+Z 找回。"
    NAMELESS_ROW = "（未填名称）"
    NO_ROW = (
        "这个键用来移动、添加、删除三级指标的一行；现在的题不是三级指标，没有改动。"
    )
    UNDONE = "已撤销：{what}"
    RESTORED = "已恢复这一格原来的内容；再按 Ctrl+Z 撤销上一题。"
    REDONE = "已重做：{what}"
    NOTHING_TO_REDO = "没有可以重做的。"
    NOTHING_TO_UNDO = "没有可以撤销的了。"
    UNSEEN = "已去掉 {count} 个看不见的字符。"
    ODD = "已把 {count} 个部首字或特殊的空格换成通常的字。"
    NOT_UTF8 = "收到的字不是 UTF-8 编码，请把终端的编码改成 UTF-8。"
    PASTE_STALLED = (
        "粘贴还没有传完，已收到 {count} 个字，请稍候；"
        "不想等了按 Esc，收到的照样放进来。"
    )
    PASTED_LINES = "粘贴了 {count} 行，这一格只有一行，要怎样？"
    PASTED_ONE_LINE = "粘贴了 {count} 格，这一格只填一格，要怎样？"
    PASTED_ROWS = "粘贴的内容读出 {count} 行三级指标，要放进表里吗？"
    PASTED_CELLS = "粘贴的 {count} 格，要依次填进“{name}”这一行吗？"
    PASTED_COLUMN = "粘贴的 {count} 行，要从“{name}”起，往下逐行填进{column}吗？"
    PASTED_IN = "已放进 {count} 行三级指标"
    PASTED_CELLS_IN = "已填进 {count} 格"
    PASTED_CELL = "{label}：{value}"
    PASTED_UNPLACED = "未识别：{text}"
    PASTE_ALL = "放进表里"
    PASTE_NAMES = "每行作一项三级指标，共 {count} 项"
    PASTE_JOIN = "并成一行，填在这一格：{text}"
    PASTE_DROP = "不要，什么都不放"
    PASTE_PREVIEW = "读出的内容：二级指标  {columns}"
    PASTE_ROW = "{group}  {cells}"
    PASTE_BLANK = "（空）"
    PASTE_KEYS = "上下键选择和翻看  回车 确定  Esc 不要"
    PASTE_DROPPED = "粘贴的内容没有放进去。"
    JOINED = "粘贴的几行已并成一行，请核对。"


SEVERITIES: Final = {"error": "错误", "warning": "提醒"}
"""How people call a severity, by its code."""

ORIGINS: Final = {
    "nowhere": "未填",
    "typed": "填写",
    "carried": "沿用上年",
    "declared": "取自申报表",
    "computed": "自动计算",
}
"""How people call where the content of a cell comes from, by its code."""

STATES: Final = {
    "untouched": "未开始",
    "begun": "进行中",
    "done": "已完成",
    "wrong": "有问题",
}
"""How people call the state of a section, by its code."""

TABLE_HEADINGS: Final = ("项目", "单位", "分值", "得分", "等级", "错误", "提醒")
"""The columns of `check --table` and `--tsv`."""
