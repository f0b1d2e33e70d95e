"""A file of many pages: which one is being read is told, and Esc stops it."""

from pathlib import Path

import pytest

from office_samples.documents import FIVE_PDF
from support.long_pdf import PAGES, long_pdf
from support.sizes import at_every_size
from support.terminal import Terminal

WAITS = "不想等了请按 Esc"


@pytest.fixture
def long(short_path: Path) -> Path:
    """A file of many pages by a short name."""
    return long_pdf(short_path / "长.pdf")


@pytest.fixture
def usual(short_path: Path) -> Path:
    """A file of ten pages by a short name."""
    file = short_path / "去年.pdf"
    file.write_bytes(FIVE_PDF.read_bytes())
    return file


def asked(home: Path, file: Path) -> Terminal:
    """The app where it reads this file."""
    terminal = Terminal([], home)
    terminal.wait_for("新填一份自评表")
    terminal.press("home", "down", "enter")
    terminal.wait_for("别的文件")
    terminal.press("end", "enter")
    terminal.wait_for("去年的表是哪个文件？")
    terminal.type(str(file))
    terminal.press("enter")
    return terminal


@at_every_size
def test_esc_stops_reading_and_another_file_can_be_read(
    home: Path, long: Path, usual: Path
) -> None:
    with asked(home, long) as terminal:
        terminal.wait_for(f"/{PAGES} 页")
        terminal.wait_for(WAITS)
        terminal.press("enter")
        terminal.press("escape")
        terminal.wait_for("已停下，没有读取")
        assert "去年的表是哪个文件？" in terminal.text

        terminal.press("ctrl+u")
        terminal.type(str(usual))
        terminal.press("enter")
        terminal.wait_for("文件里有 5 份表")


def test_the_command_line_tells_a_terminal_which_page_is_read(
    home: Path, long: Path
) -> None:
    with Terminal(["check", str(long)], home) as terminal:
        terminal.wait_for(f"/{PAGES} 页 ……")
