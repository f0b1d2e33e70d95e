"""What forked processes share with the one that has forked them."""

import os

from exports.processes import SharedSwitch


def test_a_switch_is_on_everywhere_once_one_process_has_turned_it_on() -> None:
    switch = SharedSwitch()
    assert not switch.is_on()

    child = os.fork()
    if child == 0:
        switch.turn_on()
        os._exit(0)
    os.waitpid(child, 0)

    assert switch.is_on()
