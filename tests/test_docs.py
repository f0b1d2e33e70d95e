"""The documents: what they name is there, and what they show works when it is run."""

import ast
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from screens.catalogue_wording import CATALOGUE
from support.paths import ROOT, TESTS

README = ROOT / "README.md"
PAGES = [README, ROOT / "CHANGELOG.md", *sorted(ROOT.glob("docs/*.md"))]
PAGES += sorted(ROOT.glob("findings/*.md"))

ROOMS = "wizard|exports|screens|tests|docs|findings"

ROOM_MAPS = [
    path
    for room in ("wizard", "exports", "screens")
    for path in sorted(ROOT.glob(f"{room}/**/__init__.py"))
]

TOUR = re.compile(r"```sh\n(.+?)```", re.S)
LINK = re.compile(r"""(?:\]\(|src="|srcset=")([^)"#:]+)[)"]""")
FILE = re.compile(rf"`((?:{ROOMS})/[^`*… ]*)`")
MODULE = re.compile(r"`([a-z_]+)/?`")
TARGET = re.compile(r"\bmake ([a-z-]+)")
ORDER = re.compile(r"(?:^ {4}(?:\S*/)?|`)ziping(?: ([a-z]+))?(.*?)(?:`|#|$)", re.M)
TABLE = re.compile(r"`([A-Z_]+)` in (?:its )?`([^`]+)`")
OPTION = re.compile(r"--[a-z]+(?:-[a-z]+)*")
QUOTED = re.compile("“(.+?)”")
CODE = re.compile(r"退出码 (\d)")


def page_id(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def each_page(*, having: re.Pattern[str]) -> pytest.MarkDecorator:
    pages = [page for page in PAGES if having.search(page.read_text(encoding="utf-8"))]
    assert pages
    return pytest.mark.parametrize("page", pages, ids=page_id)


def test_the_readme_fits_on_a_few_screens() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= 200


def test_the_readme_names_every_command() -> None:
    named = {order[1] for order in ORDER.finditer(README.read_text(encoding="utf-8"))}

    assert {
        row.name for row in CATALOGUE if row.is_told and row.name[:1].isalpha()
    } <= named


@each_page(having=LINK)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


@each_page(having=FILE)
def test_every_file_that_is_named_is_there(page: Path) -> None:
    named = FILE.findall(page.read_text(encoding="utf-8"))

    assert [name for name in named if not (ROOT / name).exists()] == []


@each_page(having=TABLE)
def test_every_table_that_is_named_is_in_its_file(page: Path) -> None:
    for name, file in TABLE.findall(page.read_text(encoding="utf-8")):
        text = (ROOT / file).read_text(encoding="utf-8")
        assert re.search(rf"^{name}\b.*=|^class {name}\b", text, re.M), (name, file)


@pytest.mark.parametrize("room", ROOM_MAPS, ids=page_id)
def test_every_module_that_the_map_of_a_room_names_is_there(room: Path) -> None:
    said = ast.get_docstring(ast.parse(room.read_text(encoding="utf-8"))) or ""
    around = [f for f in room.parents if f.is_relative_to(ROOT)]

    strange = [
        name
        for name in MODULE.findall(said)
        if not any((f / name).exists() or (f / f"{name}.py").exists() for f in around)
    ]
    assert strange == []


@each_page(having=TARGET)
def test_make_knows_every_target_that_is_named(page: Path) -> None:
    known = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.M)

    assert known
    named = set(TARGET.findall(page.read_text(encoding="utf-8")))
    assert named - set(known[1].split()) == set()


@each_page(having=ORDER)
def test_the_program_knows_every_command_and_option_that_is_named(page: Path) -> None:
    usage = "\n".join(line for line in helped() if line.startswith("  "))
    usage += " --help --kiosk --user --idle --force --embedded"  # not told to everyone

    for command, rest in ORDER.findall(page.read_text(encoding="utf-8")):
        assert not command or f"ziping {command} " in usage, command
        strange = [option for option in OPTION.findall(rest) if option not in usage]
        assert strange == [], f"{command}{rest}"


def helped() -> list[str]:
    run = subprocess.run(
        [sys.executable, "-m", "screens.cli", "--help"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        timeout=60,
    )
    return run.stdout.decode().splitlines()


def test_every_finding_is_listed_and_says_what_was_expected_and_seen() -> None:
    listed = FILE.findall((ROOT / "findings/README.md").read_text(encoding="utf-8"))
    scripts = sorted(ROOT.glob("findings/*.sh"))

    assert sorted(listed) == [page_id(script) for script in scripts]
    for script in scripts:
        head = script.read_text(encoding="utf-8").partition("\nset -eu\n")[0]
        assert re.search(r"\n# Expected: .*\n# Seen with .*\d", head, re.S), script
        subprocess.run(["sh", "-n", script], check=True)


def test_the_tour_shows_what_the_readme_says(tmp_path: Path) -> None:
    """Word for word, in a clean folder that has only what the tour is about."""
    (tmp_path / ".venv/bin").mkdir(parents=True)
    command = f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m screens.cli "$@"\n'
    (tmp_path / ".venv/bin/ziping").write_text(command)
    (tmp_path / ".venv/bin/ziping").chmod(0o755)
    (tmp_path / "tests").symlink_to(TESTS)

    steps = list(tour())
    for order, said in steps:
        run = subprocess.run(
            ["bash", "-c", order],
            cwd=tmp_path,
            env={
                "PATH": "/usr/bin:/bin",
                "PYTHONPATH": str(ROOT),
                "PYTHONUTF8": "1",
                "ZIPING_HOME": str(tmp_path / "home"),
            },
            capture_output=True,
            check=False,
            timeout=60,
        )
        shown = (run.stdout + run.stderr).decode()
        assert str(run.returncode) == CODE.findall(said)[0], shown
        assert all(text in shown for text in QUOTED.findall(said)), shown
    assert len(steps) == 5


def tour() -> Iterator[tuple[str, str]]:
    """Each command of the tour, and the remark above it."""
    (block,) = TOUR.findall(README.read_text(encoding="utf-8"))
    for step in block.strip().split("\n\n"):
        said, order = step.splitlines()
        yield order, said
