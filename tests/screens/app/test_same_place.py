"""Who leaves a list by Enter and comes back stands where one stood, and is told why."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from screens.presenters.lists.findings import problem_rows
from screens.presenters.lists.spots import place_in
from screens.presenters.row import ListRow, ListSpot
from support.paths import FORMS
from support.sizes import at_every_size
from support.terminal import Terminal
from wizard.address import address
from wizard.editions.library import edition
from wizard.interview.interview import Interview
from wizard.toml.form_file import loads

LATE = "> 提醒  第 9 行“年底之前完成全部工作”"
FAR = "> 提醒  第 5 行“开展各类妇女技能培训”"


@pytest.fixture
def checking(five: Path) -> Iterator[Terminal]:
    """Check answers of draft 1, which has two errors and two warnings."""
    with Terminal(["open", "1"], five) as terminal:
        terminal.wait_for("> 错误  分值合计 85 分")
        yield terminal


def seen(terminal: Terminal) -> str:
    terminal.settle()
    return terminal.text


@at_every_size
def test_a_list_is_left_and_come_back_to_at_the_same_row_in_the_same_view(
    checking: Terminal,
) -> None:
    checking.look_for(LATE)
    for key in ("", "down", "pagedown", "pagedown", "up", "end"):
        checking.press(*filter(None, [key]))
        before = seen(checking)
        checking.press("enter")
        checking.wait_until_gone("核对：妇女")
        checking.press("escape")
        checking.wait_for("核对：妇女")
        assert seen(checking) == before


@at_every_size
def test_a_reminder_opens_what_is_to_be_mended_and_asks_for_what_no_longer_fits(
    checking: Terminal,
) -> None:
    checking.look_for(LATE)
    checking.press("enter")
    checking.wait_for("“年底之前完成全部工作”的年度指标值是多少？")
    checking.wait_for("期限藏在名称里")
    checking.press("ctrl+u")
    checking.type("2020年12月底前\r")
    checking.wait_for("“年底之前完成全部工作”实际完成了多少？")
    checking.wait_for("> 100%")
    checking.wait_for("请照样改实际完成值，再重新打分")
    checking.type("2020年12月20日\r")
    checking.wait_for("“年底之前完成全部工作”得多少分？")
    checking.press("enter")
    checking.wait_for("已改好 第 9 行“年底之前完成全部工作”的得分：5")
    checking.wait_for("核对：妇女")
    assert not checking.shows("第 9 行“年底之前完成全部工作”的年度指标值写")


@at_every_size
def test_a_change_that_moves_another_cell_is_told_with_its_row(
    checking: Terminal,
) -> None:
    checking.press("enter")
    checking.wait_for("“提高妇女就业率”的分值定为多少分？")
    checking.press("ctrl+u")
    checking.type("20\r")
    checking.wait_for("已改好 第 11 行“提高妇女就业率”的分值：20")
    checking.wait_for("得分随之改为 20 分")
    checking.press("down")
    checking.wait_until_gone("得分随之改为 20 分")


def test_back_at_another_row_a_message_names_the_row_that_it_is_about(
    checking: Terminal,
) -> None:
    checking.press("enter")
    checking.wait_for("“提高妇女就业率”的分值定为多少分？")
    checking.press("ctrl+p")
    checking.wait_for("查找：")
    checking.type("促进")
    checking.wait_for("第 12 行“促进")
    checking.look_for("> 第 80 题")
    checking.press("enter")
    checking.wait_for("“促进自治州妇女儿童健康发展”的分值定为多少分？")
    checking.press("ctrl+u")
    checking.type("10\r")
    checking.wait_for("“提高妇女就业率”的分值定为多少分？")
    checking.wait_for(
        "第 12 行“促进自治州妇女儿童健康发展”的分值：10  得分随之改为 10 分"
    )


def test_a_key_that_does_nothing_in_a_list_says_where_it_does(
    checking: Terminal,
) -> None:
    checking.press("ctrl+z")
    checking.wait_for("Ctrl+Z（撤销）在题目上才有用；先按 Esc 返回。")
    checking.type("3")
    checking.wait_for("这里不能直接写；移到要改的一行，按回车去改。")
    checking.press("down")
    checking.wait_until_gone("这里不能直接写")


def findings_of(*answers: tuple[str, str]) -> list[ListRow[object]]:
    form = loads((FORMS / "1-妇女儿童工作业务经费.toml").read_bytes(), "")
    now = Interview.resume(edition("2020"), form)
    for cell, text in answers:
        now = now.go(cell).answer(text)
    return [*problem_rows(now), ListRow("年度", address("year"))]


def spot_at(rows: Sequence[ListRow[object]], number: int) -> ListSpot:
    """The spot of one who stands at a row, as a list keeps it."""
    behind, ahead = tuple(rows[number + 1 :]), tuple(rows[:number])
    return ListSpot(rows[number], number, 0, behind, ahead)


MENDED = (("indicators[10].weight", "20"), ("indicators[11].weight", "10"))
"""What makes the first form fit."""


def test_a_reminder_that_is_gone_gives_way_to_a_new_error():
    before = findings_of(*MENDED)
    full = next(n for n, row in enumerate(before) if "全是满分" in row.text)
    after = findings_of(*MENDED, ("indicators[10].score", "18"))

    place = place_in(after, spot_at(before, full))

    assert after[place].text.startswith("错误")


def test_an_error_that_is_gone_gives_way_to_another_error_before_any_reminder():
    lowered = (*MENDED, ("indicators[10].score", "18"))
    before = findings_of(*lowered)
    errors = [n for n, row in enumerate(before) if row.text.startswith("错误")]
    after = findings_of(*lowered, ("indicators[10].deviation", "名额没有用完"))

    for number in errors:
        if before[number].text not in {row.text for row in after}:
            place = place_in(after, spot_at(before, number))
            assert after[place].text.startswith("错误")
    assert len(errors) == 2


def test_a_finding_that_is_gone_gives_way_to_the_next_and_the_last_to_the_one_before():
    before = findings_of()
    late = len(before) - 2
    mended = (("target", "2020年12月底前"), ("actual", "2020年12月"), ("score", "5"))
    after = findings_of(*((f"indicators[8].{cell}", text) for cell, text in mended))

    place = place_in(after, spot_at(before, late))

    assert "第 5 行" in after[place].text
    far = next(n for n, row in enumerate(before) if "第 5 行" in row.text)
    after = findings_of(("indicators[4].target", "60"))
    assert "第 9 行" in after[place_in(after, spot_at(before, far))].text


def test_a_finding_that_is_gone_gives_way_to_a_new_one_of_its_row():
    before = findings_of()
    late = len(before) - 2
    answers = ("target", "2020年12月底前"), ("score", "5")
    after = findings_of(*((f"indicators[8].{cell}", text) for cell, text in answers))

    place = place_in(after, spot_at(before, late))

    assert "第 9 行" in after[place].text
    assert "无法比较" in after[place].text


def test_a_finding_that_says_other_numbers_now_is_still_the_same():
    before = findings_of()
    far = next(n for n, row in enumerate(before) if "第 5 行" in row.text)
    after = findings_of(("indicators[4].actual", "75"))

    assert "150%" in after[place_in(after, ListSpot(before[far], far))].text


@at_every_size
def test_one_stays_at_an_error_that_is_mended_in_part(checking: Terminal) -> None:
    checking.press("enter")
    checking.wait_for("“提高妇女就业率”的分值定为多少分？")
    checking.type("18\r")
    checking.wait_for("> 错误  分值合计 93 分，还差 7 分")
    checking.press("enter")
    checking.wait_for("的分值定为多少分？")
    checking.press("escape")
    checking.wait_for("> 错误  分值合计 93 分，还差 7 分")


@at_every_size
def test_of_what_the_paper_claimed_only_what_is_wrong_is_named(
    checking: Terminal,
) -> None:
    checking.look_for("> 错误  纸上的总分与各行之和不符")
    checking.press("enter")
    checking.wait_for("纸上写的“总分 100 / 100”与各行不符")
    assert not checking.shows("回车采用 是")
    assert not checking.shows("执行率 100%")


@at_every_size
def test_sums_that_replace_what_the_paper_claimed_are_told(checking: Terminal) -> None:
    checking.look_for("> 错误  纸上的总分与各行之和不符")
    checking.press("enter")
    checking.wait_for("改用各行算出的数吗？")
    checking.type("是\r")
    checking.wait_for("改用各行之和 85 / 85")
    assert not checking.shows("清空")


def test_a_list_that_has_become_shorter_shows_all_of_its_group_again(
    checking: Terminal,
) -> None:
    checking.press("end")
    checking.look_for(LATE, "up")
    assert not checking.shows("错误  分值合计 85 分")
    checking.press("enter")
    checking.wait_for("的年度指标值是多少？")
    checking.type("2020年12月底前\r")
    checking.wait_for("实际完成了多少？")
    checking.type("2020年12月20日\r")
    checking.wait_for("得多少分？")
    checking.press("enter")
    checking.wait_for("已改好 第 9 行“年底之前完成全部工作”的得分：5")
    checking.wait_for(FAR)
    assert checking.shows("要改和要核对的地方")
    assert checking.shows("错误  分值合计 85 分")


def test_a_finding_that_is_gone_gives_way_to_the_next_of_those_behind_it(
    checking: Terminal,
) -> None:
    checking.press("enter")
    checking.wait_for("“提高妇女就业率”的分值定为多少分？")
    checking.type("25\r")
    checking.wait_for("合格，可以导出；有 3 处提醒要核对")
    checking.wait_for(FAR)
    assert checking.shows("要改和要核对的地方")
    assert checking.text.count("得分随之改为 25 分") == 1


def test_what_is_said_of_a_change_is_said_once(checking: Terminal) -> None:
    checking.press("enter")
    checking.wait_for("“提高妇女就业率”的分值定为多少分？")
    checking.type("30\r")
    checking.wait_for("已改好 第 11 行“提高妇女就业率”的分值：30")
    checking.wait_for("比标准多 5 分")
    said = checking.text.partition("已改好")[2]
    assert said.count("比标准") == 1


def test_it_is_said_that_the_score_comes_before_the_list(checking: Terminal) -> None:
    checking.press("enter")
    checking.wait_for("“提高妇女就业率”的分值定为多少分？")
    checking.wait_for("改好打好分就回到核对全表；")
    checking.press("escape")
    checking.look_for(LATE)
    checking.press("enter")
    checking.wait_for("的年度指标值是多少？")
    checking.type("2020年12月底前\r")
    checking.wait_for("实际完成了多少？")
    checking.type("2020年12月20日\r")
    checking.wait_for("得多少分？")
    checking.wait_for("填好就回到核对全表；")


def test_an_undo_says_what_was_done_with_rows(checking: Terminal) -> None:
    checking.press("enter")
    checking.wait_for("“提高妇女就业率”的分值定为多少分？")
    checking.press("f9")
    checking.look_for("> 移到别的二级指标")
    checking.press("enter")
    checking.wait_for("移到哪一类？")
    checking.press("enter")
    checking.wait_for("已移到")
    checking.press("ctrl+z")
    checking.wait_for("已撤销：移到")


def test_points_that_are_spread_name_the_rows_of_other_scores(
    checking: Terminal,
) -> None:
    checking.press("enter")
    checking.wait_for("“提高妇女就业率”的分值定为多少分？")
    checking.press("f9")
    checking.look_for("> 把效益指标的 30 分平均分给各行")
    checking.press("enter")
    checking.wait_for("已平均分配，第 11、12 行的得分也随之改动，请核对")
    checking.wait_for("改动已存好，回车就回到核对全表")


def test_sums_that_are_not_100_are_taken_by_a_word_alone(checking: Terminal) -> None:
    checking.look_for("> 错误  纸上的总分与各行之和不符")
    checking.press("enter")
    checking.wait_for("各行算出的是总分 85 / 85（还差 15 分，请先把各行的分值改到 100")
    checking.press("enter")
    checking.wait_for("这一项要填")
