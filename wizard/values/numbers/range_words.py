"""How people write numbers of which two ends are told, to be proofread."""

from typing import Final

from wizard.patterns import Lazy

MORE_THAN: Final = Lazy(
    r"(?P<scale>[百千万亿]{0,2})[余多来](?P<unit>[^余多]*)", needs="余多来"
)
"""A number and a little more: 余件 of 1000余件."""

AND_UP_TO: Final = Lazy(
    r"(?P<unit>[^\d\-~—至到±()、,，]{0,8})(?P<dash>[-~]|—+|[至到])"
    r"(?P<high>[\d,]*\.?\d+)(?P<same>\D*)",
    needs="-~—至到",
)
"""To how many, behind from how many: -20人 of 10-20人."""

GIVE_OR_TAKE: Final = Lazy(
    r"(?P<unit>\D{0,4})±(?P<by>\d*\.?\d+)(?P<same>\D*)", needs="±"
)

SURE_DASHES: Final = ("~", "—", "——")
"""Dashes that make a range of two bare numbers; 10-20 may be a day."""

SPELLED_RANGES: Final = {
    "十几": (11, 19),
    "几十": (20, 99),
    "数十": (20, 99),
    "几百": (200, 999),
    "数百": (200, 999),
    "几千": (2000, 9999),
    "数千": (2000, 9999),
    "上百": (100, 999),
    "上千": (1000, 9999),
    "上万": (10_000, 99_999),
}
"""Numbers of which only the size is said."""

SPELLED: Final = Lazy(rf"(?<!成千)(?:{'|'.join(SPELLED_RANGES)})", needs="几数上")
"""Any of them."""
