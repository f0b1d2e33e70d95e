"""Help, man page and completion: all made of one list, which is what commands do."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from screens.catalogue_wording import CATALOGUE, CommandRow
from screens.commands.help.man_page import man_page
from support.command import Ran
from support.paths import ROOT
from support.sizes import at_every_size
from support.terminal import Terminal

TOLD = [row for row in CATALOGUE if row.is_told and row.name.isalpha()]

each_command = pytest.mark.parametrize("row", TOLD, ids=lambda row: row.name)

SHARED = {"interview_options": ("draft", "--edition", "--year", "--from")}
"""What a module takes by a function of the options."""


def taken(module: str) -> Iterator[str]:
    """The options that the source of a command reads."""
    spec = find_spec(module)
    assert spec
    assert spec.origin
    tree = ast.parse(Path(spec.origin).read_text("utf-8"))
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="add_argument"), args=args):
                yield from (str(a.value) for a in args if isinstance(a, ast.Constant))


@each_command
def test_every_option_that_a_command_takes_is_told_and_no_other(
    row: CommandRow,
) -> None:
    module, _, function = row.target.partition(":")
    options = {option for option, _, _ in row.options}
    read = {str(option) for option in taken(module)}
    if function in ("new", "plain"):
        read |= {*SHARED["interview_options"]}
    if function == "learn":
        read |= {*taken("screens.commands.learn_report"), "--report", "--plain"}
        read |= {"--json", "--force"}
    if function == "check":
        read |= {"--json", "--table", "--tsv", "--against"}
    if function == "review":
        read |= {*taken("screens.commands.review.request")}
        read |= {"--resume", "--force", "--json", "--marked", "--letter"}
        read |= {"--author", "--initials", "--date", "--jobs"}

    assert options == {option for option in read if option.startswith("-")}


@each_command
@pytest.mark.parametrize("asked", ["{} --help", "{} -h", "help {}", "{} 3 --help"])
def test_each_command_has_help_in_chinese_with_examples(
    row: CommandRow, asked: str, ziping: Callable[..., Ran]
) -> None:
    if asked != "{} --help" and row.name not in ("check", "new"):
        pytest.skip("asked of two commands in every way, of all in one")

    ran = ziping(*asked.format(row.name).split())

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("用法：\n  ziping ")
    assert all(does[:10] in ran.stdout for _, does in row.uses)
    assert all(f"  {line}\n" in ran.stdout for line, _ in row.examples)
    assert row.examples


@at_every_size
def test_the_help_of_a_command_and_a_slip_are_read_in_any_window(home: Path) -> None:
    with Terminal(["check", "--help"], home) as terminal:
        terminal.wait_for("例")
        assert terminal.exit_code() == 0
        assert "ziping check" in terminal.text
    with Terminal(["chekc"], home) as terminal:
        terminal.wait_for("您是不是要")
        assert terminal.exit_code() == 2


def test_the_first_run_says_what_it_is_doing_and_how_long_that_takes(
    tmp_path: Path,
) -> None:
    plan = subprocess.run(
        ["make", "--dry-run", "run", f"VENV={tmp_path / 'venv'}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()

    told = next(n for n, line in enumerate(plan) if "第一次运行要先安装" in line)
    assert "大约一分钟" in plan[told]
    assert told < next(n for n, line in enumerate(plan) if "pip install" in line)


def test_the_help_names_every_command(ziping: Callable[..., Ran]) -> None:
    said = ziping("--help").stdout

    assert all(f"  ziping {row.name}" in said for row in TOLD)
    assert "--kiosk" not in said
    assert max(map(len, said.splitlines())) < 100


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chek 表.docx", "check"),
        ("exprot 3", "export"),
        ("lst", "list"),
        ("check 表.docx --jsn", "--json"),
        ("export 3 --without-fact -o 表.docx", "--without-facts"),
        ("new --edtion 2020", "--edition"),
        ("help opne", ""),
        ("完全不是", ""),
        ("list --绝不", ""),
    ],
)
def test_a_slip_is_asked_about(
    typed: str, meant: str, ziping: Callable[..., Ran]
) -> None:
    ran = ziping(*typed.split())

    assert (ran.returncode, ran.stdout) == (2, "")
    assert len(ran.stderr.splitlines()) == 1
    assert ("您是不是要" in ran.stderr) is bool(meant)
    assert f"“{meant}”？" in ran.stderr or not meant


# ── the man page ──


def test_the_man_page_is_made_of_the_same_list() -> None:
    page = (ROOT / "docs" / "ziping.1").read_text("utf-8")

    assert page == man_page(), "make man"


def test_roff_reads_the_man_page_without_a_word() -> None:
    if not shutil.which("groff"):
        pytest.skip("groff is not installed")
    ran = subprocess.run(
        ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", str(ROOT / "docs" / "ziping.1")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    assert ran.stderr == ""
    assert "填写《项目支出绩效自评表》" in ran.stdout
    assert "--without-facts" in ran.stdout.replace("\b", "")


# ── completion ──

COMPLETED = """
{script}
COMP_WORDS=({words}) COMP_CWORD={last}
_ziping
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.parametrize(
    ("words", "wanted", "unwanted"),
    [
        ("ziping ex", ["explain", "export"], "check"),
        ("ziping check --j", ["--json"], "--table"),
        ("ziping log ''", ["1", "5"], "--json"),
        ("ziping new --edition si", ["sichuan-2022"], "2020"),
        ("ziping completion f", ["fish"], "bash"),
    ],
)
def test_bash_completes_commands_options_numbers_and_editions(
    words: str,
    wanted: list[str],
    unwanted: str,
    five: Path,
    tmp_path: Path,
    ziping: Callable[..., Ran],
) -> None:
    program = tmp_path / "ziping"
    program.write_text(
        f"#!/bin/sh\nZIPING_HOME={five} PYTHONPATH={ROOT} "
        f'exec {sys.executable} -m screens.cli "$@"\n'
    )
    program.chmod(0o755)
    script = ziping("completion", "bash").stdout
    last = len(words.split()) - 1
    ran = subprocess.run(
        ["bash", "-c", COMPLETED.format(script=script, words=words, last=last)],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    found = ran.stdout.split()
    assert set(wanted) <= set(found)
    assert unwanted not in found


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_reads_its_script(shell: str, ziping: Callable[..., Ran]) -> None:
    ran = ziping("completion", shell)
    assert ran.returncode == 0
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")

    read = subprocess.run(
        [shell, "-n"],
        input=ran.stdout,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (read.returncode, read.stderr) == (0, "")


def test_a_shell_that_is_not_known_is_refused(ziping: Callable[..., Ran]) -> None:
    ran = ziping("completion", "tcsh")

    assert (ran.returncode, ran.stdout) == (2, "")
    assert "bash、zsh 或 fish" in ran.stderr
