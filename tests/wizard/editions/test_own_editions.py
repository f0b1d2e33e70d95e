"""An edition of an office's own: proofread, put in its folder, used like the others."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from exports.paper.docx import document
from exports.reading.readers import read
from support.command import Ran
from support.paths import FORMS, ROOT
from wizard.closed_models.key_lines import line_of
from wizard.editions.library import built_in, built_in_content, edition
from wizard.editions.proofs import proofread
from wizard.editions.proofs.proof_wording import Wrong
from wizard.editions.proofs.rehearsal import stage
from wizard.form import Printed
from wizard.interview.interview import Interview
from wizard.interview.transfer.conversion import convert
from wizard.toml.form_file import dumps, loads

Ziping = Callable[..., Ran]

NATIONAL = built_in_content("2020").decode()
OWN = NATIONAL.replace('id = "2020"', 'id = "本州-2024"').replace(
    "2020 年全国通用版", "本州 2024 年版"
)
"""The national table under a name of the office's own."""

FIT = FORMS / "合格.toml"

QUESTION = """
[[questions]]
key = "funding.total.executed"
section = "项目资金"
kind = "amount"
ask = "再问一次？"
why = "为了试。"
meaning = "试。"
who = "无"
source = "无"
good = "1"
bad = "一些"
bad_why = "试。"
"""

CARRYOVER = '    { label = "上年结转资金", field = "carryover"'

WORDS = {
    # the closed model
    "an unknown key": ("title = ", 'titel = "表"\ntitle = ', "不认识的键 titel"),
    "a missing key": ('dash = "—"\n', "", "缺少 dash"),
    "an unknown key in a row": (
        '{ heading = "执行率", ',
        '{ heading = "执行率", colour = "红", ',
        r"不认识的键 funding\.columns\[4\]\.colour",
    ),
    "no whole number": ("width = 176", 'width = "宽"', r"paper\.width 应是整数"),
    "no number": ("points = 50", 'points = "五十"', r"groups\[0\]\.points 应是数字"),
    "no text": ('title = "项目支出绩效自评表"', "title = 5", "title 应是文字"),
    "no truth": ("required = false", 'required = "否"', r"required 应是 true 或 false"),
    "a strange word": (
        'orientation = "portrait"',
        'orientation = "竖"',
        r"paper\.orientation 应是 portrait, landscape 中的一个",
    ),
    # the proofs
    "a newer shape": ("schema = 1", "schema = 2", "schema 比本程序的新"),
    "another id": ('id = "本州-2024"', 'id = "别州"', "文件名却是“本州-2024”"),
    "a blank name": ('name = "本州 2024 年版"', 'name = ""', "name 空着"),
    "a group twice": (
        'name = "效益指标"',
        'name = "产出指标"',
        r"groups\[1\]\.name 与前面的重复：“产出指标”",
    ),
    "a category twice": (
        'name = "质量指标"',
        'name = "数量指标"',
        r"groups\[0\]\.categories\[1\]\.name 与前面的重复",
    ),
    "a heading twice": (
        'heading = "执行率"',
        'heading = "分值"',
        r"funding\.columns\[4\]\.heading 与前面的重复：“分值”",
    ),
    "no year": (
        'year_line = "（{year}年度）"',
        'year_line = "年度"',
        "year_line 里没有",
    ),
    "a narrow header": (
        "label_width = 25, width = 70",
        "label_width = 25, width = 69",
        r"header\[1\] 一行各格的宽度合计 175 毫米",
    ),
    "a wide block": (
        'field = "goals.actual", width = 81',
        'field = "goals.actual", width = 82',
        "goals 一行各格的宽度合计 177 毫米",
    ),
    "a table too wide": ("width = 176", "width = 250", r"paper\.width 是 250 毫米"),
    "margins beside a wide table": (
        "width = 176",
        "width = 176\nmargins = { top = 37, bottom = 35, left = 28, right = 26 }",
        r"paper\.width 是 176 毫米，纸上最多放得下 156 毫米",
    ),
    "a margin that no printer leaves": (
        "width = 176",
        "width = 176\nmargins = { top = 3, bottom = 35, left = 17, right = 17 }",
        r"paper\.margins\.top 是 3，四边至少各留 5 毫米",
    ),
    "margins with nothing between them": (
        "width = 176",
        "width = 176\nmargins = { top = 137, bottom = 135, left = 17, right = 17 }",
        r"paper\.margins 上下留得太多，中间只剩 25 毫米",
    ),
    "a page number without room": (
        "width = 176",
        'width = 176\npage_numbers = "dashes"',
        r"paper\.page_numbers 要在表下印页码",
    ),
    "a row that is too high": (
        "\n[paper]",
        '\n[[lines]]\nbefore = "end"\nheight = 90\ncells = [{ label = "公章", field = '
        '"remarks.seal", by_hand = true, label_width = 25, width = 151 }]\n\n[paper]',
        r"lines\[0\]\.height 是 90，行高不能小于 0",
    ),
    "a fact by hand": (
        "label_width = 25, width = 70",
        "by_hand = true, label_width = 25, width = 70",
        "是手工填的格，field 要以 remarks. 开头",
    ),
    "a strange field": (
        'field = "execution_rate"',
        'field = "rate"',
        r"funding\.columns\[4\]\.field 写的“rate”不是这里能用的内容",
    ),
    "a field twice": (
        'field = "target", ',
        'field = "actual", ',
        r"indicators\.columns\[4\]\.field 与前面的重复：“actual”",
    ),
    "a column that is needed": (
        'heading = "得分", field = "score", width = 10',
        'heading = "得分", field = "basis", width = 10',
        r"indicators\.columns 缺少 field 为“score”的一格",
    ),
    "another order": (
        '{ heading = "一级指标", field = "group"',
        '{ heading = "一级指标", field = "evidence"',
        "前两栏的 field 应依次是",
    ),
    "another unit than the one that is printed": (
        'unit = "万元"',
        'unit = "元"',
        r"funding\.unit 写的是“元”，\[funding\] 的 heading 却写着“万元”",
    ),
    "a strange unit": ('unit = "万元"', 'unit = "美元"', r"funding\.unit 写的“美元”"),
    "points of 95": ("points = 30", "points = 25", "points 合计 95 分"),
    "points below 0": ("points = 30", "points = -30", r"groups\[1\]\.points 是 -30"),
    "tiers with a gap": (
        "low = 80\nhigh = 100",
        "low = 85\nhigh = 100",
        r"tiers\[0\]\.low 是 85，应与下一档的 high 80 相接",
    ),
    "tiers below 100": ("high_included = true", "", r"tiers\[0\]：最高一档"),
    "tiers above 0": (
        "low = 0\nhigh = 60",
        "low = 5\nhigh = 60",
        r"tiers\[2\]\.low 是 5",
    ),
    "grades upside down": (
        'name = "良"\nlow = 80',
        'name = "良"\nlow = 50',
        r"grades\[1\]\.low 是 50",
    ),
    "a question twice": (
        '\n[[questions]]\nkey = "printed"',
        f'{QUESTION}\n[[questions]]\nkey = "printed"',
        r"questions\[\d+\]\.key 与前面的重复：“funding\.total\.executed”",
    ),
    "a question about nothing": (
        'key = "year"',
        'key = "month"',
        r"questions\[0\]\.key 写的“month”在这一版表上没有位置",
    ),
    "a cell that nobody asks": ('key = "year"', 'key = "month"', "里没有问“year”的题"),
    "a row that is gone": (
        re.search(rf"{re.escape(CARRYOVER)}.*\n", NATIONAL)[0],  # type: ignore[index]  # it is there
        "",
        r"questions\[10\]\.key 写的“funding\.carryover\.initial_budget”",
    ),
    "a needed answer not required": (
        'bad = "全部"',
        'required = false\nbad = "全部"',
        r"questions\[6\]\.required：“funding\.total\.executed”是必填的",
    ),
    "a strange kind": ('kind = "year"', 'kind = "date"', r"kind 写的“date”不是题型"),
    "a kind that does not suit": (
        'kind = "year"',
        'kind = "text"',
        r"questions\[0\]\.kind 写的“text”不适合“year”",
    ),
    "a strange condition": (
        'when = "paper_contradicts"',
        'when = "sometimes"',
        "when 写的“sometimes”不是条件的名字",
    ),
    "a condition that does not suit": (
        'when = "paper_contradicts"',
        'when = "reason_has_a_place"',
        "when 写的“reason_has_a_place”不能用在“printed”上",
    ),
    "a strange gap": (
        "“{name}”的分值定为多少分？",
        "“{nmae}”的分值定为多少分？",
        "空位“nmae”",
    ),
    "a gap of a row elsewhere": (
        "标准是 {standard} 分",
        "标准是 {group} 分",
        "“group”",
    ),
    "a label of groups without an end": (
        'title = "项目',
        'group_label = "{name}（{points分）"\ntitle = "项目',
        "group_label 里的花括号不成对",
    ),
    "a gap of groups that nobody fills": (
        'title = "项目',
        'group_label = "{name}（{weight}分）"\ntitle = "项目',
        "group_label 里的空位“weight”程序不会填",
    ),
    "an open brace": (
        "“{name}”的分值定为多少分？",
        "“{name”的分值定为多少分？",
        "花括号不成对",
    ),
    "help that is blank": (
        'who = "财务人员，看支出明细账"',
        'who = ""',
        r"questions\[6\]\.who 空着",
    ),
    "a section of a category": (
        'section = "总分"',
        'section = "数量指标"',
        "section 写的“数量指标”是二级指标的名称",
    ),
    # the rehearsals
    "a good example refused": (
        'good = "14.66"',
        'good = "约15"',
        r"questions\[4\]\.good 的好例子“约15”填不进去：“约15”不是金额",
    ),
    "a bad example accepted": (
        'bad = "约15万"',
        'bad = "15"',
        r"questions\[4\]\.bad 的坏例子“15”程序看不出毛病",
    ),
    "a category's example doubted": (
        'target = "≤90万元"',
        'target = "≥90万元"',
        r"groups\[0\]\.categories\[3\]\.good 的好例子“项目总成本”会被指出毛病",
    ),
}


def wrong(old: str, new: str) -> list[str]:
    assert old in OWN
    return list(proofread(OWN.replace(old, new, 1).encode(), "本州-2024.toml"))


def test_margins_may_be_as_narrow_as_a_printer_leaves_them() -> None:
    margins = "margins = { top = 5, bottom = 5, left = 5, right = 5 }"

    assert wrong("width = 176", f"width = 176\n{margins}") == []


def test_a_copy_of_the_national_table_is_in_order() -> None:
    assert proofread(OWN.encode(), "本州-2024.toml") == ()


@pytest.mark.parametrize(("old", "new", "told"), WORDS.values(), ids=WORDS)
def test_what_is_wrong_is_told_with_line_and_key(old: str, new: str, told: str) -> None:
    found = [sentence for sentence in wrong(old, new) if re.search(told, sentence)]

    assert len(found) >= 1
    assert all(re.match(r"本州-2024\.toml 第 \d+ 行：", line) for line in found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("width = 176", 'width = "宽"'),
        ('{ heading = "执行率", ', '{ heading = "执行率", colour = "红", '),
        ('field = "execution_rate"', 'field = "rate"'),
        ("label_width = 25, width = 70", "label_width = 25, width = 69"),
        ('target = "≤90万元"', 'target = "≥90万元"'),
        ('bad = "约15万"', 'bad = "15"'),
        ("low = 80\nhigh = 100", "low = 85\nhigh = 100"),
    ],
)
def test_the_line_is_the_one_to_mend(old: str, new: str) -> None:
    line = OWN.replace(old, new, 1)[: OWN.index(old)].count("\n") + 1

    lines = {int(re.search(r"第 (\d+) 行", told)[1]) for told in wrong(old, new)}  # type: ignore[index]  # each has one

    assert lines & {line, line - 1}


def test_everything_that_is_wrong_is_told_at_once() -> None:
    content = OWN.replace("points = 30", "points = 25").replace(
        'kind = "year"', 'kind = "date"'
    )

    assert len(proofread(content.encode(), "本州-2024.toml")) == 2


def test_every_sentence_has_been_seen() -> None:
    """But for the ones that no single slip brings about."""
    seen = {told for old, new, _ in WORDS.values() for told in wrong(old, new)}
    openings = {re.split(r"[{“]", says.replace("{key}", ""))[0] for says in Wrong}
    unseen = {o for o in openings if len(o) > 4 and not any(o in told for told in seen)}

    assert len(unseen) <= 5, unseen


def test_a_place_is_found_within_lists_over_many_lines() -> None:
    text = 'a = [\n    [{ b = 1 }, { b = "]" }],  # ]\n    [\n{ "c-d" = 2 }]]\n'
    text += "[e]\nf = {g = 3}\n"

    assert line_of(("a", 0, 1, "b"), text) == 2
    assert line_of(("a", 1, 0, "c-d"), text) == 4
    assert line_of(("a", 1), text) == 3
    assert line_of(("e", "f", "g"), text) == 6
    assert line_of(("nowhere",), text) == 1


# ── from the folder ──


@pytest.fixture
def office(home: Path) -> Path:
    """The folder of an office's own editions."""
    folder = home / "editions"
    folder.mkdir(parents=True)
    return folder


def put(office: Path, text: str = OWN, name: str = "本州-2024.toml") -> Path:
    (office / name).write_text(text, encoding="utf-8")
    return office / name


def test_an_edition_in_the_folder_is_used_like_the_others(
    ziping: Ziping, office: Path, home: Path
) -> None:
    put(office)

    ran = ziping("editions")

    assert ran.returncode == 0
    assert ran.stdout.splitlines()[-1].startswith("本州-2024  本州 2024 年版")
    told = ziping("plain", "--edition", "本州-2024", "--year", "2024")
    assert "项目名称是什么？" in told.stdout
    assert tomllib.loads((home / "1.toml").read_text())["edition"] == "本州-2024"


UNIT = """
[[units]]
name = "大袋"
base = "千克"
factor = {factor}
"""


def test_a_unit_of_an_own_edition_is_converted_like_the_others(
    ziping: Ziping, office: Path, tmp_path: Path
) -> None:
    put(office, OWN + UNIT.format(factor=50))
    text = FIT.read_text("utf-8").replace('edition = "2020"', 'edition = "本州-2024"')
    text = text.replace("≥1000册", "≥2大袋").replace('"1085册"', '"75千克"')
    (tmp_path / "表.toml").write_text(text, "utf-8")

    ran = ziping("explain", "表.toml", "1")

    assert ran.returncode == 0
    assert "计算：1.5 ÷ 2 × 10 = 7.5" in ran.stdout


@pytest.mark.parametrize("factor", ["0", "-1", '"几"'])
def test_a_unit_is_more_than_nothing(factor: str) -> None:
    (found,) = proofread((OWN + UNIT.format(factor=factor)).encode(), "本州-2024.toml")

    assert re.search(r"第 \d+ 行：units\[0\]\.factor 应是", found)


def test_a_form_of_an_own_edition_keeps_its_edition_through_docx(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZIPING_HOME", str(office.parent))
    put(office)
    form = stage(edition("本州-2024"))
    (tmp_path / "表.docx").write_bytes(document([form, stage(edition("2020"))]))

    back = read(tmp_path / "表.docx")

    assert [got.form.edition for got in back] == ["本州-2024", "2020"]


def small() -> str:
    """An edition in 元 without 年初预算数, 执行率, 上年结转 and 其他资金."""
    text = OWN.replace('unit = "万元"', 'unit = "元"').replace("（万元）", "（元）")
    text = text.replace('"annual_budget", width = 18', '"annual_budget", width = 56')
    gone = r'    \{ (heading = "(年初预算数|执行率)"|label = "(上年结转|其他)资金").*\n'
    head, *questions = re.sub(gone, "", text).split("[[questions]]")
    asked = r'key = "funding\.((carryover|other)\.|\w+\.initial_budget)'
    return "[[questions]]".join(
        [head, *(q for q in questions if not re.search(asked, q))]
    )


def test_an_edition_with_less_on_its_paper_works_all_the_same(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZIPING_HOME", str(office.parent))
    put(office, small())
    form = replace(stage(edition("本州-2024")), printed=Printed())
    (tmp_path / "表.docx").write_bytes(document([form]))

    (back,) = read(tmp_path / "表.docx")

    assert proofread(small().encode(), "本州-2024.toml") == ()
    assert replace(back.form, printed=Printed()) == form
    assert back.unplaced == ()
    assert loads(dumps(form), "a.toml") == form
    assert Interview.resume(edition("本州-2024"), form).at == "funding.points.score"
    there = convert(form, edition("2020"))
    assert there.displaced == ()
    assert there.form.funding.total.executed == Decimal("0.001466")


def test_the_file_of_the_program_s_own_is_no_double_of_itself(ziping: Ziping) -> None:
    file = ROOT / "wizard" / "editions" / "2020.toml"

    assert ziping("editions", "--check", str(file)).returncode == 0


def test_an_id_of_the_program_s_own_is_not_replaced(
    ziping: Ziping, office: Path
) -> None:
    file = put(office, NATIONAL.replace("项目支出绩效自评表", "假表"), "2020.toml")

    ran, checked = ziping("editions"), ziping("editions", "--check", str(file))

    assert ran.returncode == 2
    assert "2020.toml 与程序自带的版本 2020 同名，没有采用" in ran.stderr
    assert len(ran.stdout.splitlines()) == len(built_in())
    assert checked.returncode == 1
    assert "同名" in checked.stdout
    assert ziping("plain", "--edition", "2020").returncode == 1


def test_a_broken_edition_gives_one_sentence_and_blocks_no_other(
    ziping: Ziping, office: Path, home: Path, samples: Path, tmp_path: Path
) -> None:
    put(office)
    ziping("plain", "--edition", "本州-2024")
    put(office, OWN.replace("points = 30", "points = 25"))

    broken = "本州-2024.toml 第 "
    for words in (("plain", "1"), ("plain", "--edition", "本州-2024")):
        ran = ziping(*words)
        assert ran.returncode == 2
        assert len(ran.stderr.splitlines()) == 1
        assert broken in ran.stderr
    listed = ziping("list")
    assert (listed.returncode, len(listed.stdout.splitlines())) == (0, 1)
    editions = ziping("editions")
    assert (editions.returncode, len(editions.stdout.splitlines())) == (
        2,
        len(built_in()),
    )
    assert (
        ziping("import", str(samples / "changji-2020.txt"), "--to", "o").returncode == 0
    )
    checked = ziping("check", str(tmp_path / "o" / "02-巾帼脱贫行动工作经费.toml"))
    assert checked.returncode == 0
    assert broken in checked.stderr
    assert (home / "1.toml").exists()


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        (OWN.encode(), 0, ""),
        (OWN.replace("points = 30", "points = 25").encode(), 1, "95 分"),
        (b"[[[", 2, "不合 TOML 写法"),
        (b"\xff", 2, "不是 UTF-8 编码"),
        (None, 2, "找不到文件"),
    ],
)
def test_the_exit_code_says_whether_a_file_is_in_order(
    ziping: Ziping, tmp_path: Path, content: bytes | None, code: int, told: str
) -> None:
    if content is not None:
        (tmp_path / "本州-2024.toml").write_bytes(content)

    ran = ziping("editions", "--check", "本州-2024.toml")

    assert ran.returncode == code
    assert told in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
