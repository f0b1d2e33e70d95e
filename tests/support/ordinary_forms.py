"""Forms as offices fill them in, short and long, to be laid out on paper."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from wizard.editions.library import edition
from wizard.form import Form, Funding, FundRow, Goals, Indicator, Project

PHRASES = (
    "入户开展各类宣传教育活动（次）",
    "印制《民法典》宣传手册、折页等，发放到户",
    "受益农户满意度（抽样调查200户）",
    "其中3个村超额完成，其余按“两不愁三保障”要求推进",
    "培训村级防疫员",
    "采购合格率",
    "2020年12月底前完成",
    "带动周边群众就近就业、稳定增收",
)

VALUES = ("≥5000人次", "100%", "8万元", "2020年12月", "0", "有效提升")

REASONS = ("", "", "无", "因疫情推迟，下一年度补做", "物价上涨，已从结余中调剂解决")


def ordinary_forms(version: str, count: int) -> Iterator[Form]:
    """So many forms of an edition, the same ones every time."""
    for number in range(count):
        yield _form(version, Random(number))


def _form(version: str, chance: Random) -> Form:
    categories = list(edition(version).categories)
    rows = sorted(chance.choices(range(len(categories)), k=chance.randint(4, 26)))
    return Form(
        edition=version,
        year=2020,
        project=Project(name=_text(chance, 2), implementing_unit="县农业农村局"),
        funding=Funding(total=FundRow(annual_budget=Decimal(20))),
        goals=Goals(expected=_text(chance, 9), actual=_text(chance, 9)),
        indicators=tuple(_row(categories[place], chance) for place in rows),
    )


def _row(category: str, chance: Random) -> Indicator:
    value = chance.choice(VALUES)
    return Indicator(
        category=category,
        name=_text(chance, 3),
        target=value,
        actual=value,
        weight=Decimal(chance.randint(1, 10)),
        score=Decimal(chance.randint(1, 10)),
        deviation=chance.choice(REASONS),
    )


def _text(chance: Random, most: int) -> str:
    """One phrase or more, but seldom many."""
    count = min(chance.randint(1, most), chance.randint(1, most))
    return "，".join(chance.choices(PHRASES, k=count))
