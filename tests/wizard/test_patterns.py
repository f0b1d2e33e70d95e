"""Patterns compiled late and words looked up find what `re` would find."""

import re
import re._parser as parser
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.interpreter import fresh
from support.paths import ROOT
from wizard.lexicon import Lexicon
from wizard.patterns import Lazy, is_letters
from wizard.values.words.degrees import words

FORM = ROOT / "tests" / "scenarios" / "forms" / "合格.toml"

MODULES = (
    "wizard.words",
    "wizard.numbers",
    "wizard.rules.doubtful_words",
    "wizard.values.numbers.number_words",
    "wizard.values.numbers.numerals",
    "wizard.values.numbers.quantities",
    "wizard.values.dates.time_words",
    "wizard.values.words.qualities",
)
"""Where patterns say what they need."""

COMPILED = """
import re, sys
from screens.cli import main
compiled = []
whole = re._compiler.compile
re._compiler.compile = lambda text, flags=0: compiled.append(text) or whole(text, flags)
code = main(sys.argv[1:])
print("long", *(len(text) for text in compiled if isinstance(text, str)))
print("loaded", *sorted({name.partition(".")[0] for name in sys.modules}))
sys.exit(code)
"""
"""Runs one command and says how long the patterns were that it compiled."""

WORDS = st.lists(st.text("完成未达到", min_size=1, max_size=3), min_size=1, max_size=8)
TEXTS = st.text("完成未达到率", max_size=12)


def patterns() -> Iterator[tuple[str, Lazy]]:
    """Every pattern that says what it needs, and its name."""
    for module in MODULES:
        yield from _of(module, import_module(module))
    yield "short_of", words().short_of
    yield "better", words().better


def _of(name: str, module: ModuleType) -> Iterator[tuple[str, Lazy]]:
    for key, value in vars(module).items():
        several = value if isinstance(value, tuple) else (value,)
        for at, one in enumerate(several):
            found = one[0] if isinstance(one, tuple) and one else one
            if isinstance(found, Lazy) and found.needs:
                yield f"{name}.{key}[{at}]", found


def can_do_without(parts: parser.SubPattern, needs: frozenset[str]) -> bool:
    """Whether a pattern may fit a text that has none of the characters it needs."""
    return not any(_needs(*part, needs) for part in parts)


def _needs(kind: object, value: object, needs: frozenset[str]) -> bool:
    """Whether a part of a pattern fits nothing without one of these characters."""
    match str(kind), value:
        case "LITERAL", int():
            return chr(value) in needs
        case "IN", list():
            return all(k is parser.LITERAL and chr(v) in needs for k, v in value)
        case "BRANCH", (_, list() as branches):
            return not any(can_do_without(branch, needs) for branch in branches)
        case (("SUBPATTERN" | "ASSERT"), (*_, inner)):
            return not can_do_without(inner, needs)
        case (("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT"), (least, _, inner)):
            return least > 0 and not can_do_without(inner, needs)
    return False


def test_no_pattern_fits_a_text_without_what_it_says_it_needs() -> None:
    known = list(patterns())
    wrong = [n for n, p in known if can_do_without(parser.parse(p.text), p.needs)]

    assert len(known) > 50
    assert wrong == []
    assert can_do_without(parser.parse("完成|达到"), frozenset("完"))


@given(TEXTS)
def test_a_pattern_that_is_not_compiled_finds_what_it_would_find(text: str) -> None:
    lazy, whole = Lazy("未?(达|完成)", needs="达完"), re.compile("未?(达|完成)")

    assert str(lazy.search(text)) == str(whole.search(text))
    assert str(lazy.match(text)) == str(whole.match(text))
    assert str(lazy.fullmatch(text)) == str(whole.fullmatch(text))
    assert lazy.sub("到", text) == whole.sub("到", text)
    assert len(list(lazy.finditer(text))) == len(whole.findall(text))


@given(WORDS, TEXTS)
def test_words_are_found_as_alternatives_are_the_longest_first(
    known: list[str], text: str
) -> None:
    lexicon = Lexicon(known)
    either = "|".join(sorted(known, key=len, reverse=True))

    found = [(m.start(), m[0]) for m in re.finditer(either, text)]
    assert list(lexicon.found(text)) == found
    assert lexicon.split(text) == re.split(either, text)
    assert lexicon.behind(text) == re.sub(f"^(?:{either})", "", text)
    assert lexicon.before(text) == re.sub(f"(?:{either})$", "", text)


@pytest.mark.parametrize(
    "text", ["达标", "A", "²", "①", "一", "", "1", "达1", "_", "%"]
)
def test_letters_are_what_the_pattern_says(text: str) -> None:
    assert is_letters(text) == bool(re.fullmatch(r"[^\W\d_]+", text))


def test_a_check_compiles_few_patterns_and_loads_no_parser_of_python() -> None:
    """Once a third of its time went into 136 patterns, hundreds of words in some."""
    told = {line[0]: line[1:] for line in fresh(COMPILED, "check", str(FORM)) if line}

    assert len(told["long"]) <= 80
    assert max(map(int, told["long"])) < 800
    assert not {"dataclasses", "inspect", "ast"} & set(told["loaded"])
