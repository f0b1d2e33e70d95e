"""How alike two texts are, with what is installed and without it."""

import sys

import pytest

from wizard.review.likeness import bare, matcher, runs, same

ONE = "组织走访困难群众五百二十户，发放慰问品五百二十份，群众反映良好"
OTHER = "组织走访困难群众三百一十户，发放慰问品三百一十份，群众反映良好"


def test_texts_that_were_copied_and_changed_a_little_are_nearly_the_same() -> None:
    ratio = matcher()
    assert ratio is not None

    assert ratio(bare(ONE), bare(ONE), 88) == 100
    assert 75 <= ratio(bare(ONE), bare(OTHER), 60) < 88
    assert ratio(bare(ONE), bare(OTHER), 88) == 0


def test_without_a_matcher_only_equal_texts_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "rapidfuzz.fuzz", None)

    assert matcher() is None
    assert (same(ONE, ONE, 88), same(ONE, OTHER, 88)) == (100, 0)


def test_what_does_not_count_is_left_out() -> None:
    assert bare("５２０ 户，Ａ类（一）") == "520户a类一"


def test_texts_with_a_passage_in_common_have_a_run_in_common() -> None:
    assert runs(bare(ONE)) & runs(bare("今年" + ONE[8:]))
    assert not runs(bare(ONE)) & runs("完全是另一个单位自己写的话没有一处相同")
    assert runs("短") == frozenset()
