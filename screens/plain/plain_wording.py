"""The sentences of the line mode alone."""

from typing import Final


class PlainWording:
    """Sentences with named gaps."""

    TAKE = "1 接过来，那边会退出  2 只看不改  直接回车 不打开"
    LOOK = "2 只看不改  直接回车 不打开"
    ROW_ORDER = ":本行"
    REMOVE_ORDER = ":删除"
    UNSENT = "（上次打的字还没有回车：{text}；直接回车就用它，:撤销 {undone}）"
    CONFIRM = ":确认 {number}  {message}"
    CONFIRM_KEY = ":确认"
    CONFIRM_HOW = "写 :确认 编号，后面可以加一句说明；:确认 全部。"
    WITHDRAW = ":不确认 {number}  {message}"
    WITHDRAWN = "这一处提醒又等着核对了。"
    NONE_CONFIRMED = "没有核对过的提醒。"
    CONFIRMED = "已核对 {count} 处提醒。"
    NO_DOUBTS = "没有要核对的提醒。"
    PRESENT = "（现在是 {text}，回车不变）"
    REFUSED = "请再看一下：{text}"
    SKIP = "跳过写 :下。"
    MUST = "（要填；暂时不知道，写 :下 先跳过）"
    STRANGE = "没有“:{word}”这个命令，输入 :命令 查看。"
    NUMBER = "请写题号，从 1 到 {count}，例如 :去 7。"
    EXISTS = (
        "{file} 已经存在，没有改动；请换一个文件名，要覆盖就在文件名后面加空格和 !。"
    )
    EXPORT = "请写文件名，例如 :导出 自评表.docx；覆盖同名文件在后面加空格和 !。"
    NO_PRINT = "这里不能打印；导出以后，拿到有打印机的电脑上打印。"
    CHOICE = ":本行 {number}  {text}"
    END_UNFIT = (
        "题目都问完了，还有 {count} 处要改：:问题 去改下一处，:核对 看全表，"
        ":去 题号 修改，:退出 结束。"
    )
    END = "题目都问完了。{way_out}，:核对 看全表，:去 题号 修改，:退出 结束。"
    STANDS = "{name}：{verdict}。"
    BEGUN_REMARK = "（写了一半的说明：{text}）"
    COPY = "请写文件名，例如 :另存 自评表.toml；覆盖同名文件在后面加空格和 !。"
    ORDERS = (
        ":上 上一题  :下 先跳过  :去 题号  :找 几个字  :核对 全表  :目录 各部分\n"
        ":总览 得分  :表 各行指标  :看表 印出来的样子  :问题 下一处要改的\n"
        ":回 跳过来以前的题  :说明 这一格  :撤销 上一步  :重做  :不变 沿用的这一段\n"
        ":粘贴 表格的行  :确认 核对过的提醒  :不确认 再核对  :清空 这一格\n"
        ":取 去年的、预期目标的、上一行的文字  :改 取来的或写好的文字，一句一句地改\n"
        ":本行 移动等  :删除 这一行  {way_out}  :打印  :另存 文件名  :退出\n"
        "多行的答案在行末写 \\ 再换行；答案本身以冒号开头的，写两个冒号。"
    )
    FIRST_TIME = (
        "第一次用：先看十二站看懂这张表，大约十分钟：写 :退出，"
        "再运行 ziping plain learn；也可以直接填，填错了随时能改。"
    )
    HELP = "命令前面要写冒号：:说明 看这一格怎么填，:命令 看全部命令。"
    BARE = "命令前面要写冒号：:{word}。如果答案就是“{word}”，请再写一遍。"
    LEFT = "已保存，下次从第 {number} 题继续。"
    RESTORED = "已恢复这一格原来的内容；再写一次 :撤销，撤销上一题。"
    BLOCK = "请粘贴从表格里复制的三级指标；粘贴完，另起一行写 :完。"
    ACCEPT = ":收下（或写 是）放进表里，以后{total}；不要就写 否"
    REPLACE = ":换掉（{text}，以后{total}）"
    ACCEPT_NAMES = ":收下 每行作一项三级指标，共 {count} 项"
    RENAME = ":改名 {text}"
    JOIN = ":并 并成一行，填在这一格：{text}"
    ONE_BY_ONE = ":逐行 不是粘贴的，一行答一题。都不要，就接着答这一题。"
    NO_ROWS = "没有读出三级指标；请在三级指标的题上粘贴表格的行。"
    NOTHING_OFFERED = "没有等着放进去的内容，请再粘贴一次。"


class EditText:
    """About a text that is changed by its parts."""

    ENDS: Final = "。；！？;!?"
    """The marks that end a part."""

    PART = "{number}. {text}"
    HOW = "写 :改 编号 新的一句；只写 :改 编号，就去掉那一句；改好直接回车。"
    NOTHING = "这一格还没有字；:取 可以取来去年的、预期目标的、上一行的文字。"
    EDITED = "（改成：{text}；直接回车就用它，:撤销 换回改以前的，:改 再改）"


class FindText:
    """About questions that are searched for."""

    HOW = "请写要找的几个字、拼音或首字母，例如 :找 偏差。"
    GO = "写 :去 题号 就到那一题。"
    NONE = "没有找到“{typed}”。"
