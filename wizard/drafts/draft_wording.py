"""The sentences about drafts: open elsewhere, not saved, moved; to be proofread."""


class DraftSays:
    """Sentences with named gaps."""

    NO_DRAFT = "没有编号为 {id} 的草稿，可用 ziping list 查看。"
    IS_OPEN = "草稿 {id} 正在别处打开，请先在那边退出，再在这里打开。"
    TAKE_OVER = "这份草稿正开在另一个窗口（{place}），要接过来吗？"
    HELD_BY_ME = (
        "草稿 {id} 正开在您的另一个窗口（{place}），没有在这里打开，也没有改动。"
        "请先在那边退出，或在终端里用 ziping open {id} 接过来。"
    )
    HELD_BY = (
        "草稿 {id} 正由 {owner} 打开（{place}）。可以只看不改，等那边退出后再打开。"
    )
    HELD_SINCE = "{place}，{since} 起"
    HELD_FROM = "从 {origin} 登录"
    HELD_HOST = "机器 {host}，{place}"
    HELD_BACKGROUND = "没有窗口的进程 {pid}"
    FOREIGN = "草稿 {id} 是 {owner} 的，您可以看，不能改。"
    ONLY_LOOK = "草稿 {id} 现在不能改，可以只看：{why}"
    NOT_YOURS = "{file} 是 {owner} 的文件，不能使用。"
    TOOK_OVER = "已从另一个窗口接过来，那边的内容都在这里。"
    NO_LOCKS = (
        "这里的磁盘不支持锁定：同一份草稿请不要在两处同时打开。"
        "别处改过的不会被盖掉，您的会另存一份。"
    )
    MOVED = (
        "草稿 {old} 在别处改动过，没有盖掉它；"
        "您的内容另存为草稿 {new}（{file}），从现在起存在那里。"
    )
    WHOLE_RECOVERED = "上次没能存盘的内容已经从备用记录找回。"
    NOT_YET_SAVED = "草稿 {id} 还没有存上，内容在备用记录里。"
    NOT_RESERVED = "磁盘没有空位，预留不出 {reserved}；磁盘再满下去，按键可能留不住。"
    NOT_IN_PLACE = (
        "这块盘每次都写到新的地方（写时复制），预留的 {reserved} 不管用；"
        "磁盘满了，按键可能留不住，屏幕上会写“未保存”。"
    )
    LAST_UNREADABLE = "去年的表读不了，先不对照：{why}"
    KEY_NOT_KEPT = "草稿 {id} 的按键记录写不进：{why}请尽快按回车存盘。"
    JOURNAL_UNREADABLE = (
        "草稿 {id} 的按键记录读不了：{why}为了不丢上次打的字，先不打开；可以只看。"
    )
    NOT_SAVED = "草稿 {id} 没有存上：{why}备用记录也写不进，内容只在这个窗口里。"
    SET_ASIDE = (
        "草稿 {id} 没有存上：{why}"
        "内容已留在预留的 {reserved} 里，不会丢，下次答题再存。"
    )
    DAMAGED = "{file} 的内容已损坏，打不开；文件没有改动。"
