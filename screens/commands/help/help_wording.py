"""The sentences of the help and the man page."""


class HelpText:
    """Sentences with named gaps."""

    TITLE = "ziping 自评向导：在终端里填写《项目支出绩效自评表》"
    USES = "用法："
    OPTIONS = "选项："
    EXAMPLES = "例子："
    MORE = "每条命令的选项和例子：ziping 命令 --help。"
    EXIT_CODES = (
        "退出码：0 完成，表都合格；1 有表不合格，export 就不写出表；"
        "2 有文件读不了，或命令不能用。"
    )
    WHICH_SHELL = "请写 bash、zsh 或 fish，例如 ziping completion bash。"
    NO_HELP = "没有“{word}”这个命令，用法见 ziping --help。"
    MAN_NAME = "ziping \\- 在终端里填写《项目支出绩效自评表》"
    MAN_DATE = "ziping {version}"
    MAN_MANUAL = "ziping 自评向导"
    MAN_SECTIONS = ("名称", "用法", "命令", "退出码", "文件", "环境变量")
    MAN_FILES = (
        ("~/.local/share/ziping", "草稿、它们的改动记录，和自己的版本"),
        ("~/.config/ziping/keys.toml", "自己的键"),
    )
    MAN_VARIABLES = (
        ("ZIPING_HOME", "草稿放在哪里，代替 ~/.local/share/ziping"),
        ("XDG_CONFIG_HOME", "设置放在哪里，代替 ~/.config"),
    )
