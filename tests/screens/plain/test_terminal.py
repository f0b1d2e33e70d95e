"""Line by line in a terminal, as a screen reader or a dumb one has it."""

import re
import tomllib
from pathlib import Path

import pytest

from support.sizes import at_every_size
from support.terminal import Terminal


@at_every_size
@pytest.mark.parametrize("term", ["dumb", "xterm-256color"])
def test_plain_is_usable_and_moves_no_cursor(home: Path, term: str) -> None:
    with Terminal(["plain", "new", "--year", "2025"], home, term=term) as terminal:
        for question in ("项目名称是什么？", "主管部门是哪个？", "实施单位是哪个？"):
            terminal.wait_for(question)
            terminal.type("县图书馆\n")
        terminal.wait_for("年初预算数是多少万元？")
        terminal.type("十几万\n")
        terminal.wait_for("请填数字，单位万元")
        terminal.type("900000元\n")
        terminal.wait_for("90 万元（您写的是 900000元）")
        terminal.wait_for("全年预算数是多少万元？")
        terminal.type(":退出\n")
        assert terminal.exit_code() == 1
        assert b"\x1b" not in terminal.sent
        assert not re.search(rb"[\x00-\x06\x08\x0b\x0c\x0e-\x1f]", terminal.sent)
    facts = tomllib.loads((home / "1.toml").read_text("utf-8"))
    assert facts["project"]["name"] == "县图书馆"
    assert facts["funding"]["total"]["initial_budget"] == 90


@at_every_size
@pytest.mark.parametrize(("term", "told"), [("dumb", "dumb"), ("", "空")])
def test_where_the_app_cannot_run_plain_is_offered(
    home: Path, term: str, told: str
) -> None:
    with Terminal(["new"], home, term=term) as terminal:
        assert terminal.exit_code() == 2
        terminal.wait_for(f"TERM={told}")
        terminal.wait_for("ziping plain")
        assert b"\x1b" not in terminal.sent
