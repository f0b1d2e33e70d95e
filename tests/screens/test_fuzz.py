"""What nobody means to send: damaged files, random keys, hostile text on every screen.

ZIPING_FUZZ=20 makes it twenty times as long; what fails tells its seed, and
ZIPING_SEED=… begins with that one.
"""

import asyncio
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import tomli_w

from screens.app.app import Ziping
from support.command import Ran
from support.paths import ROOT
from support.terminal import PATIENCE, Terminal
from wizard.drafts.file_store import FileStore

TIMES = int(os.environ.get("ZIPING_FUZZ", "1"))
FIRST = int(os.environ.get("ZIPING_SEED", "20260"))

READ = """
import signal, sys, traceback
from screens.commands.arguments.files import read_file

def late(*_):
    raise TimeoutError
signal.signal(signal.SIGALRM, late)
for file in sys.argv[1:]:
    signal.alarm(6)
    try:
        read_file(file, embedded=False)
    except BaseException:
        print(file)
        traceback.print_exc(file=sys.stdout)
    signal.alarm(0)
# what getrusage tells is at least what the process had that started this one
with open("/proc/self/status") as status:
    most = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
if most > 512 * 1024:
    print(f"{most // 1024} MB")
"""
"""Reads files, and prints what is no refusal."""

SPLICES = (
    *("\x00", "\ufeff", "\u202e", "\x1b[31m", "'''", '"""', "[[", "]]", "= ", "\n\n"),
    *("1e999999", "nan", "-inf", "9" * 5000, "０", "[project]", "&#0;", "]]>", "<!"),
    *("<w:tbl>", "</w:tc>", 'w:val="99999999"', "\t\t\t", "年度指标值", "总分", "（"),
)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A few accidents to a file: bits, cuts, repeats, other text."""
    pieces = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(pieces) + 1)
        to = min(at + chance.choice((1, 2, 16, 400)), len(pieces))
        match chance.randrange(5):
            case 0 if at < len(pieces):
                pieces[at] ^= 1 << chance.randrange(8)
            case 1:
                del pieces[at:to]
            case 2:
                pieces[at:at] = pieces[at:to] * chance.randint(1, 50)
            case 3:
                pieces[at:to] = chance.choice(SPLICES).encode()
            case 4 if chance.random() < 0.2:
                del pieces[at:]
    return bytes(pieces)


def mutated_parts(data: bytes, chance: random.Random) -> bytes:
    """A .docx with an accident to one of its parts, whole as a zip."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        names = old.namelist()
        hit = chance.choice([*names, *["word/document.xml"] * 8])
        for name in names:
            part = old.read(name)
            new.writestr(name, mutated(part, chance) if name == hit else part)
    return out.getvalue()


@pytest.fixture
def originals(
    tmp_path: Path, samples: Path, ziping: Callable[..., Ran]
) -> dict[str, bytes]:
    """A good file of each kind that is read."""
    text = samples / "changji-2020.txt"
    assert ziping("import", str(text), "--to", "gut").returncode == 0
    third = sorted((tmp_path / "gut").iterdir())[2]
    assert ziping("export", str(third), "-o", "gut.docx").returncode == 0
    return {
        ".txt": text.read_bytes(),
        ".toml": third.read_bytes(),
        ".docx": (tmp_path / "gut.docx").read_bytes(),
    }


@pytest.mark.parametrize("suffix", [".txt", ".toml", ".docx"])
def test_no_damaged_file_is_more_than_refused(
    suffix: str, originals: dict[str, bytes], tmp_path: Path
) -> None:
    files = []
    for seed in range(FIRST, FIRST + 40 * TIMES):
        chance = random.Random(seed)
        change = mutated
        if suffix == ".docx" and seed % 4:
            change = mutated_parts
        file = tmp_path / f"{seed}{suffix}"
        file.write_bytes(change(originals[suffix], chance))
        files.append(str(file))
    ran = subprocess.run(
        [sys.executable, "-c", READ, *files],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60 * TIMES + 60,
    )
    assert (ran.stdout, ran.returncode) == ("", 0), ran.stdout + ran.stderr


KEYS = (
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[5~", "\x1b[6~", "\x1b[H", "\x1b[F"),
    *("\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS", "\x1b[15~", "\x1b[17~", "\x1b[18~"),
    *("\x1b[19~", "\x1b[20~", "\x1b[21~", "\x1b", "\r", "\r", "\t", "\n", "\x7f"),
    *("\x1b[200~", "\x1b[201~", "\x1b[I", "\x1b[O", "\x1b[99;", "\x1b]0;", "\x1bP"),
    *("1", "20", "2020", "100", "95", "甲", "数量指标", "、", "y", "n", "\x1a", "\x19"),
    *("\x13", "\x1b[115;6u", "\x10", "\x15", "\x1b[20~y", "\x1b[H\x1b[B\x1b[B\x1b[B\r"),
)


def keys(chance: random.Random) -> bytes:
    """Keys, halves of keys, and bytes that are none."""
    sent = b""
    for _ in range(chance.randint(50, 400)):
        if chance.random() < 0.1:
            sent += chance.randbytes(chance.randint(1, 8)).replace(b"/", b"")
        else:
            sent += chance.choice(KEYS).encode()
    return sent


def is_over(terminal: Terminal) -> bool:
    """Whether the keys themselves have left the program."""
    how = os.WEXITED | os.WNOHANG | os.WNOWAIT
    return os.waitid(os.P_PID, terminal.pid, how) is not None


@pytest.mark.parametrize("seed", range(FIRST, FIRST + 3 * TIMES))
def test_no_keys_end_it_but_those_that_are_meant_to(
    seed: int, five: Path, tmp_path: Path
) -> None:
    chance = random.Random(seed)
    words = chance.choice((["new"], ["open", "1"], ["open", "5"], []))
    with Terminal(words, five, folder=tmp_path) as terminal:
        terminal.wait_for("Esc" if words else "Ctrl+Q")
        for _ in range(3):
            terminal.send(keys(chance))
            terminal.read(0.2)
        terminal.read(1.5)
        terminal.settle()  # an Esc that it has not read yet would make one key of both
        terminal.press("ctrl+q")
        end = time.monotonic() + PATIENCE
        while "要退出吗" not in terminal.text and not is_over(terminal):
            assert time.monotonic() < end, f"seed {seed} is dead\n{terminal.text}"
            terminal.read(0.1)
        if not is_over(terminal):
            terminal.press("home", "enter")
        assert terminal.exit_code() == 0, f"seed {seed}\n{terminal.text}"
    assert not (five / "errors.log").exists(), (five / "errors.log").read_text()


TEXTS = {
    "markup": "[/x][b]a[@click=app.quit]z[/]\\",
    "one long word": "字" * 3000,
    "one long Latin word": "a" * 3000,
    "many lines": "行\n" * 500,
    "marks alone": "。，、；）" * 40,
    "combining": "e" + "\u0301" * 500,
    "wide and narrow": "\uff21 a𠮷👨\u200d👩\u200d👧🇨🇳" * 30,
    "braces": "{name} {0} {} %s %(a)s {{",
    "private and strange": "\ue000\U000f0000\ufffd\u3164\u115f",
    "right to left": "אבג عربى" * 20,
}
SIZES = [(1, 1), (12, 4), (80, 24)]


async def seen(home: Path, size: tuple[int, int]) -> None:
    """Every screen of draft 1 at this size, one after the other."""
    store = FileStore(home)
    app = Ziping(store, store.open("1"))
    async with app.run_test(size=size) as pilot:
        for key in ("f1", "f2", "f3", "f5", "f6", "f9", "f4"):
            await pilot.press(key, "pagedown", "escape")
        await pilot.press("f3", "f3", "down", "end", "escape", "escape")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_text_is_too_much_for_a_screen(home: Path, size: tuple[int, int]) -> None:
    rows = [
        {"category": "数量指标", "name": text, "target": text, "deviation": text}
        for text in TEXTS.values()
    ]
    form = {
        "schema": 1,
        "edition": "2020",
        "project": {
            "name": TEXTS["markup"],
            "supervising_department": TEXTS["one long word"],
        },
        "funding": {"total": {"initial_budget": TEXTS["braces"]}},
        "goals": {"expected": TEXTS["many lines"], "actual": TEXTS["combining"]},
        "indicators": rows,
    }
    home.mkdir(mode=0o700)
    (home / "1.toml").write_text(tomli_w.dumps(form))
    asyncio.run(seen(home, size))
