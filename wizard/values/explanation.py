"""How a value of a row was understood, where that is not what was typed."""

from wizard.numbers import trimmed
from wizard.values.reading import read_value
from wizard.values.value import Day, Kind, Value
from wizard.wording import Says


def understood(typed: str, *, dates: bool) -> str:
    """What is compared of 年度指标值 or 实际完成值; blank where that was typed."""
    value = read_value(typed, dates=dates)
    if value.kind is Kind.TEXT:
        return ""
    told = _date(value.date, value) if value.date else _number(value)
    return "" if told == typed.strip() else Says.READ_AS.format(value=told)


def _number(value: Value) -> str:
    ends = (end for end in (value.number, value.most) if end is not None)
    digits = Says.TO.join(trimmed(end) for end in ends)
    return f"{value.comparator or ''}{digits}{value.unit}"


def _date(day: Day, value: Value) -> str:
    parts = (
        (Says.IN_YEAR, day.year),
        (Says.IN_MONTH, day.month),
        (Says.ON_DAY, day.day),
    )
    told = "".join(says.format(number=part) for says, part in parts if part is not None)
    if value.comparator != "≤":
        return f"{value.comparator or ''}{told}"
    return (Says.BEFORE_DAY if day.day else Says.BEFORE_MONTH).format(date=told)
