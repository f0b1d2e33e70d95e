"""What a bureau receives: forms of many units in files of all kinds.

Every form is fit and has nothing to remark on, with texts and amounts of its own, until
something is planted in it. The same number is the same form.
"""

import csv
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from io import StringIO
from random import Random

from exports.paper.docx import document
from exports.sheet.sheet import sheet
from real_forms.bordered import bordered_docx_bytes
from real_forms.pages import html_text
from real_forms.sheets import xlsx_bytes
from real_forms.tables import (
    Box,
    Paper,
    cells_text,
    docx_bytes,
    tsv_text,
    word_text,
)
from real_forms.xml_books import xml_book_bytes
from wizard.editions.library import edition
from wizard.form import (
    Form,
    Funding,
    FundRow,
    Goals,
    Indicator,
    Points,
    Project,
    put,
)
from wizard.toml.form_file import dumps

PLACES = [
    "青山",
    "白水",
    "红石",
    "黄沙",
    "黑土",
    "东湖",
    "西岭",
    "南屏",
    "北塘",
    "中坪",
    "大河",
    "小溪",
]
OFFICES = [
    "教育局",
    "水利局",
    "林业局",
    "民政局",
    "农业农村局",
    "文化馆",
    "卫生院",
    "图书馆",
]
WORKS = [
    "校舍加固",
    "河道清淤",
    "苗木补植",
    "养老服务",
    "农机购置",
    "展陈更新",
    "设备采购",
    "古籍修复",
]
DONE = (
    "先后组织三轮实地踏勘并据此调整了施工顺序",
    "委托第三方逐户核对台账后补发到人",
    "雨季停工十九天，抢在入冬以前把路面恢复完毕",
    "与乡镇签了责任书，每月在公示栏张榜一次",
    "旧料回收折价抵扣，省下的钱改作排水沟",
    "招标时流标一次，第二次由本地企业承接",
    "邀请退休教师和学生家长参加验收",
    "质保期内已回访两遍，更换损坏的灯具若干",
    "把原定的人工巡查改成了视频巡查",
    "因为用地手续晚到，主体工程比计划迟了半个月开工",
    "资料全部数字化并移交县档案馆保管",
    "冬季用电高峰期错时作业，没有影响居民",
    "培训采用送教下乡的办法，夜里开班",
    "采购的药品按批次留样备查",
    "组织志愿者清运垃圾，并在村口立了界牌",
    "邀请审计提前介入，结算核减了水分",
)
CENT = Decimal("0.01")


def clean_form(number: int) -> Form:
    """A form that nobody has anything to say about."""
    chance = Random(number)
    budget = Decimal(chance.randrange(100_001, 900_000)) / 100
    budget += CENT if str(budget).endswith("0") else 0
    spent = (budget * Decimal(chance.randrange(951, 990)) / 1000).quantize(CENT)
    share = (10 * spent / budget).quantize(CENT, ROUND_HALF_UP)
    fund = FundRow(initial_budget=budget, annual_budget=budget, executed=spent)
    return Form(
        edition="2020",
        year=2024,
        project=Project(
            name=f"{PLACES[number % 12]}{WORKS[number // 12 % 8]}项目{number}",
            supervising_department="县财政局",
            implementing_unit=unit_of(number),
        ),
        funding=Funding(
            total=fund,
            appropriation=fund,
            points=Points(weight=Decimal(10), score=share),
        ),
        goals=_goals(number, chance),
        indicators=_rows(number, chance),
    )


def unit_of(number: int) -> str:
    """The unit of a form; forms of the same unit lie together, three and three."""
    at = number // 3
    return f"{PLACES[at % 12]}县{OFFICES[at // 12 % 8]}"


def _goals(number: int, chance: Random) -> Goals:
    told = "；".join(chance.sample(DONE, 4))
    count = chance.randrange(40, 900)
    return Goals(
        expected=f"完成 {PLACES[number % 12]}片区{count}处整治。",
        actual=f"{PLACES[number % 12]}片区{count}处整治全部做完，{told}（{number}）。",
    )


def _rows(number: int, chance: Random) -> tuple[Indicator, ...]:
    count, cost = chance.randrange(40, 900), chance.randrange(1000, 9000)
    told = (
        (
            "数量指标",
            f"整治{PLACES[number % 12]}片区",
            f"≥{count}处",
            f"{count + 1}处",
            15,
        ),
        ("质量指标", "验收合格率", "≥95%", f"{chance.randrange(96, 100)}%", 15),
        ("时效指标", "完成时间", "2024年12月底前", "2024年11月", 10),
        ("成本指标", "每处成本", f"≤{cost}元", f"{cost - 7}元", 10),
        ("社会效益指标", "受益户数", f"≥{count * 2}户", f"{count * 2 + 3}户", 15),
        ("可持续影响指标", "管护制度", "建立", "已建立", 15),
        (
            "服务对象满意度指标",
            "群众满意度",
            "≥90%",
            f"{chance.randrange(91, 99)}%",
            10,
        ),
    )
    return tuple(
        Indicator(
            category=category,
            name=name,
            target=target,
            actual=actual,
            weight=Decimal(weight),
            score=Decimal(weight),
            deviation="无",
        )
        for category, name, target, actual, weight in told
    )


def drawn(form: Form) -> Paper:
    """The form as it is printed, to be written by programs that are not ours."""
    printed = sheet(form, edition(form.edition))
    lines = [
        [Box(cell.text, cell.columns, cell.rows) for cell in row.cells if cell.rows]
        for row in printed.rows
    ]
    return Paper(lines, before=[printed.title, printed.year_line])


Writer = Callable[[Form], bytes]


def _by(written: Callable[[Sequence[Paper]], bytes]) -> Writer:
    return lambda form: written([drawn(form)])


def _commas(papers: Sequence[Paper]) -> bytes:
    """As Excel in China writes it: commas, GBK."""
    made = StringIO()
    csv.writer(made).writerows(csv.reader(StringIO(tsv_text(papers)), delimiter="\t"))
    return made.getvalue().encode("gb18030")


KINDS: Sequence[tuple[str, Writer]] = (
    (".docx", lambda form: document([form])),
    (".xlsx", _by(xlsx_bytes)),
    (".docx", _by(bordered_docx_bytes)),
    (".toml", dumps),
    (".docx", _by(docx_bytes)),
    (".txt", _by(lambda papers: cells_text(papers).encode())),
    (".tsv", _by(lambda papers: tsv_text(papers).encode())),
    (".csv", _by(_commas)),
    (".html", _by(lambda papers: html_text(papers, "utf-8").encode())),
    (".xls", _by(xml_book_bytes)),
    (".xls", _by(lambda papers: html_text(papers, "gb2312").encode("gb18030"))),
    (".txt", _by(lambda papers: word_text(papers).encode("gb18030"))),
    (".xls", _by(xlsx_bytes)),
)
"""The files that units hand in; .pdf and old .xls come beside them."""


# ── what is planted ──

Planted = Callable[[Form], Form]


def _cell(where: str, value: object) -> Planted:
    return lambda form: put(form, where, value)


SCORE, WEIGHT = "indicators[0].score", "indicators[0].weight"
FAULTS: Sequence[tuple[Planted, frozenset[str]]] = (
    (_cell(SCORE, Decimal(16)), frozenset({"score-range"})),
    (
        _cell(WEIGHT, Decimal(16)),
        frozenset({"weights-total", "group-weights", "reason-missing"}),
    ),
    (_cell("indicators[3].actual", ""), frozenset({"cell-missing"})),
    (_cell("project.name", ""), frozenset({"cell-missing"})),
    (
        _cell("indicators[6].actual", "80%"),
        frozenset({"missed-full-score", "reason-missing"}),
    ),
    (_cell("indicators[5].actual", "显著提高"), frozenset({"vague-value"})),
    (_cell("funding.points.score", Decimal(3)), frozenset({"execution-score"})),
    (_cell("goals.actual", ""), frozenset({"cell-missing"})),
    (_cell("indicators[4].score", Decimal(9)), frozenset({"reason-missing"})),
)
"""Faults, and the codes of all that is found because of each."""


def full(form: Form) -> Form:
    """The form with all of its money spent and all of its points."""
    total = replace(form.funding.total, executed=form.funding.total.annual_budget)
    points = replace(form.funding.points, score=form.funding.points.weight)
    funds = replace(form.funding, total=total, appropriation=total, points=points)
    return replace(form, funding=funds)


def copied(form: Form, other: Form) -> Form:
    """The form with what another says was done, a few characters changed."""
    told = (other.goals.actual or "").replace("全部做完", "均已完成")
    return put(form, "goals.actual", told)
