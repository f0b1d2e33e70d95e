"""Rates as people print them: 95.8%, 0.958, 95.86％, 100."""

import re
from decimal import Decimal

from wizard.numbers import narrow


def agrees(printed: str, executed: Decimal | None, budget: Decimal | None) -> bool:
    """Whether a printed 执行率 is executed ÷ budget, but for rounding."""
    bare = "".join(narrow(printed).split())
    digits = re.fullmatch(r"(\d{1,25}(?:\.(\d{0,20}))?)(%?)", bare)
    if not digits:
        return False
    value, unit = Decimal(digits[1]), Decimal(1).scaleb(-len(digits[2] or ""))
    if not budget or executed is None:
        return not value
    exact = 100 * executed / budget
    scales = (1,) if digits[3] else (1, 100)
    return any(2 * abs(scale * value - exact) <= scale * unit for scale in scales)
