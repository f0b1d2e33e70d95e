"""Light on the line: few bytes a key, and none while nobody types."""

import asyncio
from pathlib import Path

import pytest
from textual._styles_cache import StylesCache
from textual.css.stylesheet import Stylesheet
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from screens.app.app import Ziping
from screens.commands.arguments.drafts import new_draft
from screens.commands.arguments.options import InterviewOptions
from support.terminal import Terminal
from wizard.drafts.file_store import FileStore

SCREENS = {
    "check answers": (),
    "outline": ("f2",),
    "help": ("f2", "enter", "f1"),
    "paper": ("f3",),
    "summary": ("f5",),
    "a question": ("f2", "enter"),
    "long text": ("f2", "down", "down", "enter"),
}
"""The keys that lead to each screen from a form that is finished."""

KEY_BYTES = 250
LONG_KEY_BYTES = 1600
SCREEN_BYTES = 12_000


def settle(terminal: Terminal) -> None:
    """Wait until all is dealt with and nothing more comes."""
    terminal.settle()
    while terminal.read(0.5):
        pass


def wakings(terminal: Terminal) -> int:
    """How many times any of its threads has been given a processor until now."""
    threads = Path(f"/proc/{terminal.pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[2]) for thread in threads)


@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS.keys())
def test_nothing_is_sent_and_nothing_is_done_while_nobody_types(
    five: Path, keys: tuple[str, ...]
) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对")
        for key in keys:
            settle(terminal)
            terminal.press(key)
        settle(terminal)
        before = wakings(terminal)

        assert terminal.read(3) == b""
        assert wakings(terminal) - before < 3


def test_the_first_screen_is_small(home: Path) -> None:
    with Terminal(["new"], home) as terminal:
        terminal.wait_for("年度？")
        settle(terminal)

        assert len(terminal.sent) < SCREEN_BYTES


WIDGETS = 12
"""What a question is made of on 80 columns: every start makes each of them."""


def test_a_question_is_few_widgets_and_its_styles_are_read_once(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again: list[Stylesheet] = []
    reread = Stylesheet.reparse

    def counted(sheet: Stylesheet) -> None:
        again.append(sheet)
        reread(sheet)

    async def widgets() -> list[str]:
        store = FileStore(home)
        app = Ziping(store, new_draft(InterviewOptions(), store))
        async with app.run_test(size=(80, 24)):
            return [str(widget) for widget in app.screen.walk_children()]

    monkeypatch.setattr(Stylesheet, "reparse", counted)
    found = asyncio.run(widgets())

    assert "CachedText(id='ask')" in found
    assert again == []
    assert len(found) == WIDGETS, found


def test_a_key_draws_the_line_it_is_typed_into_and_nothing_else(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    render = StylesCache.render_widget

    def noted(cache: StylesCache, widget: Widget, crop: Region) -> list[Strip]:
        drawn.append(type(widget).__name__)
        return render(cache, widget, crop)

    async def typed() -> list[str]:
        store = FileStore(home)
        app = Ziping(store, new_draft(InterviewOptions(), store))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("2")
            drawn.clear()
            await pilot.press("0")
            return [*drawn]

    monkeypatch.setattr(StylesCache, "render_widget", noted)

    assert set(asyncio.run(typed())) == {"LineInput"}


@pytest.mark.parametrize(
    ("keys", "most"),
    [(("f2", "enter"), KEY_BYTES), (SCREENS["long text"], LONG_KEY_BYTES)],
    ids=["a line", "long text"],
)
def test_a_key_sends_little(five: Path, keys: tuple[str, ...], most: int) -> None:
    with Terminal(["open", "3"], five) as terminal:
        terminal.wait_for("核对")
        for key in keys:
            settle(terminal)
            terminal.press(key)
        settle(terminal)
        for character in "社区":
            before = len(terminal.sent)
            terminal.type(character)
            settle(terminal)
            sent = terminal.sent[before:]

            assert character.encode() in sent
            assert len(sent) < most
