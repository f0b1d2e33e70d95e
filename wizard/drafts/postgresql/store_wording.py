"""The sentences about drafts in PostgreSQL."""

from enum import StrEnum
from typing import Final


class StoreText(StrEnum):
    """A sentence with named gaps."""

    BAD_URL = (
        "草稿库的地址“{url}”不对：要写成 postgresql:///库名?host=主机，请告诉管理员。"
    )
    PASSWORD = (
        "草稿库的地址里不能写密码，别人看得见：请管理员改用 peer、证书或 .pgpass。"
    )
    CANNOT_CONNECT = "草稿库连不上：{why}请稍后再试，或告诉管理员。"
    NO_ANSWER = "服务器没有回应。"
    STARTING = "服务器正在启动或关闭。"
    REFUSED = "服务器没有让这个账户进去，它说：{why}。"
    UNSAFE = "连接不安全，没有连：{why}。"
    NO_CONNECTION_LEFT = "服务器的连接已经占满。"
    READ_ONLY = "服务器现在只能读，不能写。"
    DISK_FULL = "服务器的磁盘满了。"
    NO_PRIVILEGE = "服务器没有授权给这个账户。"
    BUSY = "服务器太忙，等了太久。"
    TOO_OLD = "PostgreSQL 要 15 或更新的版本，这台是 {version}。"
    NOT_UTF8 = "这个库的编码是 {encoding}，要 UTF-8，请管理员重建。"
    POOLER = (
        "草稿库前面的连接池按事务借出连接，锁不住草稿："
        "请管理员改成按会话（pool_mode = session），或者去掉连接池。"
    )
    NO_SCHEMA = (
        "这个库里还没有草稿的表，或者没有授权给这个账户："
        "请管理员执行 ziping store --migrate。"
    )
    OLDER = (
        "库里的表是第 {found} 版，程序要第 {wanted} 版："
        "请管理员执行 ziping store --migrate。"
    )
    NEWER = "库里的表是第 {found} 版，这个程序只认得第 {wanted} 版：请升级程序。"
    CANNOT_MIGRATE = "没有改动库里的表：{why}"
    SERVER_SAYS = "服务器说：{why}。"
    MINE_ELSEWHERE = (
        "草稿 {id} 正开在您的另一个窗口（{place}），没有在这里打开，也没有改动。"
        "请先在那边退出，或在终端里用 ziping open {id} 接过来。"
    )
    ELSEWHERE = "别处"
    DISCARDED = "草稿库的“已移走”里"
    AWAY = "草稿库暂时连不上，内容记在本机，连上后自动补存。"
    NOT_TAKEN = "{why}内容记在本机，能存时自动补存。"
    NOT_KEPT = "草稿库暂时连不上，本机也记不下：{why}内容只在这个窗口里，请先不要退出。"
    MOVED = (
        "草稿 {old} 已在别处打开过，没有盖掉它；"
        "您的内容另存为草稿 {new}，从现在起存在那里。"
    )
    DELIVERED = "上次连不上草稿库时记在本机的内容已经补存。"
    SET_APART = "上次没能送到的内容和后来的不一样，另存为草稿 {new}，请比一比。"
    COPY_NOT_EMPTY = "要复制到的地方已有草稿，没有复制：请先换一个空的地方。"
    COPY_OPEN = "草稿 {id} 正在别处打开，没有复制：请先都退出。"
    COPY_UNSAVED = "草稿 {id} 上次没有存上，没有复制：请先打开它，存好了再复制。"
    SPOOL = "本机没有地方记按键：{why}"


FATAL: Final = "FATAL|致命错误"
FULL: Final = "too many|connection slots|太多"
"""How a server begins a refusal, and says that all connections are taken."""
