"""The sentences about files of keys that are not in order, to be proofread."""


class KeySays:
    """Sentences with named gaps."""

    HAS_BOM = "{file} 第 1 行开头带有 BOM 标记，请另存为“UTF-8（无 BOM）”再用。"
    NOT_UTF8 = "{file} 第 {line} 行不是 UTF-8 编码，请另存为 UTF-8 再用。"
    NOT_TOML = "{file} 第 {line} 行第 {column} 列不合 TOML 写法，请对照说明修改。"
    TOO_DEEP = "{file} 第 {line} 行嵌套过深，不是自评表的写法，请核对文件。"
    IN_FILE = "{file} 第 {line} 行：{message}"
    NO_SCHEMA = "{file} 第 {line} 行：缺少 {key} = 1，看不出是哪一版写法，请补上。"
    NEWER_SCHEMA = (
        "{file} 第 {line} 行：{key} 比本程序的新，请先升级本程序；文件没有改动。"
    )
    STRANGE_EDITION = (
        "{file} 第 {line} 行：{key} 不是本程序认识的版本，可用 ziping editions 查看。"
    )
    STRANGE_CATEGORY = (
        "{file} 第 {line} 行：{key} 不是这一版表的二级指标，请改成表上的名称。"
    )
    NO_PLACE = (
        "{file} 第 {line} 行：{key} 在这一版表上没有位置，打不开；"
        "请删去，或把 edition 改成有这一格的版本。"
    )
    STRANGE_KEY = "不认识的键 {key}，请核对拼写或删去。"
    MISSING_KEY = "缺少 {key}，请补上。"
    WANTS_TABLE = "{key} 应是一个表。"
    WANTS_LIST = "{key} 应是一组 [[{key}]]。"
    WRONG_VALUE = "{key} {why}。"
    WANTS_CELL = "应是一格的名字，例如 project.name"
    WANTS_MORE_THAN_NONE = "应是大于 0 的数"
    WANTS_WHOLE = "应是整数"
    WANTS_TRUTH = "应是 true 或 false"
    WANTS_ONE_OF = "应是 {expected} 中的一个"
    WANTS_OTHER = "的写法不对，应为 {expected}"
