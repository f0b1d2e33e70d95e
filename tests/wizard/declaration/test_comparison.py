"""Every change since the declaration is named, and nothing else."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import cache
from random import Random

import pytest

from support.judged import FILES, form_of
from wizard.declaration.comparison import changes
from wizard.declaration.excerpt import excerpts
from wizard.editions.library import edition
from wizard.findings import Code, Finding, Severity
from wizard.form import Form, FundRow, Goals, Indicator, Project, put
from wizard.interview.transfer.conversion import convert

EDITION = edition("2020")


@cache
def forms() -> tuple[Form, ...]:
    """The published forms, as they would be if all of them were as declared."""
    told = (tomllib.loads(path.read_text(), parse_float=Decimal) for path in FILES)
    return tuple(form_of(one["form"]) for one in told)


def declared(form: Form) -> Form:
    """The form as it was declared: nothing has happened yet."""
    total = FundRow(initial_budget=form.funding.total.initial_budget)
    rows = (
        replace(row, actual=None, score=None, deviation=None) for row in form.indicators
    )
    return Form(
        edition=form.edition,
        year=form.year,
        project=form.project,
        funding=replace(form.funding, total=total),
        goals=Goals(expected=form.goals.expected),
        indicators=tuple(rows),
    )


def wheres(found: tuple[Finding, ...]) -> list[str]:
    return [finding.where for finding in found]


def row(
    name: str, target: str, category: str = "数量指标", **more: object
) -> Indicator:
    return Indicator(category=category, name=name, target=target, **more)


def form(*rows: Indicator, **more: object) -> Form:
    return Form(edition="2020", year=2023, indicators=rows, **more)


def told(before: Form, now: Form) -> list[tuple[str, str]]:
    found = changes(now, before, EDITION)
    return [(finding.where, finding.message) for finding in found]


@pytest.mark.parametrize("number", range(len(FILES)))
def test_a_form_that_kept_its_targets_has_no_change(number: int) -> None:
    now = forms()[number]

    assert changes(now, declared(now), EDITION) == ()


Planted = tuple[Form, str]
"""A form with a change, and where that is to be told."""


def plant_target(now: Form, at: int, _: Random) -> Planted:
    target = now.indicators[at].target or ""
    other = target.replace("1", "3").replace("9", "7").replace("2", "4")
    changed = other if other != target else f"{target}以外"
    where = f"indicators[{at}].target"
    return put(now, where, changed), where


def plant_name(now: Form, at: int, chance: Random) -> Planted:
    where = f"indicators[{at}].name"
    return put(now, where, f"改称{chance.randint(1, 99)}的{at}项"), where


def plant_weight(now: Form, at: int, _: Random) -> Planted:
    where = f"indicators[{at}].weight"
    weight = now.indicators[at].weight
    return put(now, where, Decimal(str(weight or 0)) + Decimal("0.5")), where


def plant_goals(now: Form, _: int, __: Random) -> Planted:
    text = now.goals.expected or ""
    middle = len(text) // 2
    return put(now, "goals.expected", f"{text[:middle]}大约{text[middle:]}"), (
        "goals.expected"
    )


def plant_total(now: Form, _: int, __: Random) -> Planted:
    where = "funding.total.initial_budget"
    total = now.funding.total.initial_budget
    amount = total if isinstance(total, Decimal) else Decimal(1)
    return put(now, where, amount + Decimal("0.01")), where


Plant = Callable[[Form, int, Random], Planted]

PLANTS: tuple[Plant, ...] = (
    plant_target,
    plant_name,
    plant_weight,
    plant_goals,
    plant_total,
)


def plants_for(now: Form) -> list[Plant]:
    """The changes of what a form has: there may be no budget and no points."""
    has = {
        plant_weight: all(row.weight is not None for row in now.indicators),
        plant_total: now.funding.total.initial_budget is not None,
        plant_goals: now.goals.expected is not None,
    }
    return [plant for plant in PLANTS if has.get(plant, True)]


def unlike_rows(now: Form) -> list[int]:
    """Rows that no other of their category has the target of: a new name is theirs."""
    said = [(one.category, one.target) for one in now.indicators]
    return [n for n, each in enumerate(said) if said.count(each) == 1 and each[1]]


@pytest.mark.parametrize("number", range(len(FILES)))
def test_every_planted_change_is_named_and_nothing_else(number: int) -> None:
    before = forms()[number]
    for seed in range(20):
        chance = Random(100 * number + seed)
        now, wanted = before, set()
        possible = plants_for(before)
        plants = chance.sample(possible, k=min(3, len(possible)))
        rows = chance.sample(unlike_rows(before), k=len(plants))
        for plant, at in zip(plants, rows, strict=True):
            now, where = plant(now, at, chance)
            wanted.add(where)

        found = changes(now, declared(before), EDITION)

        assert {*wheres(found)} == wanted, (seed, [f.message for f in found])
        assert {f.code for f in found} == {Code.DECLARED_OTHERWISE}
        assert {f.severity for f in found} == {Severity.WARNING}


@pytest.mark.parametrize("number", range(len(FILES)))
def test_every_row_dropped_or_added_is_named(number: int) -> None:
    before = forms()[number]
    for at in range(len(before.indicators)):
        rows = before.indicators
        without = replace(before, indicators=(*rows[:at], *rows[at + 1 :]))

        (dropped,) = changes(without, declared(before), EDITION)
        (added,) = changes(before, declared(without), EDITION)

        assert dropped.where == "indicators"
        assert f"“{(rows[at].name or '')[:19]}" in dropped.message
        assert rows[at].target is None or rows[at].target in dropped.message
        assert added.where == f"indicators[{at}].name"


REWORDED = (
    ("数量指标", "≥95%", "95%以上"),
    ("数量指标", "≥95%", "不低于95%"),
    ("数量指标", "500人", "≥500人"),
    ("数量指标", "3次", "3 次"),
    ("数量指标", "3次", "三次"),
    ("数量指标", "1.2万人次", "12000人次"),
    ("数量指标", ">=90%", "≥90%"),
    ("质量指标", "=100%", "100%"),
    ("质量指标", "100％", "100%"),
    ("时效指标", "12月底前", "2023年12月31日前"),
    ("时效指标", "2023年12月", "2023年12月底前"),
    ("成本指标", "≤15万元", "不超过15万元"),
    ("成本指标", "15万元", "≤150000元"),
    ("质量指标", "≥95%", "95%以上（含95%）"),
    ("数量指标", "1200m2", "1,200㎡"),
    ("数量指标", "≥2期", "两期以上"),
    ("社会效益指标", "有效提升", "有效提升。"),
    ("服务对象满意度指标", "95", "≥95%"),
)


@pytest.mark.parametrize(("category", "before", "now"), REWORDED)
def test_the_same_value_in_other_words_is_no_change(
    category: str, before: str, now: str
) -> None:
    for one, other in ((before, now), (now, before)):
        was, is_now = (form(row("指标甲", text, category)) for text in (one, other))
        assert told(was, is_now) == []


@pytest.mark.parametrize(
    ("category", "before", "now"),
    [
        ("数量指标", "≥95%", "≥90%"),
        ("数量指标", "≥95%", ">95%"),
        ("数量指标", "≥95%", "≤95%"),
        ("数量指标", "=10个", "≥10个"),
        ("数量指标", "500人", "约500人"),
        ("数量指标", "500人", "500户"),
        ("数量指标", "5人", "5万人"),
        ("数量指标", "≥4次", "≥4次，每次不少于50人"),
        ("数量指标", "≥300人", "≥300人（其中女性≥100人）"),
        ("数量指标", "300人", "300人，其中女性100人"),
        ("数量指标", "5个", "5个（2个示范）"),
        ("质量指标", "90%", "由85%提高到90%"),
        ("质量指标", "3%", "提高3%"),
        ("质量指标", "优", "良"),
        ("时效指标", "2023年10月底前", "2023年12月底前"),
        ("时效指标", "2023年10月", "2023年10月起"),
        ("成本指标", "15万元", "≥15万元"),
        ("社会效益指标", "有效提升", "提升"),
        ("社会效益指标", "有效提升", "不断提升"),
    ],
)
def test_another_value_is_a_change_with_both_quoted(
    category: str, before: str, now: str
) -> None:
    for one, other in ((before, now), (now, before)):
        was, is_now = (form(row("指标甲", text, category)) for text in (one, other))
        ((where, message),) = told(was, is_now)
        assert where == "indicators[0].target"
        assert f"现在是“{other}”，申报表上是“{one}”" in message


def test_another_name_with_the_same_target_is_a_new_name() -> None:
    was = form(row("培训教师人次", "≥300人次"), row("培训场次", "≥6场"))
    now = form(row("培训场次", "≥6场"), row("教师参训规模", "300人次以上"))

    ((where, message),) = told(was, now)

    assert where == "indicators[1].name"
    assert message.startswith("第 2 行的三级指标现在是“教师参训规模”，")
    assert "申报表上叫“培训教师人次”，指标值没有变" in message


def test_a_row_that_was_neither_named_nor_meant_alike_is_dropped_and_added() -> None:
    was = form(row("培训教师人次", "≥300人次"))
    now = form(row("采购图书", "≥500册"))

    (added, gone) = told(was, now)

    assert added[0] == "indicators[0].name"
    assert gone[0] == "indicators"
    assert "培训教师人次”（数量指标，指标值“≥300人次”）现在没有了" in gone[1]


def test_a_like_name_with_another_target_is_one_row_with_two_changes() -> None:
    was = form(row("培训乡村教师人次", "≥300人次"))
    now = form(row("培训教师人次", "≥200人次"))

    found = [where for where, _ in told(was, now)]

    assert found == ["indicators[0].name", "indicators[0].target"]


def test_signs_and_blanks_in_names_and_goals_are_no_change() -> None:
    was = form(row("培训（教师）人次", "3次"), goals=Goals(expected="一、培训3次。"))
    now = form(row("培训(教师) 人次：", "3次"), goals=Goals(expected="一、培训3次"))

    assert told(was, now) == []


def test_rows_of_one_name_are_told_apart_by_category_and_target() -> None:
    was = form(
        row("完成率", "100%"), row("完成率", "90%"), row("完成率", "80%", "质量指标")
    )
    now = form(
        row("完成率", "90%"), row("完成率", "95%"), row("完成率", "80%", "质量指标")
    )

    ((where, message),) = told(was, now)

    assert where == "indicators[1].target"
    assert "申报表上是“100%”" in message


def test_a_row_that_moved_to_another_category_is_named() -> None:
    was = form(row("验收合格率", "100%", "质量指标"))
    now = form(row("验收合格率", "100%", "数量指标"))

    ((where, message),) = told(was, now)

    assert where == "indicators[0].category"
    assert "现在是“数量指标”，申报表上是“质量指标”" in message


def test_points_on_another_scale_are_no_change() -> None:
    rows = [row(f"第{n}项", f"{n}个", weight=Decimal(n)) for n in range(4, 9)]
    halved = [replace(one, weight=one.weight / 2) for one in rows]

    assert told(form(*halved), form(*rows)) == []
    assert told(form(*rows), form(*halved)) == []
    assert told(form(*rows[:2]), form(*halved[:2])) == []
    assert len(told(form(rows[0]), form(halved[0]))) == 1
    other = replace(rows[0], weight=Decimal(5))
    found = [where for where, _ in told(form(*rows), form(other, *rows[1:]))]
    assert found == ["indicators[0].weight"]


@pytest.mark.parametrize(
    ("before", "now", "is_one"),
    [
        ("维修村组道路", "维修村组公路", True),
        ("维修道路里程", "维修水渠里程", True),
        ("维修道路", "维修水渠", False),
        ("培训乡村教师人次", "培训人次", True),
        ("培训乡村骨干教师人次", "培训", False),
    ],
)
def test_names_are_of_one_row_where_they_share_three_in_five_characters(
    before: str, now: str, is_one: bool
) -> None:
    found = told(form(row(before, "300")), form(row(now, "200")))

    ends = [where.rpartition(".")[2] for where, _ in found]
    assert ends == (["name", "target"] if is_one else ["name", "indicators"])
    assert ("叫" in found[0][1]) is False


def test_another_name_in_another_category_is_another_row() -> None:
    was = form(row("培训人次", "100%", "数量指标"))
    now = form(row("采购合格", "100%", "质量指标"))

    assert [where for where, _ in told(was, now)] == [
        "indicators[0].name",
        "indicators",
    ]


def test_rows_without_a_name_are_matched_by_their_targets() -> None:
    nameless = replace(row("", "3次"), name=None)
    other = replace(nameless, target="5次")

    assert told(form(nameless), form(nameless)) == []
    assert len(told(form(nameless), form(other))) == 2


def test_a_bare_number_has_the_unit_that_the_name_of_its_row_tells() -> None:
    was = form(row("采购金额（万元）", "5", "成本指标"))
    now = form(row("采购金额（万元）", "50000元", "成本指标"))

    assert told(was, now) == []


def test_the_likeliest_of_several_names_is_the_new_one() -> None:
    was = form(row("培训教师人次", "100人次"), row("慰问教师人次", "100人次"))
    now = form(row("慰问老教师人次", "100人次"), row("培训老教师人次", "100人次"))

    found = told(was, now)

    assert ["申报表上叫“慰问教师人次”" in message for _, message in found] == [
        True,
        False,
    ]
    assert "申报表上叫“培训教师人次”" in found[1][1]


@pytest.mark.parametrize("year", [2022, None])
def test_the_head_is_compared_where_both_tell_it(year: int | None) -> None:
    was = form(project=Project(name="校舍改造"))
    now = form(project=Project(name="校舍新建"))

    assert [where for where, _ in told(was, now)] == ["project.name"]
    assert told(form(), now) == []
    assert told(was, form()) == []
    other = [where for where, _ in told(replace(was, year=year), was)]
    assert other == (["year"] if year else [])


SAME = "一二三四五六七八九十" * 4
"""Forty characters."""


@pytest.mark.parametrize(
    ("one", "other", "excerpt"),
    [
        (SAME[:-1], SAME[:-2] + "乙", (SAME[:-1], SAME[:-2] + "乙")),
        (SAME, SAME[:-1] + "乙", (SAME, SAME[:-1] + "乙")),
        (SAME + "甲", SAME + "乙", ("…三四五六七八九十甲", "…三四五六七八九十乙")),
        ("甲" + SAME, "乙" + SAME, ("甲一二三四五六七八…", "乙一二三四五六七八…")),
        (
            f"{SAME}甲{SAME}",
            f"{SAME}{SAME}",
            (
                "…三四五六七八九十甲一二三四五六七八…",
                "…三四五六七八九十一二三四五六七八…",
            ),
        ),
        (
            SAME + "甲" * 60,
            SAME,
            ("…三四五六七八九十" + "甲" * 52 + "…", "…三四五六七八九十"),
        ),
        (
            SAME + "甲" * 52,
            SAME,
            ("…三四五六七八九十" + "甲" * 52, "…三四五六七八九十"),
        ),
        ("  甲\n 乙", "丙", ("甲 乙", "丙")),
        (
            "一二三甲" + SAME,
            "一二三乙" + SAME,
            ("一二三甲一二三四五六七八…", "一二三乙一二三四五六七八…"),
        ),
        (
            SAME + "甲一二三",
            SAME + "乙一二三",
            ("…三四五六七八九十甲一二三", "…三四五六七八九十乙一二三"),
        ),
    ],
)
def test_texts_are_quoted_where_they_part(
    one: str, other: str, excerpt: tuple[str, str]
) -> None:
    assert excerpts(one, other) == excerpt


def test_a_long_text_is_quoted_where_it_differs() -> None:
    text = "为全县二十三个乡镇的困难群众发放补助，" * 6
    was = form(goals=Goals(expected=f"{text}共三百人。{text}"))
    now = form(goals=Goals(expected=f"{text}共两百人。{text}"))

    ((where, message),) = told(was, now)

    assert where == "goals.expected"
    assert "两百人" in message
    assert "三百人" in message
    assert len(message) < 150


def test_what_is_blank_on_either_side_is_no_change() -> None:
    full = form(
        row("培训", "3次", weight=Decimal(5)), goals=Goals(expected="培训三次。")
    )
    bare = form(row("培训", "3次"))

    assert told(bare, full) == []
    assert told(full, bare) == []


def test_a_target_in_three_columns_is_compared_whole() -> None:
    yunnan = edition("yunnan-2022")
    before = convert(declared(forms()[0]), yunnan).form
    now = put(before, "indicators[0].operator", "≤")

    assert changes(before, before, yunnan) == ()
    (found,) = changes(now, before, yunnan)
    assert found.where == "indicators[0].target"
    assert "现在是“≤312公里”，申报表上是“≥312公里”" in found.message
