"""A draft that is open elsewhere is taken at once only where nobody can go on there."""

import pytest

from wizard.drafts.lock_owner import Holder
from wizard.drafts.postgresql.store import HeldOnServer
from wizard.frozen import changed

HERE = changed(Holder.me(), terminal="", controlled=False)
"""A process that goes on, on this host."""

AGES_AGO = "0"
"""When no process that is there now began."""


@pytest.mark.parametrize(
    ("holder", "at_once"),
    [
        (HERE, False),
        (changed(HERE, started=AGES_AGO), True),
        (changed(HERE, started=AGES_AGO, host="another-host"), False),
        (None, False),
    ],
    ids=["goes on", "is gone", "on another host", "untold"],
)
def test_who_is_gone_from_this_host_is_not_asked_about(
    holder: Holder | None, *, at_once: bool
) -> None:
    assert HeldOnServer("1", holder, "别处").may_end_at_once is at_once
