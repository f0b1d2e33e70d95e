"""Every command, the app, line by line and the kiosk, with drafts on a server."""

import json
import re
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from support.command import Ran, run_ziping
from support.hosts import until
from support.paths import ROOT, SAMPLES, TESTS
from support.postgresql import ADMIN, Server
from support.terminal import Terminal
from wizard.drafts.postgresql.schema import WANTED
from wizard.drafts.postgresql.store import PostgresqlStore

Command = Callable[..., Ran]

FIT = TESTS / "scenarios" / "forms" / "合格.toml"

ISOLATED = ("-I", "-B", "-m", "screens.cli")

TYPED = "这一句是一个字一个字打的，服务器停了也一个不少。"


def environment(server: Server, person: str = "wang") -> dict[str, str]:
    """What an administrator sets."""
    return {"ZIPING_STORE": server.url_of(person)}


@pytest.fixture
def ziping(clean: Server, home: Path, tmp_path: Path) -> Command:
    """The real command, of a person whose drafts are on the server."""

    def run(*words: str, typed: str = "", person: str = "wang") -> Ran:
        given = environment(clean, person)
        return run_ziping(words, home, tmp_path, given, typed)

    return run


def test_what_is_imported_is_listed_checked_exported_and_logged(
    ziping: Command, tmp_path: Path
) -> None:
    assert ziping("import", str(FIT)).returncode == 0
    (listed,) = json.loads(ziping("list", "--json").stdout)
    assert (listed["id"], listed["file"]) == ("1", "")
    out = tmp_path / "表.docx"
    assert ziping("check", "1").returncode == 0
    assert ziping("export", "1", "-o", str(out)).returncode == 0
    assert ziping("check", str(out)).returncode == 0
    assert "log" not in ziping("log", "1").stderr
    assert ziping("list", person="li").stdout == ""


def test_a_draft_becomes_one_of_another_edition(ziping: Command) -> None:
    assert ziping("import", str(FIT)).returncode == 0
    assert ziping("convert", "1", "--edition", "2021-cost").returncode == 0
    editions = {each["edition"] for each in json.loads(ziping("list", "--json").stdout)}
    assert editions == {"2020", "2021-cost"}


def test_line_by_line_it_goes_on_where_it_was_left(ziping: Command) -> None:
    first = ziping("plain", "new", "--year", "2020", typed="访惠聚经费\n:退出\n")
    assert "草稿" not in first.stderr
    again = ziping("plain", "1", typed=":退出\n")
    assert "主管部门是哪个" in again.stdout


def test_a_file_of_the_administrators_names_the_store_for_everybody(
    clean: Server, home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "ziping.toml"
    file.write_text(f'store = "{clean.url_of("wang")}"\n')
    given = {"ZIPING_CONFIG": str(file)}
    assert run_ziping(["import", str(FIT)], home, tmp_path, given).returncode == 0
    assert clean.sql("SELECT count(*) FROM ziping.draft") == "1"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("store = 5\n", "store 不对"),
        ('stores = "postgresql:///x"\n', "stores 不对"),
        ("store = \n", "不是 TOML"),
        ('store = "mysql://x"\n', "要以 postgresql:// 开头"),
    ],
)
def test_a_file_that_names_no_store_is_one_sentence(
    home: Path, tmp_path: Path, content: str, said: str
) -> None:
    file = tmp_path / "ziping.toml"
    file.write_text(content)
    ran = run_ziping(["list"], home, tmp_path, {"ZIPING_CONFIG": str(file)})
    assert (ran.returncode, ran.stdout) == (2, "")
    assert said in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_a_server_that_is_away_is_one_sentence(home: Path, tmp_path: Path) -> None:
    given = {"ZIPING_STORE": "postgresql://wang@127.0.0.1:9/ziping"}
    for words in (["list"], ["plain", "1"], ["import", str(FIT)], ["check", "1"]):
        ran = run_ziping(words, home, tmp_path, given)
        assert ran.returncode == 2
        assert re.fullmatch("草稿库连不上：服务器没有回应。.*\n", ran.stderr), words


@pytest.mark.parametrize("words", [["list"], ["new"], ["store", "--migrate"]])
def test_who_lacks_the_driver_is_told_how_to_get_it(
    home: Path, tmp_path: Path, words: list[str]
) -> None:
    lacking = tmp_path / "lacking"
    lacking.mkdir()
    (lacking / "psycopg.py").write_text("raise ImportError\n")
    given = {"ZIPING_STORE": "postgresql:///x", "PYTHONPATH": f"{lacking}:{ROOT}"}
    if words == ["new"]:
        with Terminal(words, home, environment=given) as terminal:
            terminal.wait_for("pip install 'ziping[postgresql]'")
            assert terminal.exit_code() == 2
        return
    ran = run_ziping(words, home, tmp_path, given)
    assert (ran.returncode, "pip install" in ran.stderr) == (2, True)


def test_the_administrator_makes_the_tables_and_copies_drafts(
    clean: Server, home: Path, tmp_path: Path
) -> None:
    admin = {"ZIPING_STORE": clean.url_of(ADMIN)}
    made = run_ziping(["store", "--migrate"], home, tmp_path, admin)
    assert (made.returncode, f"第 {WANTED} 版" in made.stdout) == (0, True)
    sample = str(SAMPLES / "changji-2020.txt")
    assert run_ziping(["import", sample], home, tmp_path, {}).returncode == 0
    there = f"{home}→{clean.url_of('wang')}"
    copied = run_ziping(["store", "--copy", there], home, tmp_path, {})
    assert "已复制 5 份草稿" in copied.stdout
    listed = run_ziping(["list"], home, tmp_path, environment(clean))
    assert listed.stdout.count("\n") == 5
    back = ["store", "--copy", clean.url_of("wang"), "->", str(tmp_path / "back")]
    assert run_ziping(back, home, tmp_path, {}).returncode == 0
    for number in range(1, 6):
        name = f"{number}.toml"
        assert (tmp_path / "back" / name).read_bytes() == (home / name).read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ["store"],
        ["store", "--copy", "a"],
        ["store", "--copy", "a→b"],
        ["store", "--copy", "postgresql:///a→postgresql:///b"],
        ["store", "--migrate", "--copy", "a→b"],
        ["store", "--migrate"],
        ["store", "--copy", "nowhere→postgresql:///a"],
    ],
)
def test_what_the_command_cannot_do_is_one_sentence(
    home: Path, tmp_path: Path, words: list[str]
) -> None:
    ran = run_ziping(words, home, tmp_path, {})
    assert (ran.returncode, ran.stdout, ran.stderr.count("\n")) == (2, "", 1)


def found(server: Server, folder: Path) -> str:
    """What the next session finds in the line of the first question."""
    draft = PostgresqlStore(server.url_of("wang"), folder).open("1")
    text = draft.typed.get("project.name", "")
    draft.close()
    return text


def test_the_server_is_stopped_and_started_under_a_typist(
    clean: Server, home: Path
) -> None:
    with Terminal(
        ["new", "--year", "2020"], home, environment=environment(clean)
    ) as terminal:
        terminal.wait_for("项目名称")
        for number, character in enumerate(TYPED):
            terminal.type(character)
            terminal.read(0.04)
            if number == len(TYPED) // 3:
                clean.stop("immediate")
            if number == len(TYPED) * 2 // 3:
                clean.start()
        terminal.wait_for(TYPED[-10:])
        terminal.kill()
    assert found(clean, home) == TYPED


def test_the_head_says_that_it_is_not_saved_until_it_is(
    clean: Server, home: Path
) -> None:
    with Terminal(
        ["new", "--year", "2020"], home, environment=environment(clean)
    ) as terminal:
        terminal.wait_for("项目名称")
        clean.stop()
        try:
            terminal.answer("项目名称", "访惠聚经费")
            terminal.wait_for("未保存")
        finally:
            clean.start()
        time.sleep(0.5)
        terminal.answer("主管部门", "昌吉州财政局")
        terminal.wait_until_gone("未保存")
        terminal.wait_for("已保存")


def test_a_new_form_is_begun_while_the_server_is_away(
    clean: Server, home: Path
) -> None:
    clean.stop()
    words = ["new", "--year", "2020"]
    with Terminal(words, home, environment=environment(clean)) as terminal:
        try:
            terminal.answer("项目名称", "访惠聚经费")
            terminal.wait_for("未保存")
        finally:
            clean.start()
        until(lambda: clean.sql("SELECT revision FROM ziping.draft") == "2")
        terminal.answer("主管部门", "昌吉州财政局")
        terminal.wait_for("已保存")
    asked = "SELECT form #>> '{project,supervising_department}' FROM ziping.form"
    assert clean.sql(asked) == "昌吉州财政局"


def test_a_window_that_is_closed_leaves_no_key_on_its_host(
    clean: Server, home: Path
) -> None:
    with Terminal(
        ["new", "--year", "2020"], home, environment=environment(clean)
    ) as terminal:
        terminal.wait_for("项目名称")
        terminal.type("断线前打的")
        terminal.wait_for("断线前打的")
        terminal.close_window()
        terminal.exit_code()
    assert found(clean, home.parent / "elsewhere") == "断线前打的"


def test_another_host_takes_the_draft_over(clean: Server, home: Path) -> None:
    given = environment(clean)
    with ExitStack() as stack:
        here = stack.enter_context(
            Terminal(["new", "--year", "2020"], home, environment=given)
        )
        here.wait_for("项目名称")
        here.type("在甲机打的")
        here.wait_for("在甲机打的")
        elsewhere = home.parent / "b"
        there = stack.enter_context(
            Terminal(["open", "1"], elsewhere, environment=given)
        )
        there.wait_for("要接过来吗")
        there.press("enter")
        there.wait_for("在甲机打的")
        here.wait_for("已由另一个窗口")


def test_people_of_one_account_log_in_to_the_server_by_name(
    clean: Server, home: Path
) -> None:
    given = {"ZIPING_STORE": clean.url}
    for person in ("wang", "赵"):
        words = ["--kiosk", "--user", person]
        with Terminal(words, home, program=ISOLATED, environment=given) as terminal:
            terminal.wait_for("新填一份自评表")
            terminal.press("enter")
            terminal.answer("自评的是哪一年度", "2020")
            terminal.answer("项目名称", f"{person}的项目")
            terminal.wait_for("主管部门")
    owners = clean.sql("SELECT owner, project FROM ziping.form ORDER BY owner")
    assert owners == "wang|wang的项目\n赵|赵的项目"


def test_nobody_unknown_to_the_server_gets_in(clean: Server, home: Path) -> None:
    given = {"ZIPING_STORE": clean.url}
    words = ["--kiosk", "--user", "孙"]
    with Terminal(words, home, program=ISOLATED, environment=given) as terminal:
        terminal.wait_for("草稿库连不上")
