"""The real national forms, drawn in the many ways that offices draw them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from real_forms.tables import Box, Line, Paper
from support.papers import Paper as Form
from support.papers import papers
from support.paths import SAMPLES

GRID = 24
"""Columns of the grid that the blocks of a table share."""

GROUPS = {
    "产出指标": ("数量指标", "质量指标", "时效指标", "成本指标"),
    "效益指标": (
        "经济效益指标",
        "社会效益指标",
        "生态效益指标",
        "可持续影响指标",
    ),
    "满意度指标": ("服务对象满意度指标",),
}

WORDS = {
    "group:产出指标": ("产出指标", "产\n出\n指\n标", "产出\n指标", "产出"),
    "group:效益指标": ("效益指标", "效益", "效果指标", "效\n益\n指\n标"),
    "group:满意度指标": ("满意度指标", "满意\n度指\n标", "满意度\n指标"),
    "category:数量指标": ("数量指标", "数量\n指标", "数量"),
    "category:质量指标": ("质量指标", "质量\n指标"),
    "category:成本指标": ("成本指标", "成本\n指标", "成本"),
    "category:时效指标": ("时效指标", "时效", "进度指标"),
    "category:经济效益指标": ("经济效益指标", "经济效益\n指标", "经济效益"),
    "category:社会效益指标": ("社会效益指标", "社会效益\n指标", "社会效益"),
    "category:生态效益指标": (
        "生态效益指标",
        "生态效益\n指标",
        "环境效益",
        "环境效益指标",
    ),
    "category:可持续影响指标": (
        "可持续影响指标",
        "可持续影响\n指标",
        "可持续影响指标等",
        "可持续影\n响指标",
    ),
    "category:服务对象满意度指标": (
        "服务对象满意度指标",
        "服务对象\n满意度指标",
        "服务对\n象满意\n度指标",
        "服务对象满意度指标等",
        "社会公众或服务对象满意度指标",
        "帮扶对象满意度指标",
        "受益对象满意度指标",
        "满意度指标",
    ),
    "initial_budget": ("年初预算数", "年初\n预算数", "年初预算"),
    "annual_budget": (
        "全年预算数",
        "全年\n预算数",
        "全年预算数（A）",
        "调整预算数",
        "调整后预算数",
        "预算数",
    ),
    "executed": (
        "全年执行数",
        "全年\n执行数",
        "全年执行数（B）",
        "预算执行数",
        "全年执行",
        "执行数",
    ),
    "weight": ("分值", "分  值", "权重", "参考分值", "分值（10分）"),
    "execution_rate": ("执行率", "执行率（B/A）", "预算执行率", "执行\n率"),
    "score": ("得分", "得  分", "自评得分"),
    "group": ("一级指标", "一级\n指标"),
    "category": ("二级指标", "二级\n指标"),
    "name": ("三级指标", "三级\n指标", "三级指标名称", "指标名称"),
    "target": (
        "年度指标值",
        "年度\n指标值",
        "年度指标值（A）",
        "指标值",
        "年初目标值",
        "目标值",
    ),
    "actual": (
        "实际完成值",
        "实际\n完成值",
        "实际完成值（B）",
        "全年实际值",
        "全年\n实际值",
        "完成值",
    ),
    "deviation": (
        "偏差原因分析及改进措施",
        "偏差原因分析\n及改进措施",
        "偏差原因\n分析及\n改进措施",
        "未完成原因分析",
        "未完成原因及拟采取的改进措施",
        "未完成原因分析及拟采取的改进措施",
    ),
    "goals": ("年度总体目标", "年度\n总体\n目标", "年度\n总体目标", "总体目标"),
    "expected": ("预期目标", "年初设定目标", "年度预期目标"),
    "actual_goal": (
        "实际完成情况",
        "年度总体目标完成情况综述",
        "年度总体目标完成情况",
        "全年实际完成情况",
    ),
    "indicators": (
        "绩效指标",
        "绩\n效\n指\n标",
        "绩效\n指标",
        "绩效\n指标\n（90分）",
        "年度绩效指标完成情况",
    ),
    "total": ("年度资金总额", "年度资金总额：", "资金总额", "总额", "年度财政资金总额"),
    "appropriation": (
        "其中：当年财政拨款",
        "其中：当年财政\n拨款",
        "其中：本年财政拨款",
        "其中：财政拨款",
        "当年财政资金",
        "其中：财政资金",
        "其中：本年一般公共预算拨款",
    ),
    "carryover": ("上年结转资金", "      上年结转资金", "上年结转\n资金"),
    "other": ("其他资金", "  其他资金"),
    "sum": ("总分", "总  分", "合计", "合 计", "总分：", "总分（100分）"),
    "name_label": ("项目名称", "项 目 名 称", "项目\n名称"),
    "department": ("主管部门", "主管\n部门", "主管部门："),
    "unit": ("实施单位", "项目实施单位", "实施单位\n（盖章）", "项目单位"),
}
"""The words that a thing of the form is printed with."""

TITLES = (
    "项目支出绩效自评表",
    "财政项目支出绩效自评表",
    "{year}年度项目支出绩效自评表",
    "市级文物保护专项经费绩效自评表（{year}年度）",
    "{year}年度惠民资金项目自评表",
    "项目支出绩效自评表\n（{year}年度）",
)
BEFORE = ("附件2", "附件：", "某某县水利局", "2022年12月30日", "一、项目概况")
AFTER = (
    "注：1.得分一档最高不能超过该指标分值上限。",
    "填表人：张三        联系电话：13800000000",
    "填表说明：定性指标按100-80%（含）、80-60%（含）、60-0%合理填写完成比例。",
    "",
)
UNITS = {"万元": Decimal(1), "元": Decimal(10000), "千元": Decimal(10)}

RADICALS = {"户": "⼾", "门": "⻔", "民": "⺠", "人": "⼈", "长": "⻓", "入": "⼊"}
"""What comes out of a PDF in place of the character that was meant."""


@dataclass
class Style:
    """How one office draws the form."""

    chance: random.Random
    plain: bool = False
    words: dict[str, str] = field(default_factory=dict)

    def word(self, name: str) -> str:
        """What this office calls a thing; the first word where it is plain."""
        if name not in self.words:
            options = WORDS.get(name, (name.rpartition(":")[2],))
            self.words[name] = options[0] if self.plain else self.chance.choice(options)
        return self.words[name]

    def one_in(self, count: int) -> bool:
        """Whether something happens that one office in so many does."""
        return not self.plain and self.chance.randrange(count) == 0


def forms() -> list[Form]:
    """The five real forms."""
    return papers(SAMPLES / "changji-2020.txt")


def drawn(form: Form, seed: int | None) -> Paper:
    """The form as one office draws it; without a seed as the notice has it."""
    style = Style(random.Random(seed), plain=seed is None)
    unit = style.chance.choice(("万元",) * 5 + ("元", "千元"))
    unit = "万元" if style.plain else unit
    paper = Paper([], facts={}, rows=[])
    _front(paper, form, style, unit)
    if style.one_in(4):
        paper.lines += [[Box(text, GRID)] for text in paper.before]
        paper.before = []
    elif style.one_in(4):
        paper.lines.append(_sized(["填报单位：妇联", "填报日期：2021年3月"], (12, 12)))
    paper.lines += _head(paper, form, style)
    paper.lines += _funds(paper, form, style, unit)
    paper.lines += _goals(paper, form, style)
    paper.lines += _indicators(paper, form, style)
    if style.one_in(5):
        texts = ["填报人：", "张三", "联系电话：", "2340000"]
        paper.lines.append(_sized(texts, (4, 8, 4, 8)))
    return paper


def _front(paper: Paper, form: Form, style: Style, unit: str) -> None:
    title = TITLES[0] if style.plain else style.chance.choice(TITLES)
    paper.facts["year"] = form.year
    if style.one_in(3):
        paper.before += style.chance.sample(BEFORE, 2)
    paper.before += title.format(year=form.year).split("\n")
    if "{year}" not in title:
        paper.before.append(f"（{form.year}年度）")
    if style.one_in(4):
        paper.before.append(f"单位：{unit}")
    if style.one_in(2):
        paper.after += style.chance.sample(AFTER, 2)


def _spread(texts: Sequence[str], *down: int, grid: int = GRID) -> Line:
    """The texts over the whole width of the grid."""
    rest = grid - len(texts)
    boxes = [
        Box(text, 1, (*down, *[1] * len(texts))[at]) for at, text in enumerate(texts)
    ]
    last = boxes[-1]
    return [*boxes[:-1], Box(last.text, 1 + rest, last.down)]


def _sized(texts: Sequence[str], widths: Sequence[int]) -> Line:
    return [Box(text, width) for text, width in zip(texts, widths, strict=True)]


def _head(paper: Paper, form: Form, style: Style) -> Iterator[Line]:
    name = form.name
    if style.one_in(6):
        name = f"{name[:3]}\n{name[3:]}"
    paper.facts["project.name"] = form.name
    paper.facts["project.supervising_department"] = form.department
    paper.facts["project.implementing_unit"] = form.unit
    if style.one_in(5):
        extra = ["项目负责人及电话", "张三13800000000"]
        yield _sized([style.word("name_label"), name, *extra], (3, 9, 3, 9))
    else:
        yield _sized([style.word("name_label"), name], (3, GRID - 3))
    labels = style.word("department"), style.word("unit")
    if style.one_in(6):
        yield _sized([labels[0], form.department], (3, GRID - 3))
        yield _sized([labels[1], form.unit], (3, GRID - 3))
    else:
        texts = [labels[0], form.department, labels[1], form.unit]
        yield _sized(texts, (3, 9, 4, 8))


def _amount(text: str, unit: str, style: Style) -> str:
    text = text.strip()
    if not text:
        return style.chance.choice(("", "", "—", "0", "/")) if not style.plain else ""
    shown = format((Decimal(text) * UNITS[unit]).normalize(), "f")
    if style.one_in(4):
        whole, dot, places = shown.partition(".")
        shown = f"{int(whole):,}{dot}{places}"
    if style.one_in(8):
        shown = shown.translate({ord("0") + n: ord("０") + n for n in range(10)})
    if style.one_in(12):
        return shown + unit
    return f"{shown} " if style.one_in(4) else shown


def _funds(  # noqa: PLR0915  one choice of an office after the other
    paper: Paper, form: Form, style: Style, unit: str
) -> Iterator[Line]:
    columns = ["initial_budget", "annual_budget", "executed"]
    if style.one_in(5):
        columns = columns[1:]
    tail = ["weight", "execution_rate", "score"]
    heading = style.chance.choice(("项目资金", "资金情况", "预算资金", "预算执行情况"))
    heading = "项目资金" if style.plain else heading
    where = 0 if style.plain else style.chance.randrange(4)
    said = any("单位：" in text for text in paper.before)
    own = f"\n（{unit}）" if where != 1 and not (said and where == 2) else ""
    headings = [
        style.word(c) + (f"（{unit}）" if where == 1 or where == 3 else "")
        for c in columns
    ]
    headings += [style.word(c) for c in tail]
    first = [3, 5]
    rest = GRID - sum(first)
    widths = [rest // len(headings)] * len(headings)
    widths[-1] += rest - sum(widths)
    names = ["total", "appropriation", "carryover", "other"]
    if style.one_in(4):
        names.remove("carryover")
    yield [
        Box(heading + own, 3, len(names) + 1),
        Box(style.chance.choice(("", "", "资金来源")) if not style.plain else "", 5),
        *_sized(headings, widths),
    ]
    for name in names:
        amounts = form.funds.get(name, ["", "", ""])[-len(columns) :]
        for column, amount in zip(columns, amounts, strict=True):
            if amount.strip():
                paper.facts[f"funding.{name}.{column}"] = amount.strip()
        texts = [_amount(amount, unit, style) for amount in amounts]
        points = ["10", "100%", "10"] if name == "total" else ["—", "", "—"]
        if name == "appropriation":
            points = ["—", "100%", "—"]
        yield _sized([style.word(name), *texts, *points], (5, *widths))
    paper.facts["funding.points.weight"] = "10"
    paper.facts["funding.points.score"] = "10"
    paper.facts["printed.execution_rate"] = "100%"


def _goals(paper: Paper, form: Form, style: Style) -> Iterator[Line]:
    expected, actual = form.goals
    if style.one_in(4):
        expected, actual = (
            expected.replace("；", "；\n"),
            actual.replace("。", "。\n", 1),
        )
    paper.facts["goals.actual"] = form.goals[1]
    paper.facts.setdefault("goals.expected", form.goals[0])
    yield [
        Box(style.word("goals"), 3, 2),
        Box(style.word("expected"), 10),
        Box(style.word("actual_goal"), GRID - 13),
    ]
    yield [Box(expected, 10), Box(actual, GRID - 13)]


def _indicators(  # noqa: C901, PLR0915  one choice of an office after the other
    paper: Paper, form: Form, style: Style
) -> Iterator[Line]:
    columns = ["group", "category", "name", "target", "actual", "weight", "score"]
    columns.append("deviation")
    if style.one_in(5):
        columns.remove("weight")
        columns.insert(3, "weight")
    if style.one_in(6):
        columns.insert(style.chance.randrange(5, 10), "extra")
    left = not style.one_in(5)
    widths = [2] * len(columns)
    widths[2] += GRID - sum(widths) - left
    body = list(_rows(paper, form, style))
    count = sum(len(rows) for _, categories in body for _, rows in categories)
    two = style.plain or style.one_in(4)
    yield from _headings(columns, widths, style, count, left=left, two=two)
    repeats_group, repeats = style.one_in(4), style.one_in(4)
    for group, categories in body:
        under = sum(len(rows) for _, rows in categories)
        for at, (category, rows) in enumerate(categories):
            for number, row in enumerate(rows):
                line: Line = []
                if repeats_group or (at == 0 and number == 0):
                    line.append(Box(group, 2, 1 if repeats_group else under))
                if repeats or number == 0:
                    line.append(Box(category, 2, 1 if repeats else len(rows)))
                texts = [row.get(column, "") for column in columns[2:]]
                yield [*line, *_sized(texts, widths[2:])]
        if style.one_in(6) and not (left or two):  # the table goes over to a new page
            yield from _headings(columns, widths, style, 0, left=False, two=False)
    totals = form.totals
    paper.facts["printed.weight"], paper.facts["printed.score"] = totals
    at = sorted((columns.index("weight"), columns.index("score")))
    label = Box(style.word("sum"), sum(widths[: at[0]]) + left)
    between = [Box("", width) for width in widths[at[0] + 1 : at[1]]]
    rest = GRID - label.across - sum(b.across for b in between) - 4
    last = [Box("", rest)] if rest else []
    yield [label, Box(totals[0], 2), *between, Box(totals[1], 2), *last]


def _headings(
    columns: Sequence[str],
    widths: Sequence[int],
    style: Style,
    count: int,
    *,
    left: bool,
    two: bool,
) -> Iterator[Line]:
    words = [style.word(c) if c != "extra" else "评分依据\n说明" for c in columns]
    own = [Box(style.word("indicators"), 1, count + 1 + two)] if left else []
    if not two:
        yield [*own, *_sized(words, widths)]
        return
    split = {"target": ("年度", "指标值"), "actual": ("实际", "完成值")}
    upper, lower = [], []
    for column, word, width in zip(columns, words, widths, strict=True):
        if column in split:
            upper.append(Box(split[column][0], width))
            lower.append(Box(split[column][1], width))
        else:
            upper.append(Box(word, width, 2))
    yield [*own, *upper]
    yield lower


def _rows(
    paper: Paper, form: Form, style: Style
) -> Iterator[tuple[str, list[tuple[str, list[dict[str, str]]]]]]:
    """The groups with their categories and the rows of each, as printed."""
    prefix = style.chance.choice(("", "", "指标{n}：", "指标{n}", "指标{n}:"))
    prefix = "" if style.plain else prefix
    more = bool(prefix) and style.one_in(2)
    points = style.one_in(4)
    for group, categories in GROUPS.items():
        printed = []
        for category in categories:
            rows = [row for row in form.rows if row[0] == category]
            drawn_rows = [
                _row(paper, row, n, prefix, style) for n, row in enumerate(rows, 1)
            ]
            if more or (prefix and not rows):
                drawn_rows.append({"name": f"指标{len(rows) + 1}："})
            if more:
                drawn_rows.append({"name": "……"})
            printed.append((style.word(f"category:{category}"), drawn_rows or [{}]))
        word = style.word(f"group:{group}")
        yield word + ("（50分）" if points else ""), printed


def _row(
    paper: Paper, row: Sequence[str], number: int, prefix: str, style: Style
) -> dict[str, str]:
    category, name, target, actual, weight, score, deviation = row
    facts = {
        "category": category,
        "name": name,
        "target": target,
        "actual": actual,
        "weight": weight,
        "score": score,
        "deviation": deviation,
    }
    paper.rows.append({k: v for k, v in facts.items() if v.strip()})
    shown = dict(facts)
    if style.one_in(6) and len(name) > 6:
        shown["name"] = f"{name[:5]}\n{name[5:]}"
    if style.one_in(5):
        shown["deviation"] = style.chance.choice(
            (f"{deviation}\n", "1.天气原因：\n2.下一步抓紧\n完成。", "受疫情\n影响")
        )
        paper.rows[-1]["deviation"] = shown["deviation"]
    if style.one_in(9) and len(actual) > 3:
        shown["actual"] = f"{actual[:2]}\n{actual[2:]}"
    if style.one_in(12) and weight:
        shown["weight"], shown["score"] = f"{weight}分", f"{score}分"
    if style.one_in(5):
        shown["name"] = "".join(RADICALS.get(c, c) for c in shown["name"])
    if name:
        shown["name"] = prefix.format(n=number) + shown["name"]
    shown["extra"] = style.chance.choice(("", "见台账", "台账\n签到表"))
    return shown
