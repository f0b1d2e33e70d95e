"""What a terminal sends: keys, pastes and answers, whole or in pieces."""

from itertools import chain
from pathlib import Path

import pytest

from screens.terminal.decoder import Decoder
from screens.terminal.keys import messages_of
from screens.terminal.tokens import CodeToken, PasteToken, StallToken, TextToken, Token
from support.terminal import Terminal

BEGIN, END = "\x1b[200~", "\x1b[201~"

ANSWERS = {
    "device attributes": b"\x1b[?62;22c",
    "secondary attributes": b"\x1b[>41;354;0c",
    "a cursor position": b"\x1b[12;40R",
    "a colour": b"\x1b]11;rgb:ffff/ffff/ffff\x07",
    "a colour, ended by ST": b"\x1b]10;rgb:0000/0000/0000\x1b\\",
    "the terminal's name": b"\x1bP>|XTerm(370)\x1b\\",
    "a capability": b"\x1bP1+r436f=323536\x1b\\",
    "a mode": b"\x1b[?2048;2$y",
    "a window size": b"\x1b[8;24;80t",
    "a graphics answer": b"\x1b_Gi=31;OK\x1b\\",
    "a mouse report": b"\x1b[<0;10;10M",
    "an old mouse report": b"\x1b[M !!",
    "focus": b"\x1b[O\x1b[I",
}

HOSTILE = {
    "GBK": "项目支出绩效自评表".encode("gb18030"),
    "latin-1": b"\xe9\xe8\xff",
    "overlong": b"\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80",
    "surrogates": b"\xed\xa0\x80\xed\xbf\xbf",
    "a code out of range": b"\x1b[99999999u",
    "a code of colons": b"\x1b[:A\x1b[;;u\x1b[::u",
    "a code of 30 digits": b"\x1b[" + b"9" * 30 + b"u\x1b[" + b"9" * 30 + b";2A",
    "a size that is absurd": b"\x1b[48;20000;20000;1;1t",
    "an end without a beginning": b"\x1b[201~",
    "C1 controls": "\x9b31m\x9d0;甲\x9c".encode(),
    "zeros": b"\x00" * 500,
    "a long sequence": b"\x1b[" + b"1;" * 4000 + b"m",
    "a string that does not end": b"\x1b]0;" + b"a" * 5000,
}


def tokens(*parts: str, pause: float = 0.01) -> list[Token]:
    """What is made of these reads, so many seconds apart."""
    decoder, now, found = Decoder(), 0.0, []
    for part in parts:
        now += pause
        found += decoder.time_out(now)
        found += decoder.feed(part, now)
    for later in (0.2, 2.0, 4.0):
        found += decoder.time_out(now + later)
    return found


def texts(found: list[Token]) -> list[str]:
    told = [token for token in found if not isinstance(token, StallToken)]
    return [t.code if isinstance(t, CodeToken) else t.text for t in told]


def typed_at(terminal: Terminal) -> None:
    terminal.wait_for("项目名称是什么？")
    terminal.read(0.3)


@pytest.fixture
def named(home: Path) -> Terminal:
    """A session at the question of the name."""
    return Terminal(["new", "--year", "2020"], home)


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS.keys())
def test_an_answer_of_the_terminal_is_no_text(answer: bytes) -> None:
    for cut in range(len(answer)):
        whole = answer.decode()
        found = tokens(whole[:cut], whole[cut:])

        assert not [
            token for token in found if isinstance(token, TextToken | PasteToken)
        ]


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_a_paste_is_one_whatever_the_reads_were(size: int) -> None:
    sent = f"甲{BEGIN}一\r二\x1b[三{END}乙"
    parts = [sent[at : at + size] for at in range(0, len(sent), size)]

    found = tokens(*parts, pause=0.09)

    assert texts(found) == ["甲", "一\r二\x1b[三", "乙"]
    assert isinstance(found[1], PasteToken)


def test_marks_in_pieces_that_come_slowly_are_marks() -> None:
    found = tokens("\x1b[20", "0~一\r", "二\x1b", "[201", "~", pause=0.4)

    assert found == [PasteToken("一\r二")]


def with_pauses(*sent: str, pause: float = 1.5) -> list[Token]:
    """What is made of these, with a look at the clock before each and behind."""
    decoder, now, found = Decoder(), 0.0, []
    for part in sent:
        found += decoder.feed(part, now)
        found += decoder.time_out(now + 0.2)
        found += decoder.time_out(now + 1.2)
        now += pause
    return found


TABLE = "第一行\t二\r第三行\t四\r"


@pytest.mark.parametrize("pause", [0.4, 1.5, 3600])
def test_a_paste_may_stall_anywhere_and_however_long(pause: float) -> None:
    sent = f"{BEGIN}{TABLE}{END}"
    for cut in range(len(BEGIN), len(sent)):
        for second in (cut + 1, len(sent) - 1):
            parts = sent[:cut], sent[cut:second], sent[second:], "a"

            found = with_pauses(*filter(None, parts), pause=pause)

            assert texts(found) == [TABLE, "a"], (cut, second)
            assert isinstance(
                found[-2] if found[-2:] else None, PasteToken | StallToken
            )


def test_that_a_paste_has_stalled_is_told_once_for_each_time() -> None:
    decoder = Decoder()
    assert list(decoder.feed(f"{BEGIN}一\r二", 0.0)) == []
    assert list(decoder.time_out(1.5)) == [StallToken("一\r二")]
    assert decoder.wait_seconds(1.5) is None
    assert list(decoder.feed("三", 60.0)) == []
    assert list(decoder.time_out(61.5)) == [StallToken("一\r二三")]
    assert list(decoder.feed(f"\r{END}", 99.0)) == [PasteToken("一\r二三\r")]


@pytest.mark.parametrize(
    ("key", "strokes"),
    [("\x1b", []), ("\x11", ["\x11"]), ("\x1b[A", ["\x1b[A"]), ("\x1bOR", ["\x1bOR"])],
)
def test_a_key_that_is_no_text_ends_a_paste_that_has_stalled(
    key: str, strokes: list[str]
) -> None:
    """Esc does nothing else then; any other key does what it always does."""
    assert texts(with_pauses(f"{BEGIN}一\r二", key)) == ["一\r二", *strokes]


@pytest.mark.parametrize("rest", ["三\r", "\r", "\r三\r四", "三"])
@pytest.mark.parametrize("key", ["\x1b", "\x11"])
def test_what_comes_of_a_paste_behind_the_key_that_ended_it_is_no_answer(
    key: str, rest: str
) -> None:
    found = with_pauses(f"{BEGIN}一\r二", key, f"{rest}{END}", "a", "\r")

    assert PasteToken(rest) in found
    assert [t.text for t in found if isinstance(t, TextToken)] == ["a", "\r"]


def test_a_window_that_loses_the_focus_ends_no_paste() -> None:
    found = with_pauses(f"{BEGIN}一", "\x1b[O", "\x1b[I", f"二{END}")

    assert texts(found) == ["一二"]


def test_the_end_of_a_paste_within_it_ends_it_and_nothing_else() -> None:
    assert tokens(f"{BEGIN}一{END}") == [PasteToken("一")]
    assert texts(tokens(f"{BEGIN}一{END}\x11{END}")) == ["一", "\x11", END]


def test_a_burst_may_come_in_several_reads() -> None:
    assert texts(tokens("第一行\r第二", "行\r第三行\r")) == ["第一行\r第二行\r第三行\r"]
    assert texts(tokens("甲", "\r", "乙", "\r")) == ["甲", "\r", "乙", "\r"]


def test_escape_alone_is_a_key_and_so_is_one_before_text() -> None:
    assert texts(tokens("\x1b")) == ["\x1b"]
    assert texts(tokens("\x1b甲")) == ["\x1b", "甲"]
    assert texts(tokens("\x1b\x1b")) == ["\x1b", "\x1b"]
    assert texts(tokens("\x1b\x1b[13~")) == ["\x1b", "\x1b[13~"]
    assert texts(tokens(f"\x1b{BEGIN}甲{END}")) == ["\x1b", "甲"]
    assert texts(tokens("\x1b\x1b", "[200~甲", END)) == ["\x1b", "甲"]


@pytest.mark.parametrize("code", ["\x1b\x1b[A", "\x1b\x1bOD", "\x1b\x1b[5~"])
def test_alt_with_a_key_that_moves_is_no_escape(code: str) -> None:
    for cut in range(len(code)):
        found = tokens(code[:cut], code[cut:])
        assert texts(found) == [code]
        assert [*chain.from_iterable(map(messages_of, found))] == []


def test_nothing_that_is_sent_ends_it_or_stays_in_its_way(named: Terminal) -> None:
    with named as terminal:
        typed_at(terminal)
        for sent in (*HOSTILE.values(), *ANSWERS.values()):
            terminal.send(sent)
            terminal.read(0.1)
            terminal.press("end", "ctrl+u")
            terminal.type(f"（{len(sent)}）")
            terminal.wait_for(f"> （{len(sent)}）")
        terminal.press("enter")
        terminal.wait_for(f"项目名称：（{len(sent)}）")


def test_an_answer_is_never_typed_into_a_field(named: Terminal) -> None:
    with named as terminal:
        typed_at(terminal)
        for sent in ANSWERS.values():
            terminal.send("甲".encode() + sent + "乙".encode())
            terminal.wait_for("> 甲乙")
            terminal.press("end", "ctrl+u")
            terminal.wait_until_gone("> 甲乙")


def test_a_window_that_lost_the_focus_takes_keys_as_ever(named: Terminal) -> None:
    with named as terminal:
        typed_at(terminal)
        terminal.send(b"\x1b[O")
        terminal.paste("一行\n又一行", bracketed=True)
        terminal.wait_for("粘贴了 2 行")
        terminal.press(*["down"] * 80, "escape")
        terminal.wait_for("粘贴的内容没有放进去。")


def test_what_cannot_be_seen_is_taken_out_of_a_paste_and_that_is_said(
    named: Terminal,
) -> None:
    with named as terminal:
        typed_at(terminal)
        terminal.type(f"{BEGIN}\ufeff甲\u202e乙\u200b丙\x00\x1b[31m{END}")
        terminal.wait_for("> 甲乙丙[31m")
        terminal.wait_for("已去掉 5 个看不见的字符")


@pytest.mark.parametrize("typed", ["5", "50", "y", "-3", "5\r"])
def test_escape_and_what_is_typed_right_behind_it_may_come_in_one_piece(
    typed: str, named: Terminal
) -> None:
    with named as terminal:
        typed_at(terminal)
        terminal.type("甲项目\r")
        terminal.wait_for("主管部门是哪个？")
        terminal.press("ctrl+u")
        terminal.send(f"\x1b{typed}".encode())
        terminal.wait_for(
            f"项目名称：甲项目{typed.strip()}" if "\r" in typed else f"甲项目{typed}"
        )


@pytest.mark.parametrize("code", ["\x1b\x1b[D", "\x1b[1;3D", "\x1b[1;9D", "\x1b\x1bOD"])
def test_alt_with_an_arrow_stays_at_its_question(code: str, named: Terminal) -> None:
    with named as terminal:
        typed_at(terminal)
        terminal.type("甲项目\r")
        terminal.wait_for("主管部门是哪个？")
        terminal.type("乙局")
        terminal.send(code.encode() * 2)
        terminal.type("的")
        terminal.wait_for("> 乙局的")
        terminal.press("enter")
        terminal.wait_for("主管部门：乙局的")


def test_text_that_is_not_utf_8_is_told(named: Terminal) -> None:
    with named as terminal:
        typed_at(terminal)
        terminal.send("项目".encode("gbk"))
        terminal.wait_for("不是 UTF-8 编码")


def test_typed_lines_are_answers_however_quick(named: Terminal) -> None:
    with named as terminal:
        typed_at(terminal)
        terminal.type_quickly("甲项目\r乙局\r丙科\r")
        terminal.wait_for("实施单位：丙科")


def test_a_paste_without_end_does_not_kill_the_keyboard(named: Terminal) -> None:
    with named as terminal:
        typed_at(terminal)
        terminal.type(f"{BEGIN}没有结束")
        terminal.wait_for("粘贴还没有传完，已收到 4 个字")
        terminal.press("escape")
        terminal.wait_for("> 没有结束")
        terminal.wait_until_gone("粘贴还没有传完")
        terminal.type("，接着打")
        terminal.wait_for("> 没有结束，接着打")
        terminal.press("enter")
        terminal.wait_for("项目名称：没有结束，接着打")


def test_what_follows_a_paste_that_ends_early_asks_before_it_quits(
    named: Terminal,
) -> None:
    with named as terminal:
        typed_at(terminal)
        terminal.type(f"{BEGIN}甲{END}\x11{END}")
        terminal.wait_for("要退出吗")
        terminal.press("escape")
        terminal.wait_for("> 甲")


@pytest.mark.parametrize("marks", [(BEGIN, END), ("", "")], ids=["marked", "unmarked"])
def test_5000_characters_are_in_the_line_at_once(
    marks: tuple[str, str], named: Terminal
) -> None:
    with named as terminal:
        typed_at(terminal)
        before = terminal.ticks
        terminal.send("字".join([marks[0], *[""] * 4999, f"尾{marks[1]}"]).encode())
        terminal.wait_for("字尾")
        assert terminal.ticks - before < 200  # 20 on an idle machine


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (20000, 20000), (2, 200)])
def test_no_size_ends_it(size: tuple[int, int], named: Terminal) -> None:
    with named as terminal:
        typed_at(terminal)
        terminal.resize(*size)
        terminal.read(0.5)
        terminal.resize(80, 24)
        terminal.type("还在")
        terminal.wait_for("> 还在")


def test_ctrl_s_before_the_first_screen_freezes_nothing(home: Path) -> None:
    with Terminal([], home) as terminal:
        terminal.type("\x13")
        terminal.wait_for("新填一份自评表")
