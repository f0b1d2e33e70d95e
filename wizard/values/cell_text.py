"""The text of a cell without what stands around its value: remarks and brackets."""

from wizard.values.cell_words import (
    ASIDE,
    BETWEEN,
    CAPITAL,
    CAPITALS,
    DAY_OF_EVENT,
    EITHER_WAY_IN_BRACKETS,
    EVENT_BEFORE,
    FROM_TO,
    FROM_WHERE,
    NUMBER_IN_BRACKETS,
    OWN_RATE,
    PER_BRACKET,
    THOUSANDS,
    TURNED,
    TURNED_SIGN,
    UNIT_IN_BRACKETS,
    VALUE_IN_BRACKETS,
)
from wizard.values.numbers.number_words import REMARK


def plain_text(bare: str) -> str:
    """What is to be read of a cell; its text is narrow and has no blanks."""
    text = FROM_WHERE.sub("", PER_BRACKET.sub(r"/\1", _day_of(bare)))
    text = OWN_RATE.sub("", _turned(text))
    return _without_remarks(_opened(_cheque(THOUSANDS.sub(",", text))))


def _turned(bare: str) -> str:
    """满意度≥80% of 80%≤满意度."""
    if between := BETWEEN.fullmatch(bare) or FROM_TO.fullmatch(bare):
        name = between.groupdict().get("name") or ""
        return f"{name}{between['low']}-{between['high']}"
    found = TURNED.fullmatch(bare)
    if found is None:
        return bare
    return f"{found['name']}{TURNED_SIGN[found['sign']]}{found['number']}"


def _day_of(bare: str) -> str:
    """6月1日前 of 汛期前(6月1日): what comes then is told with its day."""
    return EVENT_BEFORE.sub(DAY_OF_EVENT, bare) if "(" in bare else bare


def _cheque(plain: str) -> str:
    """叁拾万元 in the numerals that are read."""
    return CAPITAL.sub(lambda m: m[0].translate(CAPITALS), plain)


def _opened(plain: str) -> str:
    """合格率≥90% of 合格率(≥90%), 监控120个 of 监控(120)个."""
    if "(" not in plain:
        return plain
    plain = EITHER_WAY_IN_BRACKETS.sub(r"\1", plain)
    return NUMBER_IN_BRACKETS.sub(r"\1\2", VALUE_IN_BRACKETS.sub(r"\1\2", plain))


def _without_remarks(bare: str) -> str:
    """The text without what stands in brackets and only explains it."""
    if "(" not in bare:
        return bare
    text = UNIT_IN_BRACKETS.sub(r"\1", bare)
    return ASIDE.sub("", REMARK.sub("", text)) or bare
