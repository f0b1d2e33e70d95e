"""Where a limit of what is read begins, and how a key is written in a sentence."""

import pickle

import pytest

from wizard.closed_models.parsing import (
    MOST_BYTES,
    MOST_LEVELS,
    MOST_WORD_CHARACTERS,
    tables,
)
from wizard.closed_models.strange_keys import MOST_KEY_CHARACTERS, StrangeKeys, dotted
from wizard.refusals import Unusable


def refused(text: str) -> str:
    with pytest.raises(Unusable) as refusal:
        tables(text.encode(), "表.toml")
    return str(refusal.value)


def test_a_key_may_have_so_many_levels_and_no_more() -> None:
    deep = ".".join("a" * MOST_LEVELS)

    text, _ = tables(f"{deep} = 1\n".encode(), "表.toml")
    assert text == f"{deep} = 1\n"
    assert "第 2 行嵌套过深" in refused(f"\n{deep}.a = 1\n")


def test_a_word_is_shorter_than_the_longest_that_is_read() -> None:
    digits = "1" * (MOST_WORD_CHARACTERS - 1)

    _, found = tables(f"a = {digits}\n".encode(), "表.toml")
    assert found == {"a": int(digits)}
    assert "第 1 行第 5 列" in refused(f"a = {digits}1\n")


def test_a_file_may_have_so_many_bytes_and_no_more() -> None:
    full = "#" * (MOST_BYTES - 1) + "\n"

    assert tables(full.encode(), "表.toml") == (full, {})
    assert "1024 KB" in refused(full + "\n")


def test_the_line_of_what_is_nested_too_deep_is_that_of_most_open_brackets() -> None:
    opened, closed = "[" * 3_000, "]" * 3_000

    assert "第 3 行嵌套过深" in refused(f"a = [\n{opened}\n[{closed}]\n]\n")
    assert "第 1 行嵌套过深" in refused(f"a = {opened}{closed}\nb = [[[]]]\n")


@pytest.mark.parametrize(
    ("place", "key"),
    [
        (("indicators", 3, "score"), "indicators[3].score"),
        ((), ""),
        ((0,), "[0]"),
        (("一\n 二", "a" * 61), f"一 二.{'a' * MOST_KEY_CHARACTERS}"),
    ],
)
def test_a_key_is_written_on_one_line(place: tuple[str | int, ...], key: str) -> None:
    assert dotted(place) == key


def test_what_is_said_of_the_first_key_reaches_another_process() -> None:
    strange = StrangeKeys(iter(["第一句", "第二句"]))

    received = pickle.loads(pickle.dumps(strange))

    assert (type(received), str(received)) == (StrangeKeys, "第一句")
    assert [*received.sentences] == ["第一句"]
    assert [*strange.sentences] == ["第一句", "第二句"]
