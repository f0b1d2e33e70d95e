"""Last year's form as the beginning of this year's, and a file of answers."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from exports.reading.readers import read
from support.command import Ran
from support.paths import ROOT
from support.sizes import at_every_size
from support.terminal import Terminal
from wizard.address import address, new_row
from wizard.editions.library import edition
from wizard.form import Form, Funding, FundRow, Indicator, Points
from wizard.interview.interview import END, Interview
from wizard.interview.transfer.carry_over import carried_over, hint

EDITION = edition("2020")


@pytest.fixture
def last(samples: Path) -> Form:
    return read(samples / "changji-2020.txt")[4].form


@pytest.fixture
def file(samples: Path, ziping: Callable[..., Ran], tmp_path: Path) -> Path:
    """Last year's form in a file."""
    assert ziping("import", str(samples / "changji-2020.txt"), "--to", "o").stdout
    return tmp_path / "o" / "05-访惠聚经费.toml"


def begun(last: Form) -> Interview:
    begun = carried_over(last, EDITION)
    return Interview.resume(EDITION, begun.form, "", begun.keys, last)


def saved(home: Path) -> dict[str, Any]:
    text = (home / "1.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def test_what_holds_is_carried_and_what_must_be_new_is_empty(last: Form) -> None:
    form = carried_over(last, EDITION).form

    assert form.year == 2021
    assert form.project == last.project
    assert form.goals.expected == last.goals.expected
    assert form.goals.actual is None
    assert form.funding == Funding(points=Points(weight=last.funding.points.weight))
    kept = [(row.category, row.name, row.target, row.weight) for row in last.indicators]
    assert kept == [(r.category, r.name, r.target, r.weight) for r in form.indicators]
    assert not any(row.actual or row.score or row.deviation for row in form.indicators)


def test_every_carried_cell_is_marked_until_it_is_confirmed(last: Form) -> None:
    interview = begun(last)
    assert "project.name" in interview.carried_cells
    assert "goals.actual" not in interview.carried_cells

    confirmed = interview.go("project.name").answer("访惠聚经费")

    assert confirmed.form == interview.form
    assert interview.carried_cells - confirmed.carried_cells == {"project.name"}


def test_it_goes_from_what_waits_to_what_waits(last: Form) -> None:
    interview = begun(last)
    assert interview.at == "project.name"
    while interview.at != END and interview.number < 8:
        interview = interview.answer(interview.present or "14.66")
    assert not {key for key in interview.carried_cells if key.startswith("project.")}


def test_every_amount_of_last_year_is_shown_and_asked(last: Form) -> None:
    """Of all rows and columns: a budget of last year is no answer for this one."""
    interview = begun(last)
    asked = {}
    while interview.at != "goals.expected":
        if interview.at.block == "funding" and interview.at.line != "points":
            assert not interview.present
            asked[interview.at] = interview.hint
        interview = interview.answer(interview.present or interview.hint)

    lines, columns = ("total", "appropriation"), FundRow.__dataclass_fields__
    cells = {f"funding.{line}.{column}" for line in lines for column in columns}
    assert asked == dict.fromkeys(cells, "14.66")
    assert not [key for key in begun(last).carried_cells if "budget" in key]


def test_last_years_value_is_a_hint_where_the_row_is_the_same(last: Form) -> None:
    form = carried_over(last, EDITION).form

    assert hint(address("funding.total.executed"), form, last) == Decimal("14.66")
    assert hint(address("indicators[1].actual"), form, last) == "277户"
    renamed = replace(form.indicators[1], name="另一项")
    other = replace(form, indicators=(form.indicators[0], renamed))
    assert hint(address("indicators[1].actual"), other, last) is None


@pytest.mark.parametrize("missing", ["0", "0.5", "1", "2"])
def test_answers_of_the_same_year_are_asked_for_a_row_where_points_are_left(
    last: Form, missing: str
) -> None:
    first, *others = last.indicators
    assert first.weight is not None
    lighter = replace(first, weight=first.weight - Decimal(missing))
    form = replace(last, indicators=(lighter, *others))
    another = new_row(first.category)
    outstanding = Interview.resume(EDITION, form, "", (), form).outstanding

    goes_on_at = outstanding.onward(another)

    assert goes_on_at == (another if Decimal(missing) else END)


def test_undo_marks_again_what_was_confirmed(last: Form) -> None:
    interview = begun(last).go("project.name")

    changed = interview.answer("新的名称")

    assert "project.name" not in changed.carried_cells
    assert "project.name" in changed.undo().carried_cells


@at_every_size
def test_the_marks_and_the_hints_outlive_the_session(home: Path, file: Path) -> None:
    with Terminal(["new", "--from", str(file), "--year", "2022"], home) as terminal:
        terminal.wait_for("> 访惠聚经费")
        terminal.wait_for("沿用上年，请核对")
        terminal.press("enter")
        terminal.wait_for("主管部门是哪个？")
        terminal.kill()
    assert saved(home)["year"] == 2022
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("主管部门是哪个？")
        terminal.wait_for("沿用上年，请核对")
        terminal.press("escape")
        terminal.wait_for("项目名称是什么？")
        terminal.read(0.3)
        assert "沿用上年，请核对" not in terminal.text
        terminal.press("f3")
        terminal.wait_for("核对：")
        terminal.look_for("沿用上年  主管部门：昌吉州财政局（待核对）")
        terminal.press("escape", *["f8"] * 5)
        terminal.wait_for("年度资金总额的全年执行数是多少万元？")
        terminal.wait_for("（去年是 14.66）")


def test_the_year_is_told_where_the_first_cell_is_confirmed(
    home: Path, file: Path
) -> None:
    with Terminal(["new", "--from", str(file)], home, columns=100) as terminal:
        terminal.wait_for("年度是 2021 年，去年的表是 2020 年")
        terminal.press("enter")
        terminal.wait_for("主管部门是哪个？")
        terminal.wait_until_gone("年度是 2021 年")


def test_a_file_of_answers_asks_only_for_what_is_missing(
    home: Path, tmp_path: Path
) -> None:
    (tmp_path / "答.toml").write_text(
        'schema = 1\nedition = "2020"\nyear = 2023\n'
        '[project]\nname = "甲项目"\nimplementing_unit = "乙单位"\n',
        encoding="utf-8",
    )
    ran = subprocess.run(
        [sys.executable, "-m", "screens.cli", "plain", "--from", "答.toml"],
        input=":退出\n",
        cwd=tmp_path,
        env={"ZIPING_HOME": str(home), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "主管部门是哪个？" in ran.stdout
    assert "沿用上年" not in ran.stdout
    assert saved(home)["year"] == 2023


def test_only_what_the_file_lacks_is_asked_one_after_the_other(
    tmp_path: Path, samples: Path, ziping: Callable[..., Ran]
) -> None:
    whole = samples.parent / "scenarios" / "forms" / "合格.toml"
    lacking = re.sub(
        r"^(implementing_unit|executed) = .*\n",
        "",
        whole.read_text("utf-8"),
        flags=re.M,
    )
    (tmp_path / "答.toml").write_text(lacking, encoding="utf-8")

    ran = ziping("plain", "--from", "答.toml", typed="县图书馆\n12\n\n")

    asked = [line for line in ran.stdout.splitlines() if line.endswith("？")]
    assert asked == [
        "实施单位是哪个？",
        "年度资金总额的全年执行数是多少万元？",
        "其中当年财政拨款的全年执行数是多少万元？",
    ]
    assert "去年是" not in ran.stdout


@at_every_size
def test_what_stands_together_and_has_not_changed_takes_one_key(
    home: Path, file: Path
) -> None:
    with Terminal(["new", "--from", str(file)], home) as terminal:
        terminal.wait_for("项目名称是什么？")
        terminal.wait_for("Ctrl+T 这一段都不变：主管部门")
        terminal.type("\x14")
        terminal.wait_for("已核对，都不变：项目名称 访惠聚")
        terminal.wait_for("年度资金总额的年初预算数是多少万元？")
        terminal.wait_for("去年是 14.66")
        terminal.type("20")
        terminal.press("enter")
        terminal.wait_for("年度资金总额的全年预算数是多少万元？")
        terminal.wait_for("去年是 14.66")
        terminal.type("\x14")
        terminal.wait_for("已核对，都不变：")
        terminal.type("\x14")
        terminal.wait_for("没有沿用上年、等着核对的格")
        terminal.type("20")
        terminal.press("enter")
        terminal.wait_for("年度资金总额的全年执行数是多少万元？")


def test_line_by_line_what_has_not_changed_is_kept_in_a_word(
    file: Path, ziping: Callable[..., Ran]
) -> None:
    ran = ziping("plain", "--from", str(file), typed=":不变\n20\n:不变\n:不变\n")

    assert "已核对，都不变：项目名称 访惠聚经费、" in ran.stdout
    assert "没有沿用上年、等着核对的格。" in ran.stdout
    first = ran.stdout.split("项目名称是什么？")[1]
    waiting = first.partition("沿用上年，请核对")[2].splitlines()
    assert waiting[1].startswith(":不变 这一段都不变：")
    assert "主管部门" in waiting[1]
    assert "（去年是 14.66）" in ran.stdout.split("年度资金总额的年初预算数")[1]


def test_a_form_of_several_or_a_broken_file_is_refused(
    ziping: Callable[..., Ran], samples: Path
) -> None:
    several = ziping("plain", "--from", str(samples / "changji-2020.txt"))
    missing = ziping("plain", "--from", "没有.docx")

    assert several.returncode == missing.returncode == 2
    assert "里有 5 份表" in several.stderr
    assert "找不到文件" in missing.stderr


def test_funds_without_a_total_carry_nothing() -> None:
    begun = carried_over(Form(edition="2020"), EDITION)

    assert begun.form.funding.total == FundRow()
    assert begun.keys == frozenset()


def test_last_years_result_goes_into_the_column_that_asks_for_it() -> None:
    """And 完成率, which is reckoned, is nothing that could be carried."""
    row = Indicator(
        category="数量指标", name="购书", target="≥5册", actual="6册", score=Decimal(5)
    )
    last = Form(edition="xinjiang-2023", year=2023, indicators=(row,))

    begun = carried_over(last, edition("xinjiang-2023"))

    (new,) = begun.form.indicators
    assert begun.form.year == 2024
    assert (new.previous, new.actual, new.score) == ("6册", None, None)
    assert begun.keys == {
        address(f"indicators[0].{field}") for field in ("name", "target", "previous")
    }
    assert carried_over(last, edition("xinjiang-2023"), 2030).form.year == 2030


def begins_rows(form: Form, last: Form) -> set[str]:
    """The categories whose next row is waited for, from the first cell on."""
    now, found = Interview.resume(EDITION, form, "", (), last).go("year"), set()
    for category in ("数量指标", "社会效益指标", "服务对象满意度指标"):
        key = now.outstanding.onward(new_row(category))
        if key == new_row(category):
            found.add(category)
    return found


def test_a_file_of_answers_has_all_rows_where_the_points_of_a_group_are_given(
    last: Form,
) -> None:
    rows = tuple(replace(last.indicators[0], weight=None) for _ in last.indicators[:1])
    lacking = replace(last, indicators=rows + last.indicators[1:])

    assert begins_rows(last, last) == set()
    assert begins_rows(lacking, last) == {"数量指标"}
    assert len(begins_rows(replace(last, year=2021), last)) == 3
