"""A command of a question is one row: key, footer, help and palette cannot disagree."""

import pytest

from screens.app.app import Ziping
from screens.app.form_lists import FORM_LISTS
from screens.app.overlays import OVERLAYS
from screens.app.question import QuestionScreen
from screens.presenters.lists.palette import palette_rows
from screens.presenters.question.command_wording import (
    COMMANDS,
    FOOTER,
    LEAVE,
    PALETTE,
    PAPER,
    SHORT_FOOTER,
    UNTOLD,
    Command,
    review_commands,
)
from wizard.editions.library import DEFAULT, edition
from wizard.interview.interview import Interview, blank_form

each_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)


@each_command
def test_every_command_has_a_key_a_footer_word_a_help_and_a_palette_entry(
    command: Command,
) -> None:
    assert command.keys
    assert command.word
    assert command.help
    assert command.entry == f"{command.help}  {command.label}"


@each_command
def test_every_key_is_bound_to_what_its_command_does(command: Command) -> None:
    owner, action = (
        (Ziping, "leave") if command is LEAVE else (QuestionScreen, command.action)
    )
    bound = {binding.key: binding.action for binding in owner.BINDINGS}

    assert bound[command.keys] == action


@each_command
def test_every_command_is_something_that_the_screen_can_do(command: Command) -> None:
    if command.opens:
        assert command.name in {*FORM_LISTS, *OVERLAYS}
    else:
        owner = Ziping if command is LEAVE else QuestionScreen
        assert hasattr(owner, f"action_{command.name.removeprefix('app.')}")


def test_nothing_is_bound_beside_the_commands() -> None:
    keys = {binding.key for binding in (*QuestionScreen.BINDINGS, *Ziping.BINDINGS)}

    assert keys == {command.keys for command in COMMANDS}
    assert len(keys) == len(COMMANDS)


def test_everything_that_opens_has_a_command() -> None:
    opened = {*FORM_LISTS, *OVERLAYS}

    assert opened == {command.name for command in COMMANDS if command.opens}


def test_every_command_is_told_on_the_footer_or_where_it_helps() -> None:
    assert {*FOOTER, *UNTOLD} >= set(COMMANDS)
    assert set(SHORT_FOOTER) <= set(FOOTER)
    assert not set(FOOTER) & set(UNTOLD)


def test_the_palette_has_every_command_but_itself() -> None:
    version = edition(DEFAULT)
    rows = palette_rows(Interview.at_cell(version, blank_form(version), "year"))
    found = [row.of for row in rows if isinstance(row.of, Command)]

    assert found == [command for command in COMMANDS if command is not PALETTE]


def test_the_footer_names_each_key_as_it_is_printed_on_the_keyboard() -> None:
    assert [command.footer for command in FOOTER] == [
        "回车 下一题",
        "Esc 上一题",
        "F1 帮助",
        "F2 目录",
        "F3 核对",
        "F4 问题",
        "F5 总览",
        "F6 {way_out}",
        "F8 先跳过",
        "F10 材料",
        "Ctrl+L 看表",
        "上键 看前面",
        "Ctrl+P 查找",
        "Ctrl+Z 撤销",
        "Ctrl+Y 重做",
        "Ctrl+U 清空",
        "Ctrl+Q 退出",
        "F9 本行",
        "Ctrl+J 换行",
        "Ctrl+R 取来",
    ]
    assert [command.short_footer for command in SHORT_FOOTER[:3]] == [
        "回车下题",
        "Esc上题",
        "F1帮助",
    ]
    assert PAPER.label == "Ctrl+L"


def test_check_answers_open_with_the_keys_that_the_question_has() -> None:
    keys = {key: command.keys for key, command in review_commands().items()}

    assert {key for key, own in keys.items() if key not in own.split(",")} == {
        PAPER.review_key
    }
