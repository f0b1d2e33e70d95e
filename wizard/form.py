"""The form: the facts of one 项目支出绩效自评表, possibly unfinished.

`None` means that a cell has not been answered. A number's cell may hold text that
is no number, because paper does: it is kept, and the rules object to it.
Nothing here is ever changed in place; `put` answers with a new form.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache, partial
from operator import attrgetter
from typing import Annotated, ClassVar, Final

from wizard.address import MOST_KNOWN, REMARKS, Address, address
from wizard.cells import (
    CellReader,
    number_cell,
    quoted,
    text_cell,
    word_cell,
    year_cell,
)
from wizard.frozen import changed, frozen
from wizard.wording import Says
from wizard.words import NO_PART

Number = Annotated[Decimal | str | None, CellReader(number_cell)]
"""An exact decimal; text that is no number, as it stood; or not yet known."""

Text = Annotated[str | None, CellReader(text_cell)]
"""What was typed, to the character; or not yet known."""

Word = Annotated[str, CellReader(word_cell)]
"""A word that cannot be missing."""

Year = Annotated[int | str | None, CellReader(year_cell)]
"""A calendar year; text that is no year; or not yet known."""


REMARK: Final = re.compile("[a-z][a-z0-9_]*")
"""A key of a remark."""


class Facts:
    """A table of the file: keys that it does not name are refused."""

    __slots__ = ()
    __pydantic_config__: ClassVar = {"extra": "forbid"}


@frozen
class Remarks:
    """Texts below keys that an edition names itself: 评价结论, 其他需要说明事项.

    The edition says which keys there are; here any word in small letters is one.
    """

    texts: tuple[tuple[str, str], ...] = ()
    """Each text behind its key, in the order of the keys; none is blank."""

    def text(self, key: str) -> str | None:
        """The text of this key; None where it is not yet known."""
        return dict(self.texts).get(key)

    def with_text(self, key: str, text: str | None) -> "Remarks":
        """The texts with another one below this key; None leaves it out."""
        others = {k: t for k, t in self.texts if k != key}
        new = others if text is None else others | {key: text}
        return Remarks(tuple(sorted(new.items())))


def _remarks(value: object) -> Remarks:
    """The table of the file. Raises ValueError where it is none of texts."""
    if not isinstance(value, dict):
        raise ValueError(Says.WANTS_REMARKS)
    found = Remarks()
    for key, text in value.items():
        if not isinstance(key, str) or REMARK.fullmatch(key) is None:
            raise ValueError(Says.WANTS_REMARK_KEY.format(key=quoted(key)))
        if not isinstance(text, str):
            raise ValueError(Says.WANTS_REMARK_TEXT.format(key=key))
        found = found.with_text(key, text_cell(text))
    return found


@frozen(kw_only=True)
class Project(Facts):
    """The head of the table."""

    name: Text = None
    """项目名称."""
    supervising_department: Text = None
    """主管部门."""
    implementing_unit: Text = None
    """实施单位."""


@frozen(kw_only=True)
class FundRow(Facts):
    """One row of the fund block, in the edition's unit (万元 nationally)."""

    initial_budget: Number = None
    """年初预算数."""
    annual_budget: Number = None
    """全年预算数, the budget after adjustment."""
    executed: Number = None
    """全年执行数."""


@frozen(kw_only=True)
class Points(Facts):
    """分值 and 得分 of 预算执行率; the rate itself is computed, never kept."""

    weight: Number = None
    score: Number = None
    reason: Text = None
    """Why the rate is low, in the editions that ask for it."""


@frozen(kw_only=True)
class Funding(Facts):
    """The fund block: the total and the parts it is the sum of."""

    total: FundRow = FundRow()
    """年度资金总额."""
    appropriation: FundRow = FundRow()
    """其中：当年财政拨款."""
    carryover: FundRow = FundRow()
    """上年结转资金."""
    other: FundRow = FundRow()
    """其他资金."""
    fiscal: FundRow = FundRow()
    """财政资金, of this year and of earlier ones; so the rows below where editions
    divide the total in another way."""
    special_account: FundRow = FundRow()
    """财政专户管理资金."""
    own: FundRow = FundRow()
    """单位资金."""
    bonds: FundRow = FundRow()
    """专项债券资金."""
    central: FundRow = FundRow()
    """中央财政资金."""
    regional: FundRow = FundRow()
    """省级财政资金, 自治区财政资金."""
    local: FundRow = FundRow()
    """市县财政资金."""
    points: Points = Points()


@frozen(kw_only=True)
class Goals(Facts):
    """年度总体目标."""

    expected: Text = None
    """预期目标."""
    actual: Text = None
    """实际完成情况."""


@frozen(kw_only=True)
class Indicator(Facts):
    """One 三级指标 row."""

    category: Word
    """The official word of its 二级指标."""
    name: Text = None
    operator: Text = None
    """指标性质 (≥, ≤, =, 定性), where it has a column of its own."""
    target: Text = None
    """年度指标值, as it will stand in the cell; where its operator and its unit have
    columns of their own, the value alone."""
    unit: Text = None
    """度量单位, where it has a column of its own."""
    actual: Text = None
    """实际完成值, as it will stand in the cell."""
    weight: Number = None
    """分值."""
    score: Number = None
    """得分."""
    deviation: Text = None
    """偏差原因分析及改进措施."""
    basis: Text = None
    """指标值设置依据, in the editions that ask for it; so the three below."""
    previous: Text = None
    """上年完成值, as it will stand in the cell."""
    scoring: Text = None
    """指标赋分规则."""
    evidence: Text = None
    """佐证资料."""

    @property
    def whole_target(self) -> str | None:
        """年度指标值 with its operator and its unit: what is compared and quoted.

        None while there is no value, whatever its columns beside it say.
        """
        if self.target is None or (self.operator is None and self.unit is None):
            return self.target
        parts = (self.operator or "", self.target, self.unit or "")
        return "".join(p.strip() for p in parts if p.strip() not in NO_PART)


@frozen(kw_only=True)
class Printed(Facts):
    """What the paper claimed of itself; only in a form that was read from paper."""

    weight: Text = None
    score: Text = None
    execution_rate: Text = None
    groups: Text = None
    """The points behind the names of the groups, where rows have none: a line each."""


@frozen(kw_only=True)
class Form(Facts):
    """One form. It may be incomplete: that is a finding, not an error."""

    edition: Word
    year: Year = None
    project: Project = Project()
    funding: Funding = Funding()
    goals: Goals = Goals()
    remarks: Annotated[Remarks, CellReader(_remarks)] = Remarks()
    indicators: tuple[Indicator, ...] = ()
    printed: Printed = Printed()


_ANY: Final = Form(edition="", indicators=(Indicator(category=""),))
"""A form that has every cell there can be."""


def known(number: Decimal | str | None) -> Decimal | None:
    """The number, or None where it is not known or is no number."""
    return number if isinstance(number, Decimal) else None


def year_of(form: Form) -> int | None:
    """The calendar year of the form, or None where it is not known or is none."""
    return form.year if isinstance(form.year, int) else None


def get(form: Form, where: str) -> object:
    """The value of a cell, by its path: `indicators[3].score`.

    Raises LookupError where the form has no such cell.
    """
    row, read = _reader(where)
    return read(form if row is None else form.indicators[row])


def put(form: Form, where: str, value: object) -> Form:
    """A new form with this value in this cell.

    Raises LookupError where the form has no such cell.
    """
    new = _with(form, address(where).steps, value)
    assert isinstance(new, Form)
    return new


def put_all(form: Form, values: Mapping[Address, object]) -> Form:
    """A new form with these values in cells outside its rows, each table made once.

    Raises LookupError where the form has no such cell.
    """
    new = _with_all(form, {cell.steps: value for cell, value in values.items()})
    assert isinstance(new, Form)
    return new


def _with_all(value: object, news: Mapping[tuple[str | int, ...], object]) -> object:
    """A table of facts with new ones, each below the way to it."""
    if isinstance(value, Remarks):
        for (key,), new in news.items():
            value = value.with_text(str(key), new if isinstance(new, str) else None)
        return value
    found: dict[str, object] = {}
    inner: dict[str, dict[tuple[str | int, ...], object]] = {}
    for (name, *rest), new in news.items():
        if rest:
            inner.setdefault(str(name), {})[tuple(rest)] = new
        else:
            found[str(name)] = new
    for name, below in inner.items():
        found[name] = _with_all(_at(value, name), below)
    return changed(value, **found)  # type: ignore[type-var] # a table of the form


@lru_cache(maxsize=MOST_KNOWN)
def _reader(where: str) -> tuple[int | None, Callable[[object], object]]:
    """The row that a cell is in, and how it is read there; else from the form.

    Every rule reads every cell after every answer: the way is looked up once.
    """
    cell = address(where)
    if cell.block == REMARKS and cell.field:
        return None, partial(_remark, key=cell.field)
    value: object = _ANY if cell.row is None else _ANY.indicators[0]
    names = [str(step) for step in cell.steps[0 if cell.row is None else 2 :]]
    for name in names:
        value = _at(value, name)
    return cell.row, attrgetter(".".join(names)) if names else _itself


def _remark(form: object, key: str) -> object:
    assert isinstance(form, Form)
    return form.remarks.text(key)


def _itself(row: object) -> object:
    return row


def _at(value: object, name: str) -> object:
    if name not in getattr(value, "__dict__", ()):
        raise LookupError(name)
    return getattr(value, name)


def _with(value: object, steps: tuple[str | int, ...], new: object) -> object:
    if not steps:
        return new
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        assert isinstance(value, tuple)
        return (*value[:step], _with(value[step], rest, new), *value[step + 1 :])
    if isinstance(value, Remarks):
        return value.with_text(step, new if isinstance(new, str) else None)
    inner = _with(_at(value, step), rest, new)
    return changed(value, **{step: inner})  # type: ignore[type-var] # _at has checked
