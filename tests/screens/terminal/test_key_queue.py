"""The queue of keys by itself: it needs no app, only somebody to give the keys to."""

import asyncio
import inspect
from collections.abc import Callable, Coroutine, Iterator
from functools import wraps
from itertools import accumulate, repeat
from pathlib import Path
from time import monotonic, sleep

import pytest
from textual.binding import Binding
from textual.events import Key, Paste
from textual.screen import Screen
from textual.widget import Widget

from screens.terminal.base_app import TerminalApp
from screens.terminal.base_widgets import TerminalScreen
from screens.terminal.key_queue import (
    LOOK_SECONDS,
    MOST_LOOKS,
    Continuation,
    Input,
    KeyQueue,
)
from support.sizes import at_every_size
from support.steps import row_menu
from support.terminal import PATIENCE, Terminal


class Reader:
    """Takes keys as an app does, on a loop of its own."""

    def __init__(self, *, at_once: bool = False) -> None:
        self.is_listening = True
        self.at_once = at_once
        self.got: list[str] = []
        self.tasks: set[asyncio.Future[None]] = set()
        self.timers = 0
        self.kept: list[str] = []

    def keep_waiting(self, current: str, waiting: str) -> None:
        self.kept.append(f"{current}|{waiting}")

    async def deliver(self, event: Input) -> bool:
        self.got.append(event.key if isinstance(event, Key) else event.text)
        return self.at_once

    def call_later(self, callback: Continuation) -> None:
        self.tasks.add(asyncio.ensure_future(callback()))

    def call_after(self, seconds: float, callback: Continuation) -> None:
        self.timers += 1

        async def later() -> None:
            await asyncio.sleep(seconds)
            await callback()

        self.call_later(later)


def on_a_loop(
    test: Callable[..., Coroutine[None, None, None]],
) -> Callable[..., None]:
    """A test that waits, as one that pytest can call."""

    @wraps(test)
    def called(**given: object) -> None:
        asyncio.run(test(**given))

    signature = inspect.signature(test)
    del called.__wrapped__  # type: ignore[attr-defined]  # pytest would see a coroutine
    called.__signature__ = signature  # type: ignore[attr-defined]  # its fixtures
    return called


async def settled(reader: Reader) -> None:
    """Until nothing that was asked for is left to be called."""
    while open_tasks := [task for task in reader.tasks if not task.done()]:
        await asyncio.wait(open_tasks)


def keys(text: str) -> list[Input]:
    return [Key(character, character) for character in text]


@on_a_loop
async def test_a_key_waits_until_the_one_before_it_is_done() -> None:
    reader = Reader()
    queue = KeyQueue(reader)
    first, second = keys("ab")

    await queue.put([first, second])
    assert reader.got == ["a"]
    queue.done(first)
    await settled(reader)

    assert reader.got == ["a", "b"]


@on_a_loop
async def test_what_is_done_at_once_makes_nothing_wait() -> None:
    reader = Reader(at_once=True)

    await KeyQueue(reader).put([*keys("ab"), Paste("一段"), *keys("c")])

    assert reader.got == ["a", "b", "一段", "c"]
    assert reader.timers == 0


@on_a_loop
async def test_a_key_that_nobody_tells_of_holds_the_others_up_for_a_moment_only() -> (
    None
):
    reader = Reader()

    await KeyQueue(reader).put(keys("ab"))
    await settled(reader)

    assert reader.got == ["a", "b"]


@on_a_loop
async def test_a_machine_that_is_busy_elsewhere_lets_no_key_run_ahead() -> None:
    reader = Reader()
    queue = KeyQueue(reader)
    first, second = keys("ab")
    await queue.put([first, second])

    sleep(2 * MOST_LOOKS * LOOK_SECONDS)  # nobody gets the processor for so long
    await asyncio.sleep(2 * LOOK_SECONDS)
    assert reader.got == ["a"]
    queue.done(first)
    await settled(reader)

    assert reader.got == ["a", "b"]


@on_a_loop
async def test_keys_wait_while_nobody_listens_by_one_timer_however_many_they_are() -> (
    None
):
    reader = Reader(at_once=True)
    queue = KeyQueue(reader)
    reader.is_listening = False

    await queue.put(keys("a"))
    await queue.put(keys("bc"))
    assert (reader.got, reader.timers) == ([], 1)
    reader.is_listening = True
    await settled(reader)

    assert reader.got == ["a", "b", "c"]


@on_a_loop
async def test_a_key_is_not_held_up_for_ever_where_nobody_ever_listens() -> None:
    reader = Reader(at_once=True)
    reader.is_listening = False

    await KeyQueue(reader).put(keys("a"))
    await settled(reader)

    assert reader.got == ["a"]


@on_a_loop
async def test_only_the_key_that_was_delivered_makes_way_for_the_next() -> None:
    reader = Reader()
    queue = KeyQueue(reader)
    first, second, stranger = keys("abc")
    await queue.put([first, second])

    queue.done(stranger)

    assert reader.got == ["a"]


@on_a_loop
async def test_text_is_kept_while_no_screen_can_take_it() -> None:
    reader = Reader(at_once=True)
    queue = KeyQueue(reader)
    await queue.put(keys("a"))
    reader.is_listening = False

    await queue.put([*keys("b"), Key("f9", None), Paste("一段")])
    await queue.put(keys("c"))
    assert reader.kept == ["a|", "|", "|b一段", "|b一段c"]
    reader.is_listening = True
    await settled(reader)

    behind = reader.kept[4:]
    assert behind == ["b|一段c", "|一段c", "一段|c", "c|", "|"]


@on_a_loop
async def test_what_there_is_of_a_paste_is_kept_until_it_is_whole() -> None:
    reader = Reader(at_once=True)
    queue = KeyQueue(reader)

    queue.hold("一半")
    await queue.put([Paste("一半和一半")])

    assert reader.kept == ["|一半", "一半和一半|", "|"]
    assert reader.got == ["一半和一半"]


@at_every_size
def test_a_key_behind_a_choice_by_letter_is_for_what_came_of_it(five: Path) -> None:
    with Terminal(["open", "5"], five) as terminal:
        terminal.wait_for("核对：")
        terminal.press("escape")
        terminal.wait_for("服务对象满意度指标已有 1 项")
        terminal.press("escape")
        terminal.wait_for("“群众满意度”")
        row_menu(terminal, "删除这一行")
        terminal.wait_for("要删除“群众满意度”这一行吗？")
        terminal.type("y\x1b[15~")
        terminal.wait_for("总览：访惠聚经费")
        terminal.wait_for("90/100")


class Choice(Widget, can_focus=True):
    """Closes its screen by a letter."""

    def on_key(self, event: Key) -> None:
        self.screen.dismiss(event.key)


class Dialog(TerminalScreen[str]):
    """A choice on a screen of its own."""

    def compose(self) -> Iterator[Widget]:
        yield Choice()


class Asking(Screen[None]):
    """Asks, and is busy with something else when the answer comes."""

    def __init__(self) -> None:
        super().__init__()
        self.free = asyncio.Event()

    def compose(self) -> Iterator[Widget]:
        yield Choice()

    def ask(self) -> None:
        self.app.push_screen(Dialog(), self.answered)

    async def be_busy(self) -> None:
        await self.free.wait()

    def answered(self, told: str | None) -> None:
        assert isinstance(self.app, AskingApp)
        self.app.order.append(f"answer {told}")


class AskingApp(TerminalApp):
    """Notes in which order things come to it."""

    BINDINGS = (Binding("f5", "note", priority=True),)

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []
        self.asking = Asking()

    def on_mount(self) -> None:
        self.push_screen(self.asking)

    def action_note(self) -> None:
        self.order.append("key")


@on_a_loop
async def test_a_key_waits_until_who_asked_has_the_answer_of_the_key_before() -> None:
    app = AskingApp()
    async with app.run_test() as pilot:
        app.asking.call_later(app.asking.ask)
        await pilot.pause()
        app.asking.call_later(app.asking.be_busy)
        await app._key_queue.put([Key("y", "y"), Key("f5", None)])
        while isinstance(app.screen, Dialog):
            await asyncio.sleep(LOOK_SECONDS)
        app.asking.free.set()
        while len(app.order) < 2:
            await asyncio.sleep(LOOK_SECONDS)

    assert app.order == ["answer y", "key"]


@on_a_loop
async def test_a_key_behind_the_one_that_leaves_is_for_nobody() -> None:
    app = TerminalApp()
    async with app.run_test():
        pass

    assert not app.is_listening
    assert await app.deliver(Key("a", "a"))


@on_a_loop
async def test_a_call_is_made_however_late_the_machine_is_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where some looks at the clock find it later than the call was to be made."""
    late = accumulate(repeat(2 * LOOK_SECONDS, 20))
    app, called = TerminalApp(), asyncio.Event()
    async with app.run_test():
        monkeypatch.setattr(
            "textual._time.get_time", lambda: monotonic() + next(late, 1)
        )
        app.call_after(LOOK_SECONDS, called.set)

        await asyncio.wait_for(called.wait(), PATIENCE)
