"""What a draft remembers beside its form, and how it is read again."""

from dataclasses import replace
from decimal import Decimal

import pytest

from support.paths import ROOT
from wizard.address import address
from wizard.editions.library import edition
from wizard.findings import Code, Finding, Severity
from wizard.form import put
from wizard.interview.answers.answer_wording import AnswerSays
from wizard.interview.transfer.bookmark import NOWHERE, Bookmark
from wizard.interview.transfer.confirmations import (
    Confirmation,
    confirmation_of,
    read_lines,
    remark_on,
    unconfirmed,
    with_confirmed,
    without_confirmed,
)
from wizard.refusals import Unusable
from wizard.rules import findings
from wizard.toml.form_file import loads

EDITION = edition("2020")
FIT = loads((ROOT / "tests/scenarios/forms/合格.toml").read_bytes(), "合格.toml")

HEAD = b"# ziping at year revision 7"
CELL = "indicators[0].name"
ONE = Confirmation("far-over", CELL, "太多了", "核对过")
TAKEN_BACK = replace(ONE, where="year", is_withdrawn=True)


@pytest.mark.parametrize(
    "bookmark",
    [
        Bookmark(),
        Bookmark(at="year", revision=999_999_999),
        Bookmark(
            at=CELL,
            revision=1,
            carried_cells=frozenset({address(CELL), address("goals.actual")}),
            confirmed=(ONE, TAKEN_BACK, replace(ONE, remark="")),
        ),
    ],
)
def test_a_bookmark_is_read_as_it_was_written(bookmark: Bookmark) -> None:
    lines = bookmark.lines()

    assert Bookmark.read(lines + b"schema = 1\n") == bookmark
    assert all(line.startswith(b"# ") for line in lines.splitlines())


def test_the_lines_are_these() -> None:
    marked = Bookmark("", 3, frozenset({address("year"), address("goals.actual")}))

    assert marked.lines() == (
        f"# ziping at {NOWHERE} revision 3 carried goals.actual year\n".encode()
    )


@pytest.mark.parametrize("content", [b"", b"schema = 1\n", b"# zip\n", b"\n" + HEAD])
def test_without_a_bookmark_there_is_a_blank_one(content: bytes) -> None:
    assert Bookmark.read(content) == Bookmark()


@pytest.mark.parametrize(
    "content", [HEAD + b" and more\n", HEAD, b"# ziping at year revision 1234567890\n"]
)
def test_a_bookmark_of_a_newer_program_is_refused(content: bytes) -> None:
    with pytest.raises(Unusable) as refused:
        Bookmark.read(content)

    assert str(refused.value) == str(AnswerSays.NEWER_BOOKMARK)


def test_a_word_that_is_no_path_marks_nothing() -> None:
    content = HEAD + b" carried indicators[x].name year [0] a[0\n"

    assert Bookmark.read(content).carried_cells == {address("year")}


def test_confirmations_end_with_the_first_other_line() -> None:
    lines = [ONE.line(), b"# a remark\n", TAKEN_BACK.line()]

    assert list(read_lines(lines)) == [ONE]


@pytest.mark.parametrize(
    "parts", [b"{", b"{}", b"[]", b'["a","b","c"]', b'["a","b","c","d","e","f"]', b"4"]
)
def test_a_line_that_is_no_confirmation_confirms_nothing(parts: bytes) -> None:
    """And those behind it still hold."""
    lines = [b"# confirmed " + parts + b"\n", ONE.line()]

    assert list(read_lines(lines)) == [ONE]


# ── warnings that were looked at ──


def warned(count: str = "3000册") -> tuple[Finding, Finding]:
    """What the rules say of a result that is far above its target, and of a goal."""
    form = put(FIT, "indicators[0].actual", count)
    form = put(form, "goals.actual", form.goals.expected)
    by_code = {finding.code: finding for finding in findings(form, EDITION)}
    return by_code[Code.FAR_OVER_TARGET], by_code[Code.GOAL_COPIED]


def test_a_warning_that_was_confirmed_waits_no_more_until_it_says_otherwise() -> None:
    over, copied = warned()
    confirmed = with_confirmed((), [over])

    assert unconfirmed([over, copied], confirmed) == (copied,)
    assert unconfirmed(warned("3001册"), confirmed) == warned("3001册")
    assert confirmation_of(over, confirmed) == confirmed[0]
    assert confirmation_of(copied, confirmed) is None


def test_an_error_is_none_of_the_warnings_that_wait() -> None:
    found = findings(put(FIT, "indicators[0].score", Decimal(11)), EDITION)

    assert Severity.ERROR in {finding.severity for finding in found}
    assert all(f.severity is Severity.WARNING for f in unconfirmed(found, ()))


def test_a_remark_is_one_line_and_stays_until_another_is_written() -> None:
    over, copied = warned()
    first = with_confirmed((), [over, copied], " 已\n核对 ")

    assert remark_on(over, first) == "已 核对"
    assert with_confirmed(first, [over]) == (first[1], first[0])
    assert remark_on(over, with_confirmed(first, [over], "")) == ""
    assert remark_on(copied, with_confirmed(first, [over], "")) == "已 核对"


def test_another_warning_in_the_same_cell_takes_the_place_of_the_earlier_one() -> None:
    over, copied = warned()
    later, _ = warned("3001册")
    confirmed = with_confirmed(with_confirmed((), [over, copied], "对"), [later])

    assert [(c.where, c.message, c.remark) for c in confirmed] == [
        (copied.where, copied.message, "对"),
        (later.where, later.message, ""),
    ]


def test_what_is_taken_back_confirms_nothing_and_keeps_its_remark() -> None:
    over, copied = warned()
    remarked = with_confirmed((), [over, copied], "对")
    bare = with_confirmed((), [over, copied])

    assert unconfirmed([over, copied], without_confirmed(remarked, over)) == (over,)
    assert remark_on(over, without_confirmed(remarked, over)) == "对"
    assert without_confirmed(bare, over) == (bare[1],)
