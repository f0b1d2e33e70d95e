"""Times beside times: a deadline is met or not met, there is no ratio."""

from wizard.values.meaning import CalendarDay, Period
from wizard.values.value import YEARS

EXACTLY = (None, "=")


def meets(target: Period, actual: Period) -> bool | None:
    """Whether a time keeps a deadline: a month is any of its days, a deadline its last.

    Years count only where both tell one, or neither does.
    """
    if "≥" in (target.comparator, actual.comparator):
        return None
    if ">" in (target.comparator, actual.comparator):
        return None
    ended = actual.ending or actual.first
    days = _comparable((target.last, ended, actual.last))
    if days is None:
        return None
    deadline, first, last = days
    if last < deadline or (last == deadline and target.comparator != "<"):
        return True
    late = first > deadline or (first == deadline and target.comparator == "<")
    return False if late and actual.comparator in EXACTLY else None


def _comparable(
    days: tuple[CalendarDay, CalendarDay, CalendarDay],
) -> tuple[tuple[int, ...], ...] | None:
    """The days, without their years where some are told and some are left out."""
    told = {day.year >= YEARS for day in days}
    if len(told) == 1:
        return days
    if any(day.year < YEARS and day.year for day in days):
        return None
    return tuple(day[1:] for day in days)
