"""Text of every encoding that offices send, and bytes that are no text."""

import codecs

import pytest

from exports.text.encodings import GUESSED_FROM, first_wrong, is_nearly_utf8, text_in

TEXT = "项目名称\tABC 2024\n年度资金总额：90.5 万元\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("gbk"),
        TEXT.encode("gb18030"),
    ],
    ids=["utf-8", "mark 8", "mark le", "mark be", "le", "be", "gbk", "gb18030"],
)
def test_a_text_is_read_whatever_its_encoding(content: bytes) -> None:
    assert text_in(content) == TEXT


@pytest.mark.parametrize(
    "content",
    [
        codecs.BOM_UTF8 + b"\xff",
        codecs.BOM_UTF16_LE + b"\x00\xd8",
        TEXT.encode() + b"\xff\xff",
        b"\x81",
    ],
)
def test_bytes_that_are_no_text_of_a_known_encoding_are_none(content: bytes) -> None:
    assert text_in(content) is None


@pytest.mark.parametrize(
    ("content", "at"),
    [(b"", 0), (b"abc", 0), (b"ab\xffc", 2), ("项\n".encode()[:2], 0)],
)
def test_the_byte_at_which_utf_8_stops(content: bytes, at: int) -> None:
    assert first_wrong(content) == at


@pytest.mark.parametrize(
    ("broken", "sound", "is_nearly"),
    [(0, 0, True), (1, 0, False), (2, 1, True), (3, 1, False), (4, 2, True)],
)
def test_two_broken_characters_for_a_sound_one_are_damaged_utf_8(
    broken: int, sound: int, *, is_nearly: bool
) -> None:
    content = b"abc" + b"\xff" * broken + "项".encode() * sound

    assert is_nearly_utf8(content) is is_nearly


@pytest.mark.parametrize(("ascii_of_ten", "is_utf_16"), [(1, True), (0, False)])
def test_a_zero_in_every_tenth_place_tells_utf_16(
    ascii_of_ten: int, *, is_utf_16: bool
) -> None:
    text = ("项" * (10 - ascii_of_ten) + "1" * ascii_of_ten) * 10

    assert (text_in(text.encode("utf-16-le")) == text) is is_utf_16


def test_zeros_in_both_places_are_no_utf_16() -> None:
    content = b"a\0" * 50 + b"\0a"

    assert text_in(content) == content.decode()


def test_only_the_beginning_of_a_text_is_looked_at() -> None:
    """A zero far behind is a fault of the text, not another encoding."""
    content = b"ab" * GUESSED_FROM + b"a\0" * GUESSED_FROM

    assert text_in(content) == content.decode()
