"""Few bytes draw the same: on a slow line a screen is there at once."""

import random
from pathlib import Path

import pyte
import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from screens.terminal.lean_frame import LeanFrame, LinePiece
from support.terminal import Terminal

COLUMNS, LINES = 12, 4
TALL = 16
STYLES = (
    None,
    *(
        Style.parse(f"{style} default on default")
        for style in ("not bold", "underline", "bold")
    ),
    *map(
        Style.parse,
        ("reverse", "on red", "color(49)", "color(4)", "dim", "black on red"),
    ),
)
CONSOLE = Console(color_system="standard", force_terminal=True)
TEXTS = ("甲", "ab", " ", "   ", "乙丙 ", "é", "e\u0301", "x" * 5, "“1”")
SEEDS = range(300)
FEWER = range(80)

FIRST_SCREEN_BYTES = 2_000


def drawing(chance: random.Random) -> list[LinePiece]:
    """Some strips at some places, within the edge."""
    return [strip(chance) for _ in range(chance.randint(1, 5))]


def strip(chance: random.Random) -> LinePiece:
    line, column = chance.randrange(LINES), chance.choice((0, 0, 1, 4, 8, 11))
    room, parts = COLUMNS - column, []
    while room and chance.random() < 0.9:
        text = chance.choice(TEXTS)
        if chance.random() < 0.2:
            text = " " * room
        if cell_len(text) > room:
            break
        room -= cell_len(text)
        parts.append(Segment(text, chance.choice(STYLES)))
    return LinePiece(line, column, Strip(parts))


def is_whole(screen: pyte.Screen, piece: LinePiece) -> bool:
    """Whether it is drawn over no half of a character: what is left of one differs."""
    line, end = screen.buffer[piece.line], piece.column + piece.strip.cell_length
    return "" not in (line[piece.column].data, line[end].data)


def scrolled(chance: random.Random, lines: list[str]) -> list[LinePiece]:
    """All lines of a screen, most of them moved since the last time."""
    if chance.random() < 0.3:
        lines[chance.randrange(len(lines))] = "".join(
            chance.choices("甲乙丙丁 ab─", k=6)
        )
    by = chance.choice((-3, -1, 1, 2))
    lines[:] = [*lines[by:], *lines[:by]]
    return [
        LinePiece(n, 0, Strip([Segment(line)]).adjust_cell_length(COLUMNS))
        for n, line in enumerate(lines)
    ]


def plainly(pieces: list[LinePiece]) -> str:
    """The same drawing, every piece at its place."""
    return "".join(
        f"\x1b[{line + 1};{column + 1}H{piece.render(CONSOLE)}"
        for line, column, piece in pieces
    )


def looks(screen: pyte.Screen) -> list[tuple[str | bool, ...]]:
    """What is seen of every cell."""
    rows, columns = range(screen.lines), range(screen.columns)
    cells = [screen.buffer[y][x] for y in rows for x in columns]
    return [(c.data, c.bg, c.reverse, c.underscore, *seen_of_text(c)) for c in cells]


def seen_of_text(char: pyte.screens.Char) -> tuple[str | bool, ...]:
    return () if not char.data.strip() else (char.fg, char.bold)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_left_out_changes_nothing_that_is_seen(seed: int) -> None:
    chance, frame = random.Random(seed), LeanFrame()
    streams = [pyte.Stream(pyte.Screen(COLUMNS, LINES)) for _ in range(2)]
    for stream in streams:
        stream.feed("\x1b[?7l")
    now = 0.0
    for _ in range(20):
        pieces = []
        for piece in drawing(chance):
            if is_whole(streams[0].listener, piece):
                streams[0].feed(plainly([piece]))
                pieces.append(piece)
        now += chance.choice((0.01, 0.01, 1.0))
        if chance.random() < 0.2:
            frame.begin_screen(now)
        streams[1].feed(frame.draw(pieces, CONSOLE, (COLUMNS, LINES), now))
        streams[1].feed(frame.rest())

        assert looks(streams[0].listener) == looks(streams[1].listener)


@pytest.mark.parametrize("seed", FEWER)
def test_what_a_half_of_a_character_was_drawn_over_is_drawn_anew_with_its_line(
    seed: int,
) -> None:
    chance, frame = random.Random(seed), LeanFrame()
    stream = pyte.Stream(pyte.Screen(COLUMNS, 1))
    whole = LinePiece(0, 0, Strip([Segment("甲乙丙丁戊己")]))
    for now in range(5):
        text = chance.choice(("a", "bc", "甲", "d  "))
        over = LinePiece(0, chance.randrange(COLUMNS - 3), Strip([Segment(text)]))
        for piece in (whole, over, whole):
            stream.feed(frame.draw([piece], CONSOLE, (COLUMNS, 1), float(now)))
        assert (
            "".join(c.data for c in stream.listener.buffer[0].values())
            == "甲乙丙丁戊己"
        )


@pytest.mark.parametrize("seed", FEWER)
def test_lines_that_the_terminal_moves_itself_are_those_that_have_moved(
    seed: int,
) -> None:
    chance, frame, now = random.Random(seed), LeanFrame(), 0.0
    lines = ["".join(chance.choices("甲乙丙丁戊己 abcd│", k=6)) for _ in range(TALL)]
    plain, lean = (pyte.Stream(pyte.Screen(COLUMNS, TALL)) for _ in range(2))
    bytes_ = [0, 0]
    for _ in range(10):
        pieces = scrolled(chance, lines)
        sent = plainly(pieces), frame.draw(pieces, CONSOLE, (COLUMNS, TALL), now)
        plain.feed(sent[0])
        lean.feed(sent[1])
        bytes_ = [count + len(data) for count, data in zip(bytes_, sent, strict=True)]

        assert looks(plain.listener) == looks(lean.listener)
    assert bytes_[1] < bytes_[0] * 0.7


def whole(chance: random.Random, columns: int, lines: int) -> list[LinePiece]:
    """A screen full of text."""
    texts = ("".join(chance.choices("ab-xyz", k=columns)) for _ in range(lines))
    return [LinePiece(n, 0, Strip([Segment(text)])) for n, text in enumerate(texts)]


@pytest.mark.parametrize("seed", FEWER)
def test_a_window_that_changes_while_drawings_are_kept_is_drawn_anew(seed: int) -> None:
    chance, frame = random.Random(seed), LeanFrame()
    shown = pyte.Screen(COLUMNS, LINES)
    stream = pyte.Stream(shown)
    for number in range(8):
        columns, lines = chance.choice(((COLUMNS, LINES), (60, TALL), (8, 2)))
        shown.resize(lines, columns)
        frame.is_held = True
        kept = whole(chance, columns, lines)
        stream.feed(frame.draw(kept, CONSOLE, (columns, lines), number / 100))
        frame.forget()
        frame.is_held = False
        stream.feed(frame.rest())
        last = whole(chance, columns, lines)
        stream.feed(frame.draw(last, CONSOLE, (columns, lines), number / 100))

        assert shown.display == [piece.strip.text for piece in last]


def test_check_answers_are_on_the_screen_within_two_kilobytes(five: Path) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对")
        terminal.settle()
        first = len(terminal.sent)
        terminal.press("escape")
        terminal.wait_for("回车 下一题")
        terminal.settle()
        before = len(terminal.sent)
        terminal.press("f3")
        terminal.wait_for("核对：")
        terminal.settle()

        assert first < FIRST_SCREEN_BYTES
        assert len(terminal.sent) - before < FIRST_SCREEN_BYTES


def test_what_was_written_over_the_screen_is_drawn_over_by_the_next_one(
    five: Path,
) -> None:
    """Such as the message of an administrator to all."""
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对")
        terminal.settle()
        terminal.read(0.6)
        terminal.screen.cursor_position(10, 1)
        terminal.screen.draw("系统今晚维护" * 5)
        terminal.press("escape")
        terminal.wait_for("回车 下一题")
        terminal.settle()
        assert "系统今晚维护" not in terminal.text
