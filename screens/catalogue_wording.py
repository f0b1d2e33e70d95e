"""Every command of `ziping`: its name, its module, its uses, options and examples.

The help of all and of each, the man page and the completion are made of these rows.
"""

from typing import Final

from wizard.frozen import frozen

DRAFTS, FILES = "drafts", "files"
"""What stands behind a command: numbers of drafts, or files as well."""


@frozen(kw_only=True)
class CommandRow:
    """A command of the program."""

    name: str
    """As it is typed; blank for the program alone."""
    target: str
    """The module, and the function that takes the arguments and gives the exit code."""
    uses: tuple[tuple[str, str], ...]
    """What may stand behind the name, and what that does."""
    options: tuple[tuple[str, str, str], ...] = ()
    """Each option, what stands behind it, and what it does."""
    examples: tuple[tuple[str, str], ...] = ()
    """Whole lines, and what they do."""
    takes: str = ""
    """What is completed behind it; blank for nothing."""
    is_told: bool = True
    """Whether the help names it."""


JSON: Final = ("--json", "", "给程序读的结果，格式不会变")
FORCE: Final = ("--force", "", "覆盖同名的文件")
EMBEDDED: Final = ("--embedded", "", "采用 .docx 里随文件保存的内容，不用看得见的表格")
EDITION: Final = ("--edition", "版本", "表的版本，ziping editions 列出全部")
YEAR: Final = ("--year", "年份", "自评的年度，四位数")
FROM: Final = ("--from", "文件", "沿用去年的表，或照绩效目标申报表")

CATALOGUE: Final = (
    CommandRow(
        name="",
        target="screens.commands.open:list_drafts",
        uses=(("", "打开草稿列表"),),
    ),
    CommandRow(
        name="new",
        target="screens.commands.open:new",
        uses=(
            ("[--edition 版本] [--year 年份]", "新填一份"),
            ("--from 去年的表", "沿用去年的表（.docx .xlsx .pdf 等），只填变了的"),
            ("--from 绩效目标申报表", "照申报的目标新填，只填做到了什么"),
        ),
        options=(EDITION, YEAR, FROM),
        examples=(
            ("ziping new", "新填一份全国统一的表"),
            ("ziping new --edition sichuan-2022 --year 2025", "新填四川的表"),
            ("ziping new --from 去年自评表.docx", "沿用去年的表"),
        ),
    ),
    CommandRow(
        name="open",
        target="screens.commands.open:open_draft",
        uses=(("草稿编号|文件.toml", "接着填"),),
        examples=(
            ("ziping open 3", "接着填第 3 号草稿，编号用 ziping list 查看"),
            ("ziping open 自评表.toml", "读成草稿，接着填"),
        ),
        takes=FILES,
    ),
    CommandRow(
        name="plain",
        target="screens.commands.plain:plain",
        uses=(("[编号|文件.toml]", "不用全屏界面，一行一问一答地填"),),
        options=(EDITION, YEAR, FROM),
        examples=(
            ("ziping plain", "选一份草稿，或新填一份"),
            ("ziping plain 3", "接着填第 3 号草稿"),
            ("ziping plain new --year 2025 < 答案.txt", "从文件里逐行回答"),
        ),
        takes=FILES,
    ),
    CommandRow(
        name="learn",
        target="screens.commands.learn:learn",
        uses=(
            ("[--plain]", "练习：认识这张表，归类，找错，跟着填一份"),
            ("--report [--json]", "学得怎么样：哪些掌握了，哪些还要再练"),
            (
                "--report 文件夹... [-o 学习情况.xlsx] [--json]",
                "大家学得怎么样：谁练了什么，哪些错得最多",
            ),
        ),
        options=(
            ("--plain", "", "不用全屏界面，一行一行地练"),
            ("--report", "", "学得怎么样；后面写文件夹，就是里面的每一个人"),
            ("-o", "文件", "把大家的学习情况写成 .xlsx"),
            ("--output", "文件", "同 -o"),
            FORCE,
            JSON,
        ),
        examples=(
            ("ziping learn", "打开练习"),
            ("ziping learn --report", "看哪些掌握了"),
            ("ziping learn --report /var/lib/ziping", "一台服务器上的每一个人"),
        ),
    ),
    CommandRow(
        name="import",
        target="screens.commands.import_forms:import_forms",
        uses=(("文件... [--to 文件夹]", "把 .docx .xlsx .pdf 等读成草稿或 .toml"),),
        options=(
            ("--to", "文件夹", "写成 .toml 放在这里，不存成草稿"),
            EMBEDDED,
            FORCE,
        ),
        examples=(
            ("ziping import 自评表.docx", "读成草稿"),
            ("ziping import *.docx --to 收到的表", "每份表写成一个 .toml"),
        ),
        takes=FILES,
    ),
    CommandRow(
        name="check",
        target="screens.commands.check:check",
        uses=(
            ("文件|编号... [--json]", "检查：分值是否满 100，哪里要改"),
            (
                "文件... --against 申报表|文件夹",
                "与申报表对照：哪些目标改了、少了、多了",
            ),
            ("文件... --table|--tsv", "许多份一览：得分、等级、错误和提醒的个数"),
        ),
        options=(
            JSON,
            ("--table", "", "许多份一览，一份一行"),
            ("--tsv", "", "同样的一览，格与格之间是制表符，可粘进 Excel"),
            ("--against", "申报表", "与申报表对照；可以写几次，也可以是文件夹"),
        ),
        examples=(
            ("ziping check 自评表.docx", "检查一份"),
            ("ziping check 收到的表/*.docx --table", "许多份一览"),
            ("ziping check 3 --json", "检查第 3 号草稿，结果给程序读"),
        ),
        takes=FILES,
    ),
    CommandRow(
        name="review",
        target="screens.commands.review.command:review",
        uses=(
            (
                "文件夹|文件... [-o 审核汇总.xlsx|.csv] [--json]",
                "审核许多份：问题最多的在前，表与表之间也核对",
            ),
            ("文件夹|文件... --against 申报表文件夹", "每份表和它的申报表对照"),
            (
                "文件夹|文件... -o 审核汇总.xlsx --resume [--jobs 核数]",
                "接着上次没审完的；同时审几份",
            ),
            (
                "文件夹 --marked 退回 [--author 姓名 --initials 简称 --date 日期]",
                "有问题的 .docx、.xlsx 各写一份，批注在那一格上；每个单位一封信",
            ),
        ),
        options=(
            ("-o", "文件", "写成 .xlsx 或 .csv 的汇总；不写就打印出来"),
            ("--output", "文件", "同 -o"),
            (
                "--against",
                "文件夹",
                "申报表，或放申报表的文件夹；每份表和它的申报表对照",
            ),
            (
                "--marked",
                "文件夹",
                "把写了批注的表和给每个单位的信（退回意见）放在这里",
            ),
            (
                "--letter",
                "模板.docx",
                "信照这份 .docx 写：要有单独一段【意见】，"
                "别处可写 【单位】 【份数】 【名称】 【要求】 【审核人】 【日期】",
            ),
            ("--author", "姓名", "批注的作者，也是信的落款"),
            ("--initials", "简称", "批注作者的简称"),
            ("--date", "日期", "批注和信的日期，例如 2026-03-01"),
            ("--jobs", "核数", "同时用几个处理器核；不写就全用上"),
            ("--resume", "", "接着上次没审完的，和 -o 或 --marked 一起写"),
            FORCE,
            JSON,
        ),
        examples=(
            ("ziping review 收到的表/", "一览，问题最多的在前"),
            ("ziping review 收到的表/ -o 审核汇总.xlsx", "写成 Excel 的汇总"),
            (
                "ziping review 收到的表/ --against 申报表/ --marked 退回",
                "和申报表对照，有问题的加上批注，放在“退回”里",
            ),
        ),
        takes=FILES,
    ),
    CommandRow(
        name="explain",
        target="screens.commands.explain:explain",
        uses=(("文件|编号 [行]", "每一行怎样读、按哪条规则、怎样算出得分"),),
        examples=(
            ("ziping explain 3", "第 3 号草稿的每一行"),
            ("ziping explain 自评表.docx 满意度", "名称里有“满意度”的行"),
        ),
        takes=FILES,
    ),
    CommandRow(
        name="show",
        target="screens.commands.show:show",
        uses=(
            (
                "文件|编号... [--width 列数]",
                "把表画在终端里；接管道或写进文件时是纯文字",
            ),
        ),
        options=(("--width", "列数", "画多宽；不写就按终端的宽度"),),
        examples=(
            ("ziping show 3", "看第 3 号草稿印出来的样子"),
            ("ziping show 自评表.docx > 表.txt", "写成纯文字"),
        ),
        takes=FILES,
    ),
    CommandRow(
        name="export",
        target="screens.commands.export:export",
        uses=(
            ("文件|编号... -o 表.docx|表.toml|表.pdf", "导出合格的表"),
            ("文件... -o 表.docx --without-facts", "只有看得见的表格"),
            ("文件|编号... --print [打印机]", "打印合格的表"),
        ),
        options=(
            ("-o", "文件", "写到这个文件；后缀决定是 .docx、.toml 还是 .pdf"),
            ("--output", "文件", "同 -o"),
            FORCE,
            ("--print", "打印机", "打印合格的表；不写打印机就用默认的"),
            ("--without-facts", "", ".docx 里只有看得见的表格，不带填写的全部内容"),
            EMBEDDED,
        ),
        examples=(
            ("ziping export 3 -o 自评表.docx", "导出第 3 号草稿"),
            ("ziping export *.toml -o 全部.docx", "几份表导出成一个 .docx"),
        ),
        takes=FILES,
    ),
    CommandRow(
        name="list",
        target="screens.commands.list_drafts:list_drafts",
        uses=(("[--json]", "列出草稿"),),
        options=(JSON,),
        examples=(("ziping list", "编号、项目名称、年度、上次改动的时间"),),
    ),
    CommandRow(
        name="log",
        target="screens.commands.log:log",
        uses=(("草稿编号 [--json]", "改动记录：谁什么时候改了哪一格"),),
        options=(JSON,),
        examples=(("ziping log 3", "第 3 号草稿的改动，从旧到新"),),
        takes=DRAFTS,
    ),
    CommandRow(
        name="convert",
        target="screens.commands.convert:convert",
        uses=(
            (
                "草稿编号|文件 --edition 版本 [-o 表.toml]",
                "换成另一版的表，原来的不动",
            ),
        ),
        options=(
            EDITION,
            ("-o", "文件", "写到这个 .toml；不写就存成新的草稿"),
            ("--output", "文件", "同 -o"),
            FORCE,
        ),
        examples=(("ziping convert 3 --edition 2021-cost", "第 3 号草稿换成那一版"),),
        takes=FILES,
    ),
    CommandRow(
        name="editions",
        target="screens.commands.editions:editions",
        uses=(
            ("[--json]", "列出表的版本"),
            ("--check 版本.toml", "检查自己写的版本文件"),
        ),
        options=(JSON, ("--check", "文件", "检查自己写的版本文件，一处一句")),
        examples=(("ziping editions", "版本的编号和名称"),),
    ),
    CommandRow(
        name="store",
        target="screens.commands.store:store",
        uses=(
            ("--migrate [--store 地址]", "几台机器共用的草稿库：建表（管理员用）"),
            ("--copy 从哪里→到哪里", "草稿搬到库里，或搬回来"),
        ),
        options=(
            ("--migrate", "", "建表，或改成这一版程序要的样子"),
            ("--copy", "从→到", "把草稿从一处抄到另一处，原来的还在"),
            ("--store", "地址", "库的地址；不写就用设好的"),
        ),
        examples=(("ziping store --migrate", "在库里建表"),),
    ),
    CommandRow(
        name="completion",
        target="screens.commands.help.completion:completion",
        uses=(("bash|zsh|fish", "命令补全的脚本"),),
        examples=(
            (
                'eval "$(ziping completion bash)"',
                "bash：写在 ~/.bashrc 里，按 Tab 补全",
            ),
            ("ziping completion zsh > ~/.zfunc/_ziping", "zsh：~/.zfunc 要在 fpath 里"),
            (
                "ziping completion fish > ~/.config/fish/completions/ziping.fish",
                "fish：马上就能用",
            ),
        ),
    ),
    CommandRow(
        name="help",
        target="screens.commands.help.command:show_help",
        uses=(("[命令]", "总的说明，或一条命令的说明"),),
        examples=(("ziping help check", "同 ziping check --help"),),
    ),
    CommandRow(
        name="--version",
        target="screens.commands.help.command:show_version",
        uses=(("", "程序版本"),),
    ),
    CommandRow(
        name="--kiosk", target="screens.kiosk.start:kiosk", uses=(), is_told=False
    ),
)
"""Every command, in the order of the help."""
