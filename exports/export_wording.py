"""The sentences about forms that leave, on paper and in files, to be proofread."""


class ExportSays:
    """Sentences with named gaps."""

    STRANGE_FORMAT = "{file} 的后缀不认识，导出的文件请以 {known} 结尾。"
    ONE_FORM_ONLY = "{file}：一个 {suffix} 文件只放一份表，几份表请导出为 .docx。"
    FACTS_ALONE = "{file} 里就是填写的内容本身，不能用 --without-facts；请写成 .docx。"
    NO_TYPST = (
        "写 PDF 要另装一个排版程序：在程序的文件夹里执行 "
        ".venv/bin/python -m pip install -e '.[pdf]'，再来导出。"
    )
    NO_CHINESE_FONT = (
        "没有找到中文字体，PDF 里印不出汉字。请装一种再来导出，如 Debian 上的 "
        "apt install fonts-noto-cjk，或把宋体 simsun.ttc 放进 ~/.local/share/fonts。"
    )
    NO_PRINTING = (
        "这台机器上没有打印命令 lp，请先导出 .pdf 或 .docx，拿到有打印机的电脑上打印。"
    )
    NO_PRINTER = "“{name}”不是打印机的名字，lpstat -e 列出有哪些。"
    NOT_PRINTED = "没有送去打印：{why}"
    NOTHING_TO_WRITE = "没有可以写入 {file} 的表，请先选定要导出的表。"
    EXISTS = "{file} 已经存在，没有改动；请换一个文件名，要覆盖就加 --force。"
