"""The list of drafts: what can be begun, carried over and put away there."""

import tomllib
from pathlib import Path
from typing import Any

from support.sizes import at_every_size
from support.terminal import Terminal
from wizard.form import Form, Project
from wizard.toml.form_file import dumps


def at_list(home: Path) -> Terminal:
    terminal = Terminal([], home)
    terminal.wait_for("新填一份自评表")
    return terminal


def saved(home: Path, number: int) -> dict[str, Any]:
    return tomllib.loads((home / f"{number}.toml").read_text("utf-8"))


@at_every_size
def test_a_new_form_is_carried_over_from_a_draft_in_the_list(five: Path) -> None:
    with at_list(five) as terminal:
        terminal.press("home", "down", "enter")
        terminal.wait_for("沿用哪一份？")
        terminal.wait_for("巾帼脱贫示范基地经费")
        terminal.press("end", "up", "enter")
        terminal.wait_for("沿用上年，请核对")
    new = saved(five, 6)
    assert new["year"] == 2021
    assert "total" not in new["funding"]
    assert saved(five, 1)["year"] == 2020


@at_every_size
def test_leaving_the_list_speaks_of_no_question(five: Path) -> None:
    with at_list(five) as terminal:
        terminal.press("ctrl+q")
        terminal.wait_for("要退出吗？填的内容都已保存。")
        assert not terminal.shows("下次从这里继续")
        terminal.press("escape", "enter")
        terminal.wait_for("核对：")
        terminal.press("escape", "ctrl+q")
        terminal.wait_for("下次从这里继续")


@at_every_size
def test_and_from_a_file_of_which_one_form_is_chosen(home: Path, samples: Path) -> None:
    with at_list(home) as terminal:
        terminal.press("home", "down", "enter")
        terminal.wait_for("别的文件")
        terminal.press("enter")
        terminal.wait_for("去年的表是哪个文件？")
        terminal.type("/没有/这个文件.docx")
        terminal.press("enter")
        terminal.wait_for("找不到文件")
        terminal.press("ctrl+u")
        terminal.type(str(samples / "changji-2020.txt"))
        terminal.press("enter")
        terminal.wait_for("文件里有 5 份表，沿用哪一份？")
        terminal.press("down", "down", "enter")
        terminal.wait_for("沿用上年，请核对")
    assert saved(home, 1)["project"]["name"] == "巾帼脱贫示范基地经费"


def test_what_a_file_holds_too_much_is_shown_before_it_is_gone_on_with(
    home: Path, tmp_path: Path, samples: Path
) -> None:
    text = (samples / "changji-2020.txt").read_text("utf-8")
    first = text.split("\t项目支出绩效自评表")[1]
    strange = "\t项目支出绩效自评表" + first.replace(
        "\t昌吉州财政局\n", "\t昌吉州财政局\n\t多出来的一格\n", 1
    )
    (tmp_path / "表.txt").write_text(strange, "utf-8")
    with at_list(home) as terminal:
        terminal.press("home", "down", "enter")
        terminal.wait_for("别的文件")
        terminal.press("enter")
        terminal.wait_for("去年的表是哪个文件？")
        terminal.type(str(tmp_path / "表.txt"))
        terminal.press("enter")
        terminal.wait_for("处要留意")
        terminal.wait_for("多出来的一格")
        terminal.press("enter")
        terminal.wait_for("题")
    assert saved(home, 1)["project"]["name"]


def test_another_edition_is_one_choice_away(home: Path) -> None:
    with at_list(home) as terminal:
        terminal.press("home", "down", "down", "enter")
        terminal.wait_for("填哪一版的表？")
        terminal.press("down", "enter")
        terminal.wait_for("自评的是哪一年度？")
    assert saved(home, 1)["edition"] == "2021-cost"


def test_another_edition_is_found_by_the_letters_of_its_place(home: Path) -> None:
    with at_list(home) as terminal:
        terminal.press("home", "down", "down", "enter")
        terminal.wait_for("填哪一版的表？")
        terminal.type("hb")
        terminal.wait_until_gone("新疆")
        terminal.press("enter")
        terminal.wait_for("自评的是哪一年度？")
    assert saved(home, 1)["edition"] == "hubei-2020"


def test_a_draft_is_put_away_after_asking_and_its_file_is_kept(five: Path) -> None:
    before = (five / "5.toml").read_bytes()
    with at_list(five) as terminal:
        terminal.press("end", "up", "up", "up", "up")
        terminal.wait_for("> 5")
        terminal.press("f9")
        terminal.wait_for("草稿 5：要做什么？")
        terminal.press("end", "up", "enter")
        terminal.wait_for("要把草稿 5 移走吗？")
        terminal.press("enter")
        terminal.wait_for("> 5")
        terminal.press("f9")
        terminal.wait_for("草稿 5：要做什么？")
        terminal.press("end", "up", "enter")
        terminal.wait_for("要把草稿 5 移走吗？")
        terminal.type("y")
        terminal.wait_for("草稿 5 已移到")
        terminal.wait_until_gone("访惠聚经费")
    kept = [path for path in five.rglob("*.toml") if path.read_bytes() == before]
    assert len(kept) == 1
    assert kept[0] != five / "5.toml"


def test_a_draft_is_looked_at_without_being_opened(five: Path) -> None:
    with at_list(five) as terminal:
        terminal.press("f9")
        terminal.wait_for("要做什么？")
        terminal.press("home", "down", "down", "enter")
        terminal.wait_for("只看不改")
        terminal.press("escape")
        terminal.wait_for("新填一份自评表")


def test_a_new_form_that_is_left_untouched_does_not_stay_in_the_list(
    home: Path,
) -> None:
    with at_list(home) as terminal:
        terminal.press("enter")
        terminal.wait_for("自评的是哪一年度？")
        terminal.press("escape")
        terminal.wait_for("练习：学会填这张表")
        assert "未填项目名称" not in terminal.text
    assert not list(home.glob("*.toml"))
    assert list(home.glob("discarded/*/*.toml"))


def test_and_stays_with_a_letter_typed_in_it_that_was_never_answered(
    home: Path,
) -> None:
    with at_list(home) as terminal:
        terminal.press("enter")
        terminal.wait_for("自评的是哪一年度？")
        terminal.type("2")
        terminal.press("escape")
        terminal.wait_for("未填项目名称")
        terminal.press("enter")
        terminal.wait_for("没有回车的字已经找回")
    assert list(home.glob("*.toml"))


def test_a_file_name_that_was_not_written_is_asked_for(home: Path) -> None:
    with at_list(home) as terminal:
        terminal.press("home", "down", "enter")
        terminal.wait_for("别的文件")
        terminal.press("enter")
        terminal.wait_for("去年的表是哪个文件？")
        terminal.press("enter")
        terminal.wait_for("还没有写文件名")


def test_two_thousand_drafts_are_as_quick_to_go_through_as_few(home: Path) -> None:
    home.mkdir(exist_ok=True)
    content = dumps(Form(edition="2020", year=2020, project=Project(name="访惠聚经费")))
    for number in range(1, 2001):
        (home / f"{number}.toml").write_bytes(content)
    with at_list(home) as terminal:
        terminal.settle()
        before = terminal.ticks
        for key, last in (
            ("end", "1访惠聚经费"),
            ("pageup", "访惠聚经费"),
            ("home", "新填"),
        ):
            terminal.press(key)
            terminal.settle()
            assert last in terminal.marked
        assert terminal.ticks - before < 20
