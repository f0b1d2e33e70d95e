"""What forked processes share with the one that has forked them."""

import os
import signal
import subprocess
import sys

import pytest

from exports.processes import ForkedWorkers, SharedSwitch
from support.paths import ROOT
from support.terminal import PATIENCE
from wizard.refusals import Unusable


def test_a_switch_is_on_everywhere_once_one_process_has_turned_it_on() -> None:
    switch = SharedSwitch()
    assert not switch.is_on()

    child = os.fork()
    if child == 0:
        switch.turn_on()
        os._exit(0)
    os.waitpid(child, 0)

    assert switch.is_on()


def numbered(number: int) -> list[tuple[int, int]]:
    return [(number, os.getpid())]


def test_parts_come_in_order_whoever_made_them() -> None:
    workers = ForkedWorkers(2, numbered)
    made = [one for part in workers.results(300, ahead=6) for one in part]
    workers.end()

    assert [number for number, _ in made] == list(range(300))
    assert os.getpid() not in {process for _, process in made}


def test_results_of_any_size_are_taken_while_nobody_asks_for_them() -> None:
    workers = ForkedWorkers(2, lambda number: [bytes(number * 1_000_000)])
    sizes = [len(part[0]) for part in workers.results(9, ahead=6)]
    workers.end()

    assert sizes == [number * 1_000_000 for number in range(9)]


def killed_at_three(number: int) -> list[int]:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return [number]


def test_a_process_that_the_system_ends_is_told_in_a_sentence() -> None:
    workers = ForkedWorkers(2, killed_at_three)
    with pytest.raises(Unusable, match="中途被系统结束"):
        list(workers.results(9, ahead=4))
    workers.end()


def test_no_process_is_left_when_nobody_asks_any_more() -> None:
    workers = ForkedWorkers(2, numbered)
    [(_, process)] = next(workers.results(100, ahead=4))
    workers.end()

    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


WORKING = """
import os, time
from exports.abreast import FEW, abreast
from exports.waiting import is_stopped

def work(number):
    os.write(1, b"working\\n")
    while not is_stopped():
        time.sleep(0.01)

list(abreast(work, range(FEW + 1), 2))
"""
"""A program whose work comes to its end when nobody waits for it."""


def test_whoever_works_for_a_program_that_was_killed_leaves_with_it() -> None:
    """The output ends when nobody is left who could write to it."""
    program = subprocess.Popen(
        [sys.executable, "-c", WORKING],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == b"working\n"

    program.kill()
    program.communicate(timeout=PATIENCE)

    assert program.returncode == -signal.SIGKILL
