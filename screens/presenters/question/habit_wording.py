"""The sentences of what people do here as they do it in Word."""


class HabitText:
    """Sentences with named gaps."""

    SAVED = "已保存；填的内容随时自动存盘，不用另外存。"
    SAVED_LINE = "已保存；这一题打的字也记着，按回车才填进表里。"
    COPIED = (
        "已复制到剪贴板：{text}\n终端不支持时请用终端自己的复制；要退出按 {leave}。"
    )
    NOTHING_TO_COPY = "这一格是空的，没有可以复制的；要退出按 {leave}。"
    NO_CLIPBOARD = "这里不能复制到剪贴板；要退出按 {leave}。"
    COPY_ROW = "没填完也可以先另存一份 .toml 到别处"
