"""What an office's own edition may say beyond the national table, written as TOML."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from exports.paper.docx import document
from exports.reading.readers import read
from exports.sheet.sheet import sheet
from wizard.editions.edition import Edition
from wizard.editions.library import built_in_content, edition
from wizard.editions.proofs import proofread
from wizard.editions.proofs.rehearsal import stage
from wizard.form import Form, FundRow, Printed, get, put
from wizard.interview.interview import Interview
from wizard.interview.transfer.carry_over import carried_over
from wizard.interview.transfer.conversion import convert
from wizard.refusals import Unusable
from wizard.rules import findings
from wizard.toml.form_file import dumps, loads
from wizard.training.tour import explained

ID = "本省-2024"

HEAD = """header = [
    [
        { label = "项目名称", field = "project.name", label_width = 25, width = 70 },
        { label = "项目负责人及电话", field = "remarks.contact", label_width = 31, width = 50 },
    ],
]
blocks = ["funding", "indicators", "goals"]
grade_below = "deviation"

[[lines]]
before = "indicators"
cells = [ { label = "实施过程", field = "remarks.course", label_width = 25, width = 151 } ]

[[lines]]
before = "goals"
cells = [ { label = "目标完成情况", field = "goals.actual", label_width = 25, width = 151 } ]

[[lines]]
before = "end"
cells = [
    { label = "评价结论", field = "remarks.conclusion", label_width = 25, width = 63 },
    { label = "存在问题", field = "remarks.problems", label_width = 25, width = 63 },
]

"""  # noqa: E501  as an office writes it

ROWS = """rows = [
    { label = "总额", field = "total" },
    { label = "其中：中央财政资金", field = "central" },
    { label = "专项债券", field = "bonds" },
]
"""

QUESTION = """
[[questions]]
key = "{key}"
section = "{section}"
kind = "{kind}"
ask = "{ask}？"
why = "照实写；没有就直接回车。"
meaning = "{ask}。"
who = "项目负责人"
source = "本省通知"
good = "{good}"
bad = "{bad}"
bad_why = "这不是事实。"
required = false
"""

REMARKS = {"contact": "负责人", "course": "实施过程", "conclusion": "评价结论"}


def question(key: str, ask: str, **facts: str) -> str:
    facts = {"section": "说明", "kind": "text", "good": "张三", "bad": "……"} | facts
    return QUESTION.format(key=key, ask=ask, **facts)


def own() -> str:
    """An edition with rows, texts, an order and a head of its own, and one goal."""
    text = built_in_content("2020").decode().replace('id = "2020"', f'id = "{ID}"')
    text = re.sub(r"(?s)header = \[\n.*?\n\]\n", lambda _: HEAD, text, count=1)
    text = re.sub(r"(?s)rows = \[\n.*?\n\]\n", lambda _: ROWS, text, count=1)
    text = text.replace(
        'field = "score", width = 25, aliases',
        'field = "score", width = 10 },\n'
        '    { heading = "原因", field = "reason", width = 15, aliases',
        1,
    )
    text = re.sub(r"(?s)\[goals\]\n.*?\n\]\n", "", text)
    gone = r'key = "(funding\.(appropriation|carryover|other)\.|project\.[si]|goals\.e)'
    head, *asked = text.split("[[questions]]")
    kept = "[[questions]]".join([head, *(q for q in asked if not re.search(gone, q))])
    funds = "".join(
        question(
            f"funding.{line}.{column}",
            f"{line} {column}",
            kind="amount",
            section="项目资金",
            good="2",
            bad="若干",
        )
        for line in ("central", "bonds")
        for column in ("initial_budget", "annual_budget", "executed")
    )
    funds += question("funding.points.reason", "执行率低的原因", section="项目资金")
    texts = "".join(
        question(f"remarks.{key}", ask)
        for key, ask in {**REMARKS, "problems": "问题"}.items()
    )
    first = '\n[[questions]]\nkey = "goals.actual"'
    return kept.replace(first, funds + texts + first)


@pytest.fixture
def version(home: Path, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """The edition, in the folder of the office."""
    monkeypatch.setenv("ZIPING_HOME", str(home))
    folder = home / "editions"
    folder.mkdir(parents=True)
    (folder / f"{ID}.toml").write_text(own(), encoding="utf-8")
    return edition(ID)


def filled(version: Edition) -> Form:
    form = replace(stage(version), printed=Printed())
    for key, text in REMARKS.items():
        form = put(form, f"remarks.{key}", f"{text}写在\n两行里")
    form = put(form, "remarks.contact", "张三 0994-1234567")
    for column in ("initial_budget", "annual_budget", "executed"):
        amount = get(form, f"funding.total.{column}")
        form = put(form, f"funding.central.{column}", amount)
    return put(form, "funding.points.reason", "下半年才下达")


def test_the_edition_is_in_order() -> None:
    assert proofread(own().encode(), f"{ID}.toml") == ()


def test_texts_rows_and_reason_go_through_toml_and_word(
    version: Edition, tmp_path: Path
) -> None:
    form = filled(version)
    (tmp_path / "表.docx").write_bytes(document([form]))

    (back,) = read(tmp_path / "表.docx")

    assert b'\n[remarks]\nconclusion = """' in dumps(form)
    assert loads(dumps(form), "a.toml") == form
    assert replace(back.form, printed=Printed()) == form
    assert (back.differing, back.unplaced) == ((), ())


def test_the_paper_has_its_own_order_and_the_grade_beside_the_total(
    version: Edition,
) -> None:
    page = sheet(put(filled(version), "remarks.problems", None), version)
    words = [cell.text for row in page.rows for cell in row.cells if cell.text]
    order = ("原因", "实施过程", "三级指标", "目标完成情况", "总分", "评价结论")

    places = [words.index(word) for word in order]

    assert places == sorted(places)
    assert page.rows[-2].cells[-1].part == "total.grade"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('conclusions = "错键"', r"第 4 行：remarks\.conclusions"),
        ("conclusion = 5", "remarks 里的 conclusion 应是文字"),
        ('"评价结论" = "好"', "remarks 里的键 评价结论 应是小写英文字母"),
    ],
)
def test_a_text_that_the_edition_does_not_name_is_refused(
    version: Edition, line: str, told: str
) -> None:
    content = f'schema = 1\nedition = "{version.id}"\n[remarks]\n{line}\n'

    with pytest.raises(Unusable, match=told):
        loads(content.encode(), "a.toml")


def test_the_national_table_lists_what_it_has_no_place_for(version: Edition) -> None:
    there = convert(filled(version), edition("2020"))

    lost = {item.cell for item in there.displaced}
    assert {"项目负责人及电话", "实施过程", "评价结论"} <= lost
    assert "中央财政资金的年初预算数" in lost
    assert "预算执行率的原因" in lost
    assert there.form.remarks == Form(edition="").remarks
    assert loads(dumps(there.form), "a.toml") == there.form


def test_a_text_is_asked_and_answered(version: Edition) -> None:
    start = Form(edition=ID)
    now = Interview.at_cell(version, start, "remarks.problems").answer("资金下达晚")

    assert get(now.form, "remarks.problems") == "资金下达晚"
    cleared = Interview.at_cell(version, now.form, "remarks.problems").answer("")
    assert cleared.form == start


def test_parts_of_its_own_names_are_added_up(version: Edition) -> None:
    form = put(filled(version), "funding.central.executed", Decimal(1))

    assert any(f.code == "funding-sum" for f in findings(form, version))


def test_what_was_said_of_last_year_is_not_carried_over(version: Edition) -> None:
    begun = carried_over(filled(version), version).form

    assert begun.remarks == Form(edition="").remarks
    assert begun.funding.central == FundRow()


def test_the_tour_explains_cells_that_it_was_never_told_of(version: Edition) -> None:
    form = filled(version)
    cells = [c for row in sheet(form, version).rows for c in row.cells if c.rows]

    for cell in cells:
        told = explained(cell.field or cell.part, form, version)
        assert told.meaning
        assert told.look
        assert "{" not in told.meaning


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"funding", "indicators", "goals"]', '"funding", "goals"]', "blocks 应把"),
        ('grade_below = "deviation"', 'grade_below = "score"', "grade_below 写的"),
        ('"remarks.contact"', '"remarks.Contact"', r"header.*Contact"),
        ('before = "end"', 'before = "top"', r"lines\[2\]\.before 应是"),
        ('key = "remarks.course"', 'key = "remarks.curse"', "remarks.curse"),
        (
            "label_width = 25, width = 151 } ]",
            "label_width = 25, width = 150 } ]",
            "175",
        ),
    ],
)
def test_slips_are_told_with_line_and_key(old: str, new: str, told: str) -> None:
    assert old in own()
    found = proofread(own().replace(old, new, 1).encode(), f"{ID}.toml")

    assert any(re.search(rf"第 \d+ 行：.*{told}", line) for line in found), found
