"""The sentences of `ziping store`."""


class StoreCommandText:
    """Sentences with named gaps."""

    WANTED = (
        "写明要做什么：ziping store --migrate，"
        "或 ziping store --copy 从哪里→到哪里（只能选一种）。"
    )
    NO_STORE = (
        "没有说明草稿库在哪里：请设 ZIPING_STORE=postgresql://…，"
        "或加 --store postgresql://…。"
    )
    MIGRATED = "草稿库的表已是第 {number} 版。"
    COPIED = "已复制 {count} 份草稿，原来的没有改动。"
    COPY_WANTED = (
        "写法：ziping store --copy 从哪里→到哪里，"
        "一边是放草稿的文件夹，另一边是 postgresql:// 地址。"
    )
    NO_FOLDER = "没有 {folder} 这个文件夹，没有复制。"
