"""The names of Textual that nobody is promised: which are leaned on, and where.

A new Textual may drop any of them. Then a test here says which one it was, and what it
was for; and only the room `screens/terminal` has to be changed.
"""

import ast
import importlib
import inspect
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import textual

from support.paths import ROOT

ROOM = "screens.terminal."
"""Before the names of the modules that may lean on such a name."""


class Private(NamedTuple):
    """A private name, where Textual has it, and what it is for here."""

    module: str
    owner: str
    """The class; blank for a name of the module itself."""
    name: str
    use: str

    def __str__(self) -> str:
        return ".".join(filter(None, (self.module, self.owner, self.name)))


LEANED_ON = (
    Private("textual._ansi_sequences", "", "ANSI_SEQUENCES_KEYS", "names of keys"),
    Private("textual._xterm_parser", "", "FOCUSIN", "reports that are passed over"),
    Private("textual._xterm_parser", "", "FOCUSOUT", "reports that are passed over"),
    Private("textual.keys", "", "_character_to_key", "the key of a character"),
    Private("textual.app", "App", "_disable_tooltips", "a widget fewer a screen"),
    Private("textual.app", "App", "_disable_notifications", "a widget fewer a screen"),
    Private("textual.app", "App", "_fatal_error", "errors are told in a sentence"),
    Private("textual.app", "App", "_exception", "the error that is told"),
    Private("textual.app", "App", "_return_code", "the exit code after an error"),
    Private("textual.app", "App", "_exit_renderables", "what is said at the end"),
    Private("textual.app", "App", "_print_error_renderables", "how that is said"),
    Private("textual.app", "App", "_close_messages_no_wait", "the end after an error"),
    Private("textual.app", "App", "_display", "the cursor is shown at the caret"),
    *(
        Private("textual._compositor", "", name, "only cells that change are drawn")
        for name in ("LayoutUpdate", "ChopsUpdate", "CompositorUpdate")
    ),
    Private("textual.app", "App", "_driver", "the cursor is shown at the caret"),
    Private("textual.screen", "Screen", "_clear_tooltip", "no search at every key"),
    Private("textual.screen", "Screen", "_result_callbacks", "who waits for an answer"),
    Private("textual.widgets._input", "Input", "_initial_value", "a long first paste"),
    Private("textual.drivers.linux_driver", "LinuxDriver", "_file", "where is drawn"),
    Private(
        "textual.drivers.linux_driver",
        "LinuxDriver",
        "_get_terminal_size",
        "no screen is drawn that is too large",
    ),
    Private(
        "textual.drivers.linux_driver",
        "LinuxDriver",
        "_query_in_band_window_resize",
        "the size is the one that the system tells",
    ),
)
"""Every private name that the program leans on."""


REPLACED = (
    Private("rich.cells", "", "load_cell_table", "how wide characters are"),
    Private("rich.cells", "", "_is_single_cell_widths", "the same in a hurry"),
    Private("rich.segment", "", "_is_single_cell_widths", "the same in a hurry"),
    Private("rich._unicode_data", "", "load", "the table of widths"),
)
"""Names of Rich, by which Textual measures, that a wide terminal replaces."""


PUBLIC = {"_exit", "_asdict", "_replace"}
"""Names that `os` and named tuples promise, whatever they look like."""


@pytest.mark.parametrize("private", [*LEANED_ON, *REPLACED], ids=str)
def test_textual_still_has_every_private_name_that_is_leaned_on(
    private: Private,
) -> None:
    module = importlib.import_module(private.module)
    has = private.name in (
        names_in_class(private.module, private.owner) if private.owner else vars(module)
    )

    assert has, f"Textual {textual.__version__} has no {private}: {private.use}"


def test_only_the_room_of_the_terminal_leans_on_private_names() -> None:
    elsewhere = [
        f"{module} {owner}.{name}"
        for module, owner, name in leaned_on()
        if not module.startswith(ROOM)
    ]

    assert elsewhere == []


def test_every_private_name_that_is_leaned_on_is_in_the_list() -> None:
    found = {(owner, name) for _, owner, name in leaned_on()}

    assert found == {(p.owner or p.module, p.name) for p in LEANED_ON}


def test_nothing_reaches_into_another_object() -> None:
    """What is private is asked of `self` alone, so that the lists above are whole."""
    reached = [
        f"{path.name}:{node.lineno} {ast.unparse(node)}"
        for path in sorted((ROOT / "screens").rglob("*.py"))
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute)
        and is_private(node.attr)
        and not is_own(node.value)
        and node.attr not in PUBLIC
    ]

    assert reached == []


# ── how they are found ──


@cache
def leaned_on() -> tuple[tuple[str, str, str], ...]:
    """Every private name of Textual in our modules: ours, whose it is, its name."""
    return tuple(_leaned_on())


def _leaned_on() -> Iterator[tuple[str, str, str]]:
    for path in sorted((ROOT / "screens").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        tree = tree_of(path)
        yield from ((name, *of) for of in imported(tree))
        module = importlib.import_module(name.removesuffix(".__init__"))
        classes = {c.__qualname__: c for c in own_classes(module)}
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and (cls := classes.get(node.name)):
                yield from ((name, *of) for of in shared(cls, names_in(node)))


def imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """What is imported from a private module of Textual, or by a private name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and is_textual(node.module or ""):
            module = node.module or ""
            for each in node.names:
                if "._" in module or is_private(each.name):
                    yield module, each.name
        elif isinstance(node, ast.Import):
            yield from ((n.name, "") for n in node.names if is_private_module(n.name))


def is_private_module(name: str) -> bool:
    return is_textual(name) and "._" in name


def shared(cls: type, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The private names of a class of ours that a Textual class above it has, too."""
    above = [base for base in cls.__mro__ if is_textual(base.__module__)]
    for name in sorted(names):
        owners = (
            base
            for base in above
            if name in names_in_class(base.__module__, base.__qualname__)
        )
        if owner := next(owners, None):
            yield owner.__name__, name


def names_in(node: ast.AST) -> frozenset[str]:
    """The private names that a class defines, assigns or asks itself for."""
    found = set()
    for each in ast.walk(node):
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(each.name)
        elif isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            found.add(each.id)
        elif isinstance(each, ast.Attribute) and is_own(each.value):
            found.add(each.attr)
    return frozenset(filter(is_private, found))


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("_")


def is_own(node: ast.expr) -> bool:
    """Whether an expression is `self`, `cls` or `super()`."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "super"
    return isinstance(node, ast.Name) and node.id in {"self", "cls"}


def is_textual(module: str) -> bool:
    return module.partition(".")[0] == "textual"


def own_classes(module: object) -> Iterator[type]:
    for value in vars(module).values():
        if inspect.isclass(value) and value.__module__ == getattr(
            module, "__name__", ""
        ):
            yield value


@cache
def names_in_class(module: str, name: str) -> frozenset[str]:
    """The private names of a class of Textual; none of one that is made at run time."""
    path = Path(inspect.getsourcefile(sys.modules[module]) or "")
    nodes = (n for n in ast.walk(tree_of(path)) if isinstance(n, ast.ClassDef))
    found = (n for n in nodes if n.name == name.rpartition(".")[2])
    return names_in(next(found, ast.Module(body=[], type_ignores=[])))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text())
