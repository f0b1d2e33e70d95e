"""Few bytes draw the same: on a slow line a screen is there at once."""

import random
from pathlib import Path

import pyte
import pytest

from screens.terminal.lean_frame import LeanFrame
from support.terminal import Terminal

COLUMNS, LINES = 12, 4
STYLES = ("", "4;39;49", "7", "1;39;49", "41", "39;49", "49", "38;5;49", "38;5;4")
TEXTS = ("甲", "ab", " ", "   ", "乙丙 ", "é", "e\u0301", "x" * 5, "“1”")
SEEDS = range(300)

FIRST_SCREEN_BYTES = 2_000


def drawing(chance: random.Random) -> str:
    """Some strips at some places, as Textual writes them, within the edge."""
    parts = []
    for _ in range(chance.randint(1, 5)):
        line, column = chance.randint(1, LINES), chance.choice((1, 1, 2, 5, 9, 12))
        parts.append(f"\x1b[{line};{column}H")
        room = COLUMNS + 1 - column
        while room and chance.random() < 0.9:
            text = chance.choice(TEXTS)
            width = sum(map(pyte.screens.wcwidth, text))
            if chance.random() < 0.2:
                text, width = " " * room, room
            if width > room:
                break
            room -= width
            style = chance.choice(STYLES)
            parts.append(f"\x1b[{style}m{text}\x1b[0m" if style else text)
        parts.append(chance.choice(("", "\n")) if line < LINES else "")
    return "".join((*parts, f"\x1b[{chance.randint(1, LINES)};1H"))


def looks(screen: pyte.Screen) -> list[tuple[str | bool, ...]]:
    """What is seen of every cell."""
    cells = [screen.buffer[y][x] for y in range(LINES) for x in range(COLUMNS)]
    return [
        (c.data, c.bg, c.reverse, c.underscore, *seen_of_text(c)) for c in cells
    ] + [(screen.cursor.x == 0, screen.cursor.y == 0)]


def seen_of_text(char: pyte.screens.Char) -> tuple[str | bool, ...]:
    return () if not char.data.strip() else (char.fg, char.bold)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_left_out_changes_nothing_that_is_seen(seed: int) -> None:
    chance, frame = random.Random(seed), LeanFrame()
    screens = [pyte.Screen(COLUMNS, LINES) for _ in range(2)]
    streams = [pyte.Stream(screen) for screen in screens]
    for stream in streams:
        stream.feed("\x1b[?7l\x1b[20h")
    now = 0.0
    for _ in range(20):
        drawn = drawing(chance)
        now += chance.choice((0.01, 0.01, 1.0))
        streams[0].feed(drawn)
        streams[1].feed(frame.lean(drawn, (COLUMNS, LINES), now))

        assert looks(screens[0]) == looks(screens[1])


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
