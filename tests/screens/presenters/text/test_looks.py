"""Badges: each word on the colour of its meaning, to be read in every terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screens.presenters.text.looks import (
    BADGES,
    COLOURS,
    Ink,
    Look,
    Stretch,
    beginning,
    divided,
    text_of,
    with_badge,
)

LEAST_CONTRAST = 4.5
"""What WCAG 2.1 (1.4.3) asks of text."""

Rgb = tuple[int, int, int]

XTERM = (
    *((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0)),
    *((0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)),
    *((127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0)),
    *((92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)),
)

PUTTY = (
    *((0, 0, 0), (187, 0, 0), (0, 187, 0), (187, 187, 0)),
    *((0, 0, 187), (187, 0, 187), (0, 187, 187), (187, 187, 187)),
    *((85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85)),
    *((85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255)),
)

LINUX = (
    *((0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0)),
    *((0, 0, 170), (170, 0, 170), (0, 170, 170), (170, 170, 170)),
    *PUTTY[8:],
)

CAMPBELL = (
    *((12, 12, 12), (197, 15, 31), (19, 161, 14), (193, 156, 0)),
    *((0, 55, 218), (136, 23, 152), (58, 150, 221), (204, 204, 204)),
    *((118, 118, 118), (231, 72, 86), (22, 198, 12), (249, 241, 165)),
    *((59, 120, 255), (180, 0, 158), (97, 214, 214), (242, 242, 242)),
)

SCHEMES = {
    "xterm on black": (XTERM, (255, 255, 255), (0, 0, 0)),
    "xterm on white": (XTERM, (0, 0, 0), (255, 255, 255)),
    "PuTTY": (PUTTY, (187, 187, 187), (0, 0, 0)),
    "PuTTY, black on white": (PUTTY, (0, 0, 0), (255, 255, 255)),
    "Linux console": (LINUX, (170, 170, 170), (0, 0, 0)),
    "Windows Terminal": (CAMPBELL, (204, 204, 204), (12, 12, 12)),
    "Windows Terminal on white": (CAMPBELL, (12, 12, 12), (255, 255, 255)),
}
"""Sixteen colours, and those of text and ground, as these terminals come."""

BLANK = (Look.GIVEN, Look.OPEN)
"""Looks that nothing is written on."""


def light(colour: Rgb) -> float:
    """Its relative luminance (WCAG 2.1)."""
    parts = [part / 255 for part in colour]
    r, g, b = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: Rgb, other: Rgb) -> float:
    """The ratio of two colours (WCAG 2.1)."""
    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def seen(ink: Ink, scheme: str) -> tuple[Rgb, Rgb]:
    """The colours of text and ground in a terminal of this scheme."""
    palette, text, ground = SCHEMES[scheme]
    drawn = (named(ink.text, palette, text), named(ink.ground, palette, ground))
    return drawn[::-1] if ink.reverse else drawn


def named(colour: str, palette: tuple[Rgb, ...], instead: Rgb) -> Rgb:
    number = COLOURS.index(colour.removeprefix("bright_")) if colour else 0
    return palette[number + 8 * colour.startswith("bright_")] if colour else instead


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("look", [look for look in Look if look not in BLANK])
def test_what_is_written_can_be_read_in_every_scheme(look: Look, scheme: str) -> None:
    assert contrast(*seen(look.ink, scheme)) >= LEAST_CONTRAST


def test_no_badge_needs_bright_white() -> None:
    assert all("bright_white" not in (k.ink.text, k.ink.ground) for k in Look)


def test_meanings_have_colours_of_their_own() -> None:
    grounds = [look.ink.ground for look in {*BADGES.values()}]

    assert len(set(grounds)) == len(grounds)
    assert {*BADGES} >= {"错误", "提醒", "合格", "沿用上年", "自动计算", "未保存"}


def test_parts_of_a_bar_differ_without_colours() -> None:
    given, left = (look.ink.without_colours for look in BLANK)

    assert given != left


def test_without_colours_each_look_is_its_word_or_a_mark_of_its_own() -> None:
    """WRONG is an underline, as HEADING and OPEN are: they stand in other places."""
    bare = {look: look.ink.without_colours for look in Look}

    assert {look for look, ink in bare.items() if ink == Ink()} == {*BADGES.values()}
    assert all(ink.text == ink.ground == "" for ink in bare.values())


def test_a_terminal_is_told_the_colours_by_their_numbers() -> None:
    assert Look.ERROR.ink.parameters == "30;101"
    assert Look.GIVEN.ink.parameters == "7;4;32"
    assert Look.OPEN.ink.parameters == "4;100"
    assert Ink().parameters == ""


def test_a_badge_is_the_word_alone() -> None:
    line = with_badge("错误  分值合计 85 分", "错误")

    assert line == (Stretch("错误", Look.ERROR), Stretch("  分值合计 85 分"))
    assert text_of(line) == "错误  分值合计 85 分"


def test_the_first_line_of_a_folded_text_keeps_its_badge() -> None:
    line = with_badge("提醒  年底之前完成", "提醒")

    assert beginning(line, "提醒  年底") == (
        Stretch("提醒", Look.WARNING),
        Stretch("  年底"),
    )


@given(
    st.lists(
        st.builds(
            Stretch, st.text("字a \n", min_size=1), st.sampled_from([None, *Look])
        )
    )
)
def test_divided_lines_have_every_character_with_its_look(line: list[Stretch]) -> None:
    lines = [*divided(tuple(line))]

    assert "\n".join(map(text_of, lines)) == text_of(tuple(line))
    whole = [(c, part.look) for part in line for c in part.text if c != "\n"]
    assert [(c, e.look) for each in lines for e in each for c in e.text] == whole
