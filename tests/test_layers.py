"""The three rooms: what each may load, told by fresh interpreters, and who speaks."""

import ast
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from support.interpreter import fresh
from support.paths import ROOT

ROOMS = ("wizard", "exports", "screens")

MAY_NOT_LOAD = {
    "wizard": {"textual", "rich", "docx", "lxml", "exports", "screens"},
    "wizard.rules": {"pydantic", "textual", "docx", "exports", "screens"},
    "wizard.drafts.file_store": {
        "pydantic",
        "textual",
        "exports",
        "screens",
    },
    "exports": {"textual", "rich", "screens"},
    "exports.formats": {"docx", "lxml"},
    "exports.reading.readers": {
        "docx",
        "lxml",
        "pydantic",
        "xlrd",
        "selectolax",
        "pdfminer",
    },
    "screens.cli": {"textual", "rich", "docx", "lxml", "pydantic", "argparse"},
    "screens.presenters.*": {"textual", "docx", "lxml", "pydantic"},
    "screens.plain.*": {"textual", "docx", "lxml", "pydantic"},
    "screens.commands.*": {"textual", "docx", "lxml", "pydantic"},
    "screens.commands.check": {
        "textual",
        "docx",
        "lxml",
        "pydantic",
        "json",
        "tempfile",
    },
    "screens.app.app": {"docx", "lxml", "pydantic", "multiprocessing"},
}
"""A room with all its modules, or one module; and what must not come with it."""

WHOLE = ".*"
"""Behind the name of a room within a layer, of which all modules are meant."""

SHOWN = """
import importlib, sys
for name in sys.argv[1:]:
    before = set(sys.modules)
    importlib.import_module(name)
    print(name, *sorted({m.partition(".")[0] for m in set(sys.modules) - before}))
"""
"""Imports modules one after the other and says what each brought with it."""

COMMAND = """
import sys
from screens.cli import main
code = main(sys.argv[1:])
print("loaded", *sorted({name.partition(".")[0] for name in sys.modules}))
sys.exit(code)
"""
"""Runs one command and says what was loaded in the end."""

CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Words; punctuation and full-width digits are signs that any reader handles."""

SPEAKERS = {
    "words.py",
    "cell_words.py",
    "denial_words.py",
    "doubtful_words.py",
    "likely_words.py",
    "number_words.py",
    "numeral_words.py",
    "range_words.py",
    "row_words.py",
    "sign_words.py",
    "time_words.py",
    "unit_words.py",
}
"""Where words are, beside the modules of sentences that end with `wording`."""

SPELLINGS = {
    "wizard/characters.py": "radicals, and the characters that are meant by them",
    "exports/headings/captions.py": "how a line names a year, or the unit of money",
    "exports/blocks/money_units.py": "how a heading names the unit of money",
    "exports/broken_tables/broken_rows.py": "the colon of a line that is no value",
    "exports/blocks/places.py": "the word that every 二级指标 ends with",
    "exports/blocks/template_rows.py": "what the template prints in its empty rows",
    "exports/blocks/totals.py": "the digits that a sum begins with",
    "exports/pdf/cut_lines.py": "how a page is numbered",
    "exports/pdf/torn_rows.py": "how a row of the template begins",
    "exports/workbooks/number_formats/built_in_formats.py": "dates: 年月日时分秒",
    "exports/workbooks/number_formats/chinese_numerals.py": "digits in Chinese",
    "exports/workbooks/number_formats/format_code.py": "General, the halves of a day",
    "exports/workbooks/number_formats/date_fields.py": "days of the week",
    "exports/workbooks/number_formats/serial_dates.py": "年月日",
    "wizard/cells.py": "how people write a year: 2020年, 2020年度",
    "wizard/review/likeness.py": "digits in Chinese",
    "wizard/review/twins.py": "years, and what stands behind the name of a project",
    "wizard/interview/answers/answer_kinds.py": "the units of an amount, 是 for yes",
    "wizard/values/numbers/numerals.py": "what stands behind a spelled date: 年月日号",
    "wizard/values/money.py": "the units of money, in 元",
    "screens/usual_folder.py": "what the folder of documents is called",
    "screens/plain/orders/__init__.py": "the commands typed between two answers",
    "screens/plain/orders/change.py": "the word for all warnings",
    "screens/plain/dispatch.py": "the words of those who ask for help",
    "screens/plain/paste.py": "the line that ends a table which is being pasted",
    "screens/presenters/search/pinyin.py": "where syllables begin in GB 2312, readings",
}
"""Modules with words that are read and never said, and which words these are."""


def modules(name: str) -> list[str]:
    """All modules of a room; the one module where it is none."""
    if name not in ROOMS and not name.endswith(WHOLE):
        return [name]
    folder = name.removesuffix(WHOLE).replace(".", "/")
    paths = sorted((ROOT / folder).rglob("*.py"))
    dotted = (path.relative_to(ROOT).with_suffix("").as_posix() for path in paths)
    return [path.replace("/", ".").removesuffix(".__init__") for path in dotted]


@pytest.mark.parametrize("name", MAY_NOT_LOAD)
def test_a_layer_loads_nothing_that_it_does_not_need(name: str) -> None:
    loaded = fresh(SHOWN, *modules(name))

    assert [line[0] for line in loaded] == modules(name)
    brought = {line[0]: MAY_NOT_LOAD[name] & set(line[1:]) for line in loaded}
    assert {module: names for module, names in brought.items() if names} == {}


def test_the_modules_of_every_room_were_found() -> None:
    for room in ROOMS:
        assert len(modules(room)) > 10
    assert "wizard.rules.whole_form.totals" in modules("wizard")
    assert "exports" in modules("exports")


COMMANDS_NEED_NO = {
    "--version": {
        "argparse",
        "pydantic",
        "textual",
        "docx",
        "json",
        "tomllib",
        "tomli",
    },
    "--help": {"argparse", "pydantic", "textual", "docx", "tomllib", "tomli"},
    "list": {"textual", "docx", "lxml", "pydantic"},
    "editions": {"textual", "docx", "lxml", "pydantic"},
    "check one.toml": {"textual", "docx", "lxml", "pydantic", "shutil", "json"},
    "check one.toml --json": {"textual", "docx", "lxml", "pydantic", "shutil"},
    "export one.toml -o other.toml": {"textual", "docx", "lxml", "pydantic"},
}
"""A command, and what must not be loaded for it."""


@pytest.mark.parametrize("words", COMMANDS_NEED_NO)
def test_a_command_loads_nothing_that_it_does_not_need(
    words: str, tmp_path: Path, samples: Path
) -> None:
    fit = samples.parent / "scenarios" / "forms" / "合格.toml"
    (tmp_path / "one.toml").write_bytes(fit.read_bytes())

    *_, (said, *loaded) = fresh(COMMAND, *words.split(), folder=tmp_path)

    assert said == "loaded"
    assert "screens" in loaded
    assert COMMANDS_NEED_NO[words] & set(loaded) == set()


def test_what_a_command_does_need_is_seen_in_the_same_way(tmp_path: Path) -> None:
    *_, loaded = fresh(COMMAND, "editions", "--json", folder=tmp_path)

    assert {"argparse", "json", "tomli", "wizard"} <= set(loaded)


LATER = {
    "textual.widgets.text_area": "long answers",
    "wizard.rules.table": "findings",
    "wizard.values.recognisers": "what targets and results say",
    "wizard.values.explanation": "how they were understood",
    "wizard.interview.transfer.conversion": "other editions",
    "screens.app.overlays": "what opens over a question",
    "screens.app.table": "what stands beside it on wide screens",
    "screens.presenters.lists.outline": "the list of sections",
    "screens.presenters.lists.findings": "the list of findings",
    "screens.presenters.lists.review": "the list of answers",
    "screens.widgets.list_screen": "the lists",
    "screens.app.draft_list": "the list of drafts",
    "screens.presenters.lists.pasting.paste_offer": "blocks that are pasted",
    "exports.formats": "files that are written",
    "exports.reading.readers": "files that are read",
    "ssl": "networks",
    "platformdirs": "screenshots",
    "textual.command": "Textual's own palette of commands",
    "textual.widgets._directory_tree": "what that brings along",
    "ast": "the sources of functions",
    "asyncio.sslproto": "networks",
    "difflib": "names in a stylesheet that are wrong",
    "ipaddress": "addresses of networks",
    "mimetypes": "downloads",
    "rich.table": "themes",
    "shutil": "files that are copied",
    "textual.canvas": "lines between widgets",
    "typing_extensions": "a Python that is older",
    "uuid": "toasts",
}
"""Modules that the first question of a blank form can do without, and their use."""

NOT_FOR_ANSWERS = {
    "screens.presenters.lists.pasting.paste_offer": "blocks that are pasted",
    "exports.blocks.indicators": "how they are read",
    "screens.app.save_as": "files that are written",
    "exports.formats": "how they are written",
    "shutil": "the printer",
}
"""Modules that the check of all answers can do without, and their use."""

FIRST = """
import sys
from screens.terminal.lean_textual import lean_import
with lean_import():
    import screens.command_line
import screens.commands.open, screens.commands.arguments.drafts
with lean_import():
    import screens.app.app, screens.terminal.driver
print(*sys.modules)
"""
"""Imports what `ziping new` does, and says what is loaded."""

ANSWERS = f"{FIRST}import screens.app.overlays\nprint(*sys.modules)"
"""Goes on to what opens over a question, as check answers does."""

ASKED_FOR = """
from screens.terminal.lean_textual import lean_import
with lean_import():
    import screens.app.app
    from textual.command import CommandList, CommandPalette
print(CommandList.__module__, CommandPalette.__mro__[1].__name__)
import platformdirs, ssl, textual.command
print(platformdirs.user_data_dir.__name__, ssl.SSLContext.__name__)
print(textual.command.CommandPalette.__mro__[1].__name__)
"""
"""Asks for what was left out, while Textual is loaded and afterwards."""

CALLED = """
from screens.terminal.lean_textual import lean_import
with lean_import():
    from ast import NodeVisitor, literal_eval
    from difflib import get_close_matches
    from typing_extensions import Literal, Self, deprecated
    import ipaddress
print(literal_eval("[1,2]"), *get_close_matches("ab", ["abc", "x"]))
print(NodeVisitor().__class__.__module__, ipaddress.ip_address("10.0.0.1"))
import typing
print(Literal is typing.Literal, Self is typing.Self, deprecated.__module__)
"""
"""Calls what was left out, by the names that were taken for it."""


def test_the_first_question_loads_nothing_that_is_for_later() -> None:
    (loaded,) = fresh(FIRST)

    assert [name for name in LATER if find_spec(name) is None] == []
    assert "screens.app.question" in loaded
    assert LATER.keys() & set(loaded) == set()


def test_check_answers_load_nothing_that_is_for_pasting_or_writing() -> None:
    *_, loaded = fresh(ANSWERS)

    assert [name for name in NOT_FOR_ANSWERS if find_spec(name) is None] == []
    assert "screens.app.check_answers" in loaded
    assert NOT_FOR_ANSWERS.keys() & set(loaded) == set()


def test_what_was_left_out_is_there_for_whoever_calls_it() -> None:
    called, made, same = fresh(CALLED)

    assert called == ["[1,", "2]", "abc"]
    assert made == ["ast", "10.0.0.1"]
    assert same[:2] == ["True", "True"]
    assert same[2] in ("typing_extensions", "warnings")


def test_what_was_left_out_is_there_for_whoever_asks_for_more() -> None:
    while_loaded, afterwards, palette = fresh(ASKED_FOR)

    assert while_loaded == ["textual.command", "object"]
    assert afterwards == ["user_data_dir", "SSLContext"]
    assert palette == ["SystemModalScreen"]


def test_only_a_file_that_is_not_in_order_needs_pydantic(tmp_path: Path) -> None:
    (tmp_path / "odd.toml").write_text('schema = 1\nedition = "2020"\nodd = 1\n')
    refused = COMMAND.replace("sys.exit(code)", "assert code == 2")

    *_, loaded = fresh(refused, "check", "odd.toml", folder=tmp_path)

    assert "pydantic" in loaded


# ── who speaks ──


def spoken(path: Path) -> Iterator[str]:
    """The Chinese in a module's strings, but for docstrings and sentences beneath."""
    tree = ast.parse(path.read_text())
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    for node in strings:
        if id(node) not in prose and CHINESE.search(str(node.value)):
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.value!r}"


def sources() -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((ROOT / room).rglob("*.py"))


def test_every_sentence_stands_where_it_can_be_proofread() -> None:
    elsewhere = [
        words
        for path in sources()
        if not path.stem.endswith("wording")
        and path.name not in SPEAKERS
        and path.relative_to(ROOT).as_posix() not in SPELLINGS
        for words in spoken(path)
    ]

    assert elsewhere == []


def test_words_that_are_only_read_are_short() -> None:
    """A module of spellings says nothing: no literal in it is a sentence."""
    for path in sources():
        if path.relative_to(ROOT).as_posix() in SPELLINGS:
            assert not [words for words in spoken(path) if re.search("[。？！]", words)]


def test_the_sentences_are_where_they_are_said_to_be() -> None:
    for name in ("interview/answers/answer", "rules/whole_form/form", "drafts/draft"):
        assert len(list(spoken(ROOT / "wizard" / f"{name}_wording.py"))) > 20
    assert len(list(spoken(ROOT / "screens" / "wording.py"))) > 50


def test_no_two_classes_share_a_name() -> None:
    """A name that is met says what it is without its import."""
    homes: dict[str, list[str]] = {}
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef):
                homes.setdefault(node.name, []).append(str(path.relative_to(ROOT)))

    assert {name: found for name, found in homes.items() if len(found) > 1} == {}
