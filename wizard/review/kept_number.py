"""Numbers out of the texts that forms of a review are kept as."""

from decimal import Decimal, InvalidOperation


def kept_number(text: str) -> Decimal | None:
    """The number in a text; None where there is none."""
    try:
        found = Decimal(text)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
