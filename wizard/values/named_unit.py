"""The unit that the name of a row tells: 人次 of 培训人数（人次）."""

from wizard.values.row_words import NAMED_UNIT
from wizard.values.signs import narrow_signs
from wizard.values.unit_table import known


def named_unit(name: str | None) -> str:
    """The unit that a name of a row ends with, of those that are known; or blank."""
    told = NAMED_UNIT.search(name or "")
    unit = narrow_signs(told["unit"]).strip() if told else ""
    return unit if unit and known(unit, ()) else ""
