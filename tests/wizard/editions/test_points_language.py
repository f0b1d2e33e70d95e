"""Points of groups, unscored execution, tick rows: as an office writes them."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from exports.paper.docx import document
from exports.reading.readers import read
from exports.recogniser.recognise import recognise
from exports.sheet.sheet import sheet
from wizard.editions.edition import Edition
from wizard.editions.library import built_in_content, edition
from wizard.editions.proofs import proofread
from wizard.findings import is_fit
from wizard.form import (
    Form,
    Funding,
    FundRow,
    Indicator,
    Points,
    Printed,
    Remarks,
    get,
    put,
)
from wizard.interview.interview import Interview, blank_form
from wizard.interview.questions.question_text import question_text
from wizard.interview.transfer.rearrangement import spread, spread_all, topped_up
from wizard.refusals import Refused, Unusable
from wizard.rules import findings
from wizard.scoring.ledger import ledger
from wizard.scoring.row_explanation import row_explanation, score_line
from wizard.scoring.scores import execution_rate, execution_score
from wizard.scoring.summary import summary
from wizard.toml.form_file import dumps, loads

ID = "本市-2024"
Own = Callable[..., Edition]


def text_of(base: str, *changes: tuple[str, str]) -> str:
    """A built-in file as an office changes it in an editor."""
    text = built_in_content(base).decode().replace(f'id = "{base}"', f'id = "{ID}"')
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


@pytest.fixture
def own(home: Path, monkeypatch: pytest.MonkeyPatch) -> Own:
    """Puts such a file into the folder of the office."""
    monkeypatch.setenv("ZIPING_HOME", str(home))

    def put_there(base: str, *changes: tuple[str, str]) -> Edition:
        text = text_of(base, *changes)
        assert proofread(text.encode(), f"{ID}.toml") == ()
        (home / "editions").mkdir(parents=True, exist_ok=True)
        (home / "editions" / f"{ID}.toml").write_text(text, encoding="utf-8")
        return edition(ID)

    return put_there


def row(category: str, score: int | None, target: str = "≥5个") -> Indicator:
    points = None if score is None else Decimal(score)
    return Indicator(
        category=category, name=category, target=target, actual="5个", score=points
    )


def hubei(*scores: int | None, causes: str | None = None) -> Form:
    """Two rows of 产出 and one of 效益, with these scores."""
    rows = zip(("数量指标", "质量指标", "社会效益指标"), scores, strict=True)
    total = FundRow(annual_budget=Decimal(10), executed=Decimal(10))
    return Form(
        edition="hubei-2020",
        year=2020,
        funding=Funding(total=total, points=Points(score=Decimal(20))),
        remarks=Remarks().with_text("causes", causes),
        indicators=tuple(row(category, score) for category, score in rows),
    )


def codes(form: Form, version: Edition) -> set[tuple[str, str]]:
    return {(f.code, f.where) for f in findings(form, version)}


# ── points of groups ──

HUBEI = edition("hubei-2020")


def test_the_points_of_a_group_are_there_before_any_row() -> None:
    book = ledger(blank_form(HUBEI), HUBEI)

    assert [(e.name, e.weight, e.open) for e in book.groups] == [
        ("产出指标", 40, 40),
        ("效益指标", 40, 40),
    ]
    assert (book.weight, book.score) == (100, 0)


def test_a_score_is_asked_for_against_what_is_left_of_its_group() -> None:
    now = Interview.at_cell(HUBEI, hubei(25, None, 40), "indicators[1].score")
    assert now.step is not None

    words = question_text(now.step, now.form, HUBEI)

    assert "产出指标共 40 分，其他行已得 25 分" in words.why
    assert "15" in words.why
    assert now.answer("15").form.indicators[1].score == 15
    with pytest.raises(Refused, match=r"产出指标各行得分合计 41 分.*高出 1 分"):
        now.answer("16")


@pytest.mark.parametrize(
    ("scores", "causes", "where"),
    [
        ((20, 20, 40), None, None),
        ((20, 19, 40), None, "remarks.causes"),
        ((20, 19, 40), "无", "remarks.causes"),
        ((20, 19, 40), "资金下达晚", None),
        ((20, None, 40), None, None),
    ],
)
def test_points_that_a_group_lost_ask_for_a_reason_below_the_table(
    scores: tuple[int | None, ...], causes: str | None, where: str | None
) -> None:
    found = codes(hubei(*scores, causes=causes), HUBEI)

    missing = {where for code, where in found if code == "reason-missing"}
    assert missing == ({where} if where else set())


def test_a_group_with_full_points_has_missed_no_target() -> None:
    form = hubei(20, 20, 40, causes="见上")
    missed = put(form, "indicators[1].target", "≥6个")
    lower = put(missed, "indicators[1].score", Decimal(19))

    assert ("missed-full-score", "indicators[1].score") in codes(missed, HUBEI)
    assert "missed-full-score" not in {code for code, _ in codes(lower, HUBEI)}


def test_points_that_the_paper_prints_behind_its_groups_count() -> None:
    claims = Printed(groups="产出指标（50分）\n效益指标（30分）")
    fair = replace(hubei(30, 20, 30), printed=claims)
    wrong = replace(fair, printed=Printed(groups="产出指标（50分）"))

    assert ledger(fair, HUBEI).entry("产出指标").weight == 50
    assert "weights-total" not in {code for code, _ in codes(fair, HUBEI)}
    assert ("group-weights", "printed.groups") in codes(fair, HUBEI)
    assert ("weights-total", "printed.groups") in codes(wrong, HUBEI)
    now = Interview.at_cell(HUBEI, wrong, "printed")
    assert now.step is not None
    words = question_text(now.step, now.form, HUBEI)
    assert "产出指标（50分）" in words.ask
    assert "总分 100 / 100" in words.why
    settled = now.answer("是").form
    assert ledger(settled, HUBEI).weight == 100


def test_what_was_lost_is_told_by_groups() -> None:
    sums = summary(hubei(20, 15, 38, causes="资金下达晚"), HUBEI)

    assert [(loss.group, loss.points, loss.reason) for loss in sums.losses] == [
        ("产出指标", 5, "资金下达晚"),
        ("效益指标", 2, "资金下达晚"),
    ]
    assert sums.grade is not None
    assert sums.grade.name == "优"


def test_a_score_that_a_paper_lacks_is_missing_unless_its_group_has_all() -> None:
    page = sheet(hubei(25, None, 40), HUBEI)
    rows = [[cell.text for cell in row.cells] for row in page.rows]

    (got,) = recognise([[page.title], [page.year_line], *rows])

    found = findings(got.form, HUBEI, got.source)
    missing = {f.where for f in found if f.code == "cell-missing"}
    assert "indicators[1].score" in missing


def test_a_row_is_explained_by_the_points_of_its_group() -> None:
    told = [*row_explanation(hubei(20, 20, 40).indicators[0], HUBEI)]

    assert "规则：表上没有“分值”栏，产出指标一共 40 分" in "\n".join(told)
    assert told[-1] == "计算：达到年度指标值"
    assert score_line(hubei(20, 20, 40).indicators[0], weighs=False) == "现在：得分 20"


def test_nobody_gives_out_points_that_rows_cannot_have() -> None:
    form = hubei(20, 20, 40)

    assert spread(form, 0, HUBEI) is None
    assert spread_all(form, 0, HUBEI) is None
    assert topped_up(form, 0, HUBEI) is None


def test_an_office_may_give_groups_other_points(own: Own) -> None:
    version = own(
        "hubei-2020", ("points = 40", "points = 60"), ("points = 40", "points = 20")
    )

    book = ledger(blank_form(version), version)
    labels = {c.text for r in sheet(blank_form(version), version).rows for c in r.cells}

    assert [entry.weight for entry in book.entries] == [20, 60, 20]
    assert {"产出指标\n（60分）", "效益指标\n（20分）"} <= labels


REASON_QUESTION = """
[[questions]]
key = "indicators.deviation"
section = ""
kind = "reason"
ask = "“{name}”为什么扣分？"
why = "写清原因。"
meaning = "扣分的原因。"
who = "项目负责人"
source = "本市通知"
good = "资金下达晚"
bad = "无"
bad_why = "扣了分，“无”不是原因。"
when = "reason_has_a_place"
"""


def test_a_column_for_reasons_says_why_a_group_lost_points(own: Own) -> None:
    causes = '\n[[questions]]\nkey = "remarks.causes"'
    old = '{ heading = "得分", field = "score", width = 16'
    column = '{ heading = "原因", field = "deviation", width = 8 },'
    score = '{ heading = "得分", field = "score", width = 8'
    version = own(
        "hubei-2020",
        ('reasons = "remarks.causes"\n', ""),
        (old, f"{column}\n    {score}"),
        ('when = "reason_is_due_below"\n', ""),
        (causes, REASON_QUESTION + causes),
    )
    form = replace(hubei(20, 19, 40), edition=ID)
    told = put(form, "indicators[0].deviation", "资金下达晚")

    missing = {at for code, at in codes(form, version) if code == "reason-missing"}
    assert missing == {"indicators[0].deviation"}
    now = Interview.at_cell(version, form, "indicators[0].deviation")
    assert now.has("indicators[1].deviation")
    with pytest.raises(Refused, match="产出指标扣了 1 分"):
        now.answer("无")
    assert "reason-missing" not in {code for code, _ in codes(told, version)}


# ── execution: unscored, and a share of another budget ──

NINGXIA = edition("ningxia-2022")


def test_an_execution_rate_without_points_takes_none_of_the_100() -> None:
    rows = (
        replace(row("数量指标", 40), weight=Decimal(40)),
        replace(row("社会效益指标", 40), weight=Decimal(40)),
        replace(row("服务对象满意度指标", 20), weight=Decimal(20)),
    )
    form = Form(edition="ningxia-2022", year=2022, indicators=rows)
    form = put(form, "funding.total.annual_budget", Decimal(10))
    form = put(form, "funding.total.executed", Decimal(5))

    book = ledger(form, NINGXIA)

    assert [entry.name for entry in book.entries] == [
        "产出指标",
        "效益指标",
        "满意度指标",
    ]
    assert (book.weight, book.score) == (100, 100)
    assert summary(form, NINGXIA).grade is not None
    assert execution_rate(form, NINGXIA) == Decimal("0.5")
    assert execution_score(form, NINGXIA) is None
    found = {code for code, _ in codes(form, NINGXIA)}
    assert not {"weights-total", "execution-score", "not-a-number"} & found
    assert "execution-low" in found


def test_the_total_in_the_head_is_reckoned_and_held_against_the_rows() -> None:
    rows = (replace(row("数量指标", 30), weight=Decimal(40)),)
    form = Form(edition="ningxia-2022", indicators=rows)
    cells = [c for r in sheet(form, NINGXIA).rows for c in r.cells]

    assert [c.text for c in cells if c.part == "total.score"] == ["30"]
    assert not any(c.part == "total" for c in cells)
    claimed = put(form, "printed.score", "95分")
    (told,) = [f for f in findings(claimed, NINGXIA) if f.code == "printed-total"]
    assert "项目总得分" in told.message
    assert "各行之和是 30 分" in told.message


@pytest.mark.parametrize(("budget", "rate"), [("annual", "0.5"), ("initial", "0.8")])
def test_the_edition_names_the_budget_that_the_rate_is_a_share_of(
    own: Own, budget: str, rate: str
) -> None:
    points = 'name = "预算执行率"\npoints = 10'
    optional = 'bad_why = "要填批复上的准确数，不能估。"\nrequired = false'
    changes = [(points, f'{points}\nbudget = "{budget}_budget"')]
    if budget == "initial":
        changes.append((optional, optional.removesuffix("\nrequired = false")))
    version = own("2020", *changes)
    total = FundRow(
        initial_budget=Decimal(5), annual_budget=Decimal(8), executed=Decimal(4)
    )
    form = Form(
        edition=ID, funding=Funding(total=total, points=Points(weight=Decimal(10)))
    )

    assert execution_rate(form, version) == Decimal(rate)
    assert execution_score(form, version) == Decimal(rate) * 10
    texts = [c.text for r in sheet(form, version).rows for c in r.cells]
    assert f"{Decimal(rate) * 100:.0f}%" in texts
    over = put(form, "funding.total.executed", Decimal(6))
    assert ("overspent" in {c for c, _ in codes(over, version)}) == (
        budget == "initial"
    )


def test_a_budget_in_one_column_less_is_left_out_everywhere() -> None:
    assert "funding.total.initial_budget" not in HUBEI.cells
    assert "funding.points.weight" not in HUBEI.cells
    assert blank_form(HUBEI).funding.points.weight is None


# ── tick rows, goals, titles ──


def test_a_tick_row_is_chosen_by_its_number_or_its_word() -> None:
    now = Interview.at_cell(HUBEI, Form(edition="hubei-2020"), "remarks.kind")
    assert now.step is not None

    assert "1 部门预算项目、2 上级专项" in question_text(now.step, now.form, HUBEI).why
    for typed in ("2", "２", "上级专项", "上级"):
        assert get(now.answer(typed).form, "remarks.kind") == "上级专项"
    for typed in ("3", "项目", "区直"):
        with pytest.raises(Refused, match="1 部门预算项目、2 上级专项"):
            now.answer(typed)
    assert now.answer("").form == now.form


def test_an_office_has_words_and_boxes_of_its_own(own: Own, tmp_path: Path) -> None:
    version = own(
        "hubei-2020",
        (
            'options = ["部门预算项目", "上级专项"]',
            'options = ["部门预算项目", "区直专项"], box = "before"',
        ),
        ('good = "上级专项"', 'good = "区直专项"'),
    )
    form = put(replace(hubei(20, 20, 40), edition=ID), "remarks.kind", "区直专项")
    (tmp_path / "表.docx").write_bytes(document([form], with_facts=False))

    (back,) = read(tmp_path / "表.docx")

    texts = [c.text for r in sheet(form, version).rows for c in r.cells]
    assert "□部门预算项目  ☑区直专项" in texts
    assert get(back.form, "remarks.kind") == "区直专项"
    assert back.unplaced == ()


def test_three_goals_stand_side_by_side(own: Own, tmp_path: Path) -> None:
    old = 'field = "goals.expected", width = 70'
    question = (
        '\n[[questions]]\nkey = "remarks.adjusted"\nsection = "年度总体目标"\n'
        'kind = "long-text"\nask = "年中调整后的目标？"\nwhy = "没有调整的直接回车。"\n'
        'meaning = "调整后的目标。"\nwho = "填表人"\nsource = "本市通知"\n'
        'good = "改为办 3 场"\nbad = "……"\nbad_why = "不是事实。"\nrequired = false\n'
    )
    new = (
        'field = "goals.expected", width = 40 },\n'
        '    { heading = "调整目标", field = "remarks.adjusted", width = 30'
    )
    first = '\n[[questions]]\nkey = "goals.actual"'
    version = own("2020", (old, new), (first, question + first))
    form = replace(stage_goals(), edition=ID)
    (tmp_path / "表.docx").write_bytes(document([form], with_facts=False))

    (back,) = read(tmp_path / "表.docx")

    assert back.form.edition == version.id
    assert back.form.goals == form.goals
    assert back.form.remarks == form.remarks
    assert loads(dumps(form), "a.toml") == form


def stage_goals() -> Form:
    form = Form(edition="2020", year=2024, indicators=(row("数量指标", 5),))
    form = put(form, "project.name", "甲项目")
    form = put(form, "goals.expected", "办 2 场")
    form = put(form, "goals.actual", "办了 3 场")
    return put(form, "remarks.adjusted", "改为办 3 场")


def test_a_form_of_a_whole_department_is_known_by_its_title_alone(
    tmp_path: Path,
) -> None:
    form = replace(stage_goals(), edition="zhengti-2023", remarks=Remarks())
    page = sheet(form, edition("zhengti-2023"))
    lines = ["\t".join(cell.text for cell in row.cells) for row in page.rows]
    path = tmp_path / "表.txt"
    path.write_text("\n".join(["某局部门整体支出绩效自评表", *lines]), encoding="utf-8")

    (got,) = read(path)

    assert got.form.edition == "zhengti-2023"
    path.write_text("\n".join(["某局收支表", *lines]), encoding="utf-8")
    with pytest.raises(Unusable, match=r"表\.txt"):
        read(path)


# ── slips ──


@pytest.mark.parametrize(
    ("base", "old", "new", "told"),
    [
        (
            "hubei-2020",
            'reasons = "remarks.causes"',
            'reasons = "remarks.cause"',
            "reasons 写的“remarks.cause”",
        ),
        (
            "hubei-2020",
            'reasons = "remarks.causes"',
            'reason = "remarks.causes"',
            "reason",
        ),
        ("hubei-2020", 'reasons = "remarks.causes"\n', "", "缺少 field 为“deviation”"),
        (
            "hubei-2020",
            'field = "remarks.kind"',
            'field = "project.name"',
            "options|重复",
        ),
        ("hubei-2020", "options = [", "option = [", r"option"),
        ("hubei-2020", 'kind = "choice"', 'kind = "text"', "不适合“remarks.kind”"),
        (
            "hubei-2020",
            '"持续性项目", "新增性项目"]',
            '"持续性项目", "新增性项目"], box = "left"',
            r"box",
        ),
        ("hubei-2020", "points = 40", "points = 30", "合计 90 分"),
        ("ningxia-2022", "points = 0", "points = 10", "缺少 field 为“score”"),
        (
            "2020",
            "points = 10\n",
            'points = 10\nbudget = "final_budget"\n',
            r"execution\.budget",
        ),
        ("zhengti-2023", "needs_title = true", 'needs_title = "是"', "needs_title"),
        ("ningxia-2022", '"printed.score"', '"printed.weight"', "printed.weight"),
    ],
)
def test_slips_are_told_with_line_and_key(
    base: str, old: str, new: str, told: str
) -> None:
    found = proofread(text_of(base, (old, new)).encode(), f"{ID}.toml")

    assert any(re.search(rf"第 \d+ 行：.*(?:{told})", line) for line in found), found


def test_a_fit_form_of_groups_can_be_handed_in() -> None:
    form = hubei(20, 20, 40)
    for cell in ("name", "supervising_department", "implementing_unit"):
        form = put(form, f"project.{cell}", "某局")

    assert is_fit(findings(form, HUBEI))
