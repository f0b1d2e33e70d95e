"""Forms of layouts that are not the national one, drawn in the ways of offices.

What is printed follows published forms (湖北, 宁夏, 银川, 整体支出, 一体化); words vary
as they do there.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from real_forms.tables import Box, Line, Paper

GRID: Final = 24

ROWS: Final = (
    ("产出指标", "数量指标", "培训场次", "≥", "5", "场", "6场"),
    ("产出指标", "数量指标", "发放资料份数", "≥", "1200", "份", "1300份"),
    ("产出指标", "质量指标", "培训合格率", "≥", "95", "%", "97%"),
    ("产出指标", "时效指标", "完成时间", "", "2022年12月底前", "", "2022年11月"),
    ("产出指标", "成本指标", "总成本", "≤", "20", "万元", "19.5万元"),
    ("效益指标", "经济效益指标", "带动增收", "≥", "300", "元", "320元"),
    ("效益指标", "社会效益指标", "受益人数", "≥", "800", "人", "860人"),
    ("效益指标", "可持续影响指标", "持续年限", "≥", "5", "年", "5年"),
    ("满意度指标", "服务对象满意度指标", "群众满意度", "≥", "90", "%", "96%"),
)
FRAME: Final = (
    ("决策", "项目立项", "立项依据份数", "≥", "1", "份", "2份"),
    ("决策", "资金投入", "有测算依据的比例", "=", "100", "%", "100%"),
    ("管理", "资金管理", "预算执行率", "=", "100", "%", "100%"),
    ("管理", "组织实施", "按制度采购的比例", "=", "100", "%", "100%"),
)
REASON: Final = "下半年才下达资金"


class Office:
    """One office's choices."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def pick(self, *words: str) -> str:
        return self.chance.choice(words)

    def one_in(self, count: int) -> bool:
        return self.chance.randrange(count) == 0

    def rows(self, rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Some of the rows, in their order; of every group there is one."""
        groups = {row[0]: row for row in rows}
        return [r for r in rows if groups[r[0]] is r or not self.one_in(4)]


def sized(texts: Sequence[str], widths: Sequence[int]) -> Line:
    return [Box(text, width) for text, width in zip(texts, widths, strict=True)]


def blocks(rows: Sequence[tuple[str, ...]], at: int) -> list[int]:
    """How many rows down the word in this place goes; 0 where it goes on from above."""
    downs = []
    for number, row in enumerate(rows):
        same = number and rows[number - 1][: at + 1] == row[: at + 1]
        count = sum(1 for r in rows[number:] if r[: at + 1] == row[: at + 1])
        downs.append(0 if same else count)
    return downs


def table(
    rows: Sequence[tuple[str, ...]], block: Box | None, cells: Callable[[int], Line]
) -> Iterator[Line]:
    """The rows with their merged words, below a block's heading or none."""
    groups, categories = blocks(rows, 0), blocks(rows, 1)
    for n, row in enumerate(rows):
        line: Line = [block] if block and not n else []
        if groups[n]:
            line.append(Box(row[0], 3, groups[n]))
        if categories[n]:
            line.append(Box(row[1], 3, categories[n]))
        yield [*line, *cells(n)]


def head(paper: Paper) -> None:
    paper.facts |= {
        "project.name": "乡村图书项目",
        "project.supervising_department": "县文化局",
        "project.implementing_unit": "县图书馆",
    }


def department_line(office: Office) -> Line:
    labels = (
        office.pick("主管部门", "项目主管部门", "主管部门（盖章）", "主管单位"),
        office.pick("实施单位", "项目实施单位", "项目单位", "实施单位\n（盖章）"),
    )
    return sized([labels[0], "县文化局", labels[1], "县图书馆"], (3, 9, 4, 8))


def hubei(seed: int) -> Paper:  # noqa: C901, PLR0915  one choice of an office after the other
    """20 + 80, without a column for points."""
    office, paper = Office(seed), Paper([])
    head(paper)
    paper.facts |= {"year": "2021", "funding.points.score": "18"}
    paper.facts |= {"funding.total.annual_budget": "20"}
    paper.facts |= {"funding.total.executed": "18"}
    paper.before.append(
        office.pick(
            "2021年度乡村图书项目自评表",
            "2021年度项目支出绩效自评表",
            "2021年县级项目支出自评表",
            "2021年度县图书馆项目绩效自评表",
        )
    )
    if office.one_in(2):
        paper.before.append("单位名称：县图书馆        填报日期：2022年3月4日")
        paper.facts |= {"remarks.unit": "县图书馆", "remarks.date": "2022年3月4日"}
    paper.lines.append(
        sized([office.pick("项目名称", "项目\n名称"), "乡村图书项目"], (3, 21))
    )
    paper.lines.append(department_line(office))
    paper.lines += ticks(paper, office)
    paper.lines += hubei_funds(office)
    rows = office.rows(ROWS)
    if not office.one_in(3):
        rows = [("效益指标" if r[0] == "满意度指标" else r[0], *r[1:]) for r in rows]
    label = {"产出指标": "产出指标\n（40分）", "效益指标": "效益指标\n（40分）"}
    if any(row[0] == "满意度指标" for row in rows):
        label |= {"效益指标": "效益指标（30分）", "满意度指标": "满意度指标（10分）"}
    if office.one_in(2):
        label = {}
    rows = [(label.get(row[0], row[0]), *row[1:]) for row in rows]
    split = len(rows) // 2 if office.one_in(3) else len(rows)
    halves = [row[0][:2] == "产出" for row in rows]
    scores = weighed([(str(half),) for half in halves], {"True": 40, "False": 40})
    for number, (start, end) in enumerate(((0, split), (split, len(rows))), start=1):
        part = rows[start:end]
        if not part:
            continue
        block = (
            f"年度绩效目标{number}\n（80分）"
            if split < len(rows)
            else office.pick(
                "年度\n绩效\n目标\n（80分）",
                "年度绩效目标1\n（80分）",
                "年度绩效目标\n（80分）",
            )
        )
        headings = [
            office.pick("一级指标", "一级\n指标"),
            "二级指标",
            office.pick("三级指标", "三级指标名称"),
            office.pick("年初目标值\n（A）", "年初目标值（A）", "年初目标值"),
            office.pick("实际完成值\n（B）", "实际完成值（B）", "实际完成值"),
            "得分",
        ]
        paper.lines.append(
            [Box(block, 3, len(part) + 1), *sized(headings, (3, 3, 6, 4, 3, 2))]
        )

        def cells(
            n: int, part: list[tuple[str, ...]] = part, start: int = start
        ) -> Line:
            _, _, name, sign, value, unit, actual = part[n]
            texts = [name, f"{sign}{value}{unit}", actual, scores[start + n]]
            return sized(texts, (6, 4, 3, 2))

        paper.lines += table(part, None, cells)
    for row, score in zip(rows, scores, strict=True):
        _, category, name, sign, value, unit, actual = row
        paper.rows.append(
            {
                "category": category,
                "name": name,
                "target": f"{sign}{value}{unit}",
                "actual": actual,
                "score": score,
            }
        )
    total = str(18 + sum(map(int, scores)))
    paper.facts["printed.score"] = total
    paper.lines.append(sized([office.pick("总分", "总 分", "合计"), total], (22, 2)))
    texts = (
        (
            "偏差大或\n目标未完成\n原因分析",
            "偏差大或目标未完成原因分析",
            "偏差大或\n目标未完\n成原因分析",
        ),
        (
            "改进措施及\n结果应用方案",
            "改进措施及结果应用方案",
            "改进措施及\n结果应用\n方案",
        ),
    )
    paper.lines.append(sized([office.pick(*texts[0]), REASON], (4, 20)))
    paper.lines.append(sized([office.pick(*texts[1]), "按月通报"], (4, 20)))
    paper.facts |= {"remarks.causes": REASON, "remarks.measures": "按月通报"}
    return paper


def ticks(paper: Paper, office: Office) -> Iterator[Line]:
    behind = office.one_in(2)
    rows = {
        "kind": ("项目类别", ("部门预算项目", office.pick("上级专项", "区直专项"))),
        "nature": ("项目属性", ("持续性项目", "新增性项目")),
        "duration": ("项目类型", ("常年性项目", "延续性项目", "一次性项目")),
    }
    for key, (label, words) in rows.items():
        if key == "duration" and office.one_in(2):
            continue
        chosen = office.chance.choice([*words, None])
        box = office.pick("☑", "√", "■", "þ")
        boxes = [box if word == chosen else "□" for word in words]
        pairs = list(zip(words, boxes, strict=True))
        if behind:
            text = " ".join(f"{n}、{w}{b}" for n, (w, b) in enumerate(pairs, start=1))
        else:
            text = "  ".join(f"{b}{w}" for w, b in pairs)
        paper.facts[f"remarks.{key}"] = chosen or ""
        yield sized([label, text], (3, 21))


def hubei_funds(office: Office) -> Iterator[Line]:
    heading = office.pick(
        "预算执行情况（万元）\n（20分）",
        "预算执行情况\n（万元）\n（20分）",
        "预算执行情况\n（20分）",
    )
    headings = [
        office.pick("预算数（A）", "预算数\n（A）", "全年预算数（A）"),
        office.pick("执行数（B）", "执行数\n（B）", "全年执行数（B）"),
        office.pick("执行率（B/A）", "执行率\n（B/A）", "执行率"),
        office.pick("得分\n（20分*执行率）", "得分（20分*执行率）", "得分"),
    ]
    yield [Box(heading, 4, 2), Box("", 6), *sized(headings, (4, 4, 3, 3))]
    label = office.pick("年度财政资金总额", "年度资金总额", "年度财政\n资金总额")
    yield sized([label, "20", "18", "90%", "18"], (6, 4, 4, 3, 3))


def weighed(rows: Sequence[tuple[str, ...]], points: dict[str, int]) -> list[str]:
    """The points of each group over its rows, the first ones getting the rest."""
    groups = [row[0] for row in rows]
    given: list[str] = []
    for n, group in enumerate(groups):
        count = groups.count(group)
        each, rest = divmod(points[group], count)
        given.append(str(each + (groups[:n].count(group) < rest)))
    return given


def ningxia(seed: int) -> Paper:
    """A total in the head, money by its giver, an execution rate without points."""
    office, paper = Office(seed), Paper([])
    head(paper)
    rows = office.rows(ROWS)
    points = weighed(rows, {"产出指标": 40, "效益指标": 40, "满意度指标": 20})
    paper.facts |= {"year": "2022", "printed.score": "100"}
    paper.before += [
        office.pick(
            "自治区专项绩效目标自评表",
            "自治区财政专项资金绩效目标自评表",
            "自治区专项资金项目支出绩效自评表",
        ),
        "（2022年度）",
    ]
    total = office.pick("项目总得分", "项目得分", "自评总分")
    paper.lines.append(sized(["项目名称", "乡村图书项目", total, "100"], (3, 12, 4, 5)))
    paper.lines.append(department_line(office))
    paper.lines += ningxia_funds(paper, office)
    goal = "新建乡村图书室5个，购书1200册，已全部完成。"
    label = office.pick("年度总体目标", "总体目标", "年度\n总体\n目标")
    paper.lines.append(sized([label, goal], (3, 21)))
    paper.facts["goals.expected"] = goal
    headings = [
        "一级指标",
        "二级指标",
        "三级指标",
        "分值",
        office.pick("指标值", "年度指标值", "年度\n指标值"),
        office.pick("全年完成值", "实际完成值", "全年实际值"),
        "得分",
        office.pick(
            "未完成原因及拟采取的改进措施",
            "未完成原因和改进措施",
            "偏差原因分析及改进措施",
        ),
    ]
    block = Box("绩\n效\n指\n标", 2, len(rows) + 1)
    paper.lines.append([block, *sized(headings, (3, 3, 4, 2, 3, 3, 2, 2))])
    paper.lines += plain_rows(paper, rows, points, office)
    return paper


def plain_rows(
    paper: Paper, rows: Sequence[tuple[str, ...]], points: Sequence[str], office: Office
) -> Iterator[Line]:
    """Rows with 分值 before 年度指标值."""

    def cells(n: int) -> Line:
        _, category, name, sign, value, unit, actual = rows[n]
        target = f"{sign}{value}{unit}"
        paper.rows.append(
            {
                "category": category,
                "name": name,
                "target": target,
                "actual": actual,
                "weight": points[n],
                "score": points[n],
            }
        )
        texts = [name, points[n], target, actual, points[n], office.pick("", "无")]
        return sized(texts, (4, 2, 3, 3, 2, 2))

    yield from table(rows, None, cells)


def ningxia_funds(paper: Paper, office: Office) -> Iterator[Line]:
    lines = {
        "total": (office.pick("年度资金总额", "资金总额"), "20", "18"),
        "central": (
            office.pick("其中：中央财政资金", "其中：中央资金", "其中：中央补助"),
            "12",
            "11",
        ),
        "regional": (
            office.pick("自治区财政资金", "自治区资金", "自治区补助"),
            "6",
            "5",
        ),
        "local": (office.pick("市县财政资金", "市县资金", "市县（区）资金"), "2", "2"),
        "other": ("其他资金", "", ""),
    }
    headings = [
        office.pick("全年预算数（A）", "全年预算数", "预算数（A）"),
        office.pick("全年执行数（B）", "全年执行数", "执行数（B）"),
        office.pick("执行率（B/A）", "执行率"),
    ]
    block = Box(
        office.pick("资金情况\n（万元）", "项目资金\n（万元）"), 3, len(lines) + 1
    )
    yield [block, Box("", 6), *sized(headings, (5, 5, 5))]
    for field, (label, budget, executed) in lines.items():
        rates = {
            "total": "90%",
            "central": "91.67%",
            "regional": "83.33%",
            "local": "100%",
        }
        yield sized([label, budget, executed, rates.get(field, "")], (6, 5, 5, 5))
        if budget:
            paper.facts[f"funding.{field}.annual_budget"] = budget
            paper.facts[f"funding.{field}.executed"] = executed


def national_funds(paper: Paper, office: Office, *, points: bool) -> Iterator[Line]:
    headings = ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
    headings = headings if points else [headings[0], *headings[1:3], headings[4]]
    widths = (3, 3, 3, 2, 2, 2) if points else (4, 4, 4, 3)
    label = office.pick(
        "预算资金\n（万元）", "项目资金\n（万元）", "资金情况\n（万元）"
    )
    names = {
        "total": "年度资金总额",
        "appropriation": "其中：当年财政拨款",
        "other": "其他资金",
    }
    yield [Box(label, 3, len(names) + 1), Box("", 6), *sized(headings, widths)]
    for field, name in names.items():
        amounts = ["", "", ""] if field == "other" else ["20", "20", "18"]
        tail = ["10", "90%", "9"] if field == "total" else ["—", "", "—"]
        tail = tail if points else tail[1:2]
        yield sized([name, *amounts, *tail], (6, *widths))
        if amounts[0]:
            for column, amount in zip(
                ("initial_budget", "annual_budget", "executed"), amounts, strict=True
            ):
                paper.facts[f"funding.{field}.{column}"] = amount
    if points:
        paper.facts |= {"funding.points.weight": "10", "funding.points.score": "9"}


def yinchuan(seed: int) -> Paper:  # noqa: PLR0915  one choice after the other
    """决策, 管理, 产出, 效益; the execution rate is a row."""
    office, paper = Office(seed), Paper([])
    head(paper)
    paper.facts |= {"year": "2021", "printed.score": "100"}
    rows = [*office.rows(FRAME), *office.rows(ROWS)]
    rows = [("效益指标" if r[0] == "满意度指标" else r[0], *r[1:]) for r in rows]
    shown = {
        "产出指标": office.pick("产出", "产出指标"),
        "效益指标": office.pick("效益", "效果"),
    }
    points = weighed(rows, {"决策": 10, "管理": 25, "产出指标": 30, "效益指标": 35})
    rows = [(shown.get(row[0], row[0]), *row[1:]) for row in rows]
    paper.before += [
        office.pick(
            "银川市本级项目支出绩效自评表",
            "银川市本级2021年项目绩效自评表",
            "市本级项目支出绩效自评表",
        ),
        "（2021年度）",
    ]
    paper.lines.append(sized(["项目名称", "乡村图书项目"], (3, 21)))
    paper.lines.append(department_line(office))
    labels = ["自评得分", office.pick("财政审核评分", "财政审核得分")]
    paper.lines.append(sized([labels[0], "100", labels[1], ""], (3, 9, 4, 8)))
    paper.lines += national_funds(paper, office, points=False)
    goal = "新建乡村图书室5个，购书1200册。"
    paper.lines.append(sized([office.pick("年度总体目标", "总体目标"), goal], (3, 21)))
    paper.facts["goals.expected"] = goal
    headings = [
        "一级指标",
        "二级指标",
        "三级指标",
        office.pick("参考分值", "分值"),
        "年度指标值",
    ]
    headings += [
        "实际完成值",
        "得分",
        office.pick("偏差原因分析及改进措施", "扣分原因"),
    ]
    block = Box("绩\n效\n指\n标", 2, len(rows) + 1)
    paper.lines.append([block, *sized(headings, (3, 3, 4, 2, 3, 3, 2, 2))])
    paper.lines += plain_rows(paper, rows, points, office)
    paper.lines.append(
        sized([office.pick("合计", "总分"), "100", "", "100", ""], (12, 2, 6, 2, 2))
    )
    return paper


def goals(paper: Paper, office: Office) -> Iterator[Line]:
    texts = ("新建图书室5个。", "新建图书室6个。")
    yield [
        Box(office.pick("年度总体目标", "年度\n总体\n目标"), 3, 2),
        Box(office.pick("预期目标", "年初设定目标"), 10),
        Box(office.pick("实际完成情况", "全年实际完成情况"), 11),
    ]
    yield sized(texts, (10, 11))
    paper.facts |= {"goals.expected": texts[0], "goals.actual": texts[1]}


def whole(seed: int) -> Paper:
    """部门（单位）整体支出: no project, the rest as on the national table."""
    office, paper = Office(seed), Paper([])
    rows = office.rows(ROWS)
    points = weighed(rows, {"产出指标": 50, "效益指标": 30, "满意度指标": 10})
    paper.facts |= {"year": "2023", "project.name": "县文化局", "printed.score": "99"}
    paper.before += [
        office.pick(
            "部门（单位）整体支出绩效自评表",
            "县文化局2023年度部门整体支出绩效自评表",
            "单位整体支出绩效自评表",
            "2023年部门整体支出绩效目标自评表",
        ),
        "（2023年度）",
    ]
    label = office.pick(
        "部门（单位）名称", "部门名称", "单位名称", "预算部门", "部门（单位）"
    )
    paper.lines.append(sized([label, "县文化局"], (4, 20)))
    paper.lines += national_funds(paper, office, points=True)
    paper.lines += goals(paper, office)
    headings = [
        "一级指标",
        "二级指标",
        "三级指标",
        "分值",
        "年度指标值",
        "实际完成值",
        "得分",
    ]
    headings.append("偏差原因分析及改进措施")
    block = Box("绩\n效\n指\n标", 2, len(rows) + 1)
    paper.lines.append([block, *sized(headings, (3, 3, 4, 2, 3, 3, 2, 2))])
    paper.lines += plain_rows(paper, rows, points, office)
    paper.lines.append(sized(["总分", "100", "", "99", ""], (12, 2, 6, 2, 2)))
    return paper


def export(seed: int) -> Paper:
    """The export of the 一体化 system: sign, value and unit in three columns."""
    office, paper = Office(seed), Paper([])
    head(paper)
    rows = office.rows(ROWS)
    points = weighed(rows, {"产出指标": 50, "效益指标": 30, "满意度指标": 10})
    paper.facts |= {"year": "2022", "printed.score": "99"}
    paper.before += ["项目支出绩效自评表", "（2022年度）"]
    paper.lines.append(sized(["项目名称", "乡村图书项目"], (3, 21)))
    paper.lines.append(department_line(office))
    paper.lines += national_funds(paper, office, points=True)
    paper.lines += goals(paper, office)
    headings = [
        office.pick("一级指标", "一级指标名称"),
        office.pick("二级指标", "二级指标名称"),
        office.pick("三级指标", "三级指标名称"),
        "计算符号",
        office.pick("年度指标值", "指标值"),
        "计量单位",
        "实际完成值",
        office.pick("权重", "分值"),
        "得分",
        office.pick("偏差原因分析及改进措施", "偏差原因"),
    ]
    widths = (3, 3, 4, 2, 2, 2, 2, 2, 2, 2)
    paper.lines.append(sized(headings, widths))

    def cells(n: int) -> Line:
        _, category, name, sign, value, unit, actual = rows[n]
        paper.rows.append(
            {
                "category": category,
                "name": name,
                "target": f"{sign}{value}{unit}",
                "actual": actual,
                "weight": points[n],
                "score": points[n],
            }
        )
        texts = [name, sign, value, unit, actual, points[n], points[n], "无"]
        return sized(texts, widths[2:])

    paper.lines += table(rows, None, cells)
    paper.lines.append(sized(["总分", "100", "99", ""], (18, 2, 2, 2)))
    return paper


KINDS: Final[dict[str, Callable[[int], Paper]]] = {
    "hubei-2020": hubei,
    "ningxia-2022": ningxia,
    "yinchuan-2021": yinchuan,
    "zhengti-2023": whole,
    "yitihua-2022": export,
}
"""The edition of each kind of form, and how it is drawn for a number."""
