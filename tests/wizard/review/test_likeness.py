"""How alike two texts are, with what is installed and without it."""

import sys

import pytest

from wizard.review.likeness import bare, matcher, runs, same

ONE = "组织走访困难群众五百二十户，发放慰问品五百二十份，群众反映良好"
OTHER = "组织走访困难群众三百一十户，发放慰问品三百一十份，群众反映良好"


def test_texts_that_were_copied_and_changed_a_little_are_nearly_the_same() -> None:
    ratio = matcher()
    assert ratio is not None

    assert ratio(bare(ONE), bare(ONE)) == 100
    assert ratio(bare(ONE), bare(OTHER)) == 0


OWN = (
    "三溪村至大坪村八公里护栏已装完，六月因塌方停工十二天，后增派两个班组赶回；"
    "交工验收一次合格，沿线九个村的村民代表参加了评议，合同尾款按约定扣留质保金。"
)


@pytest.mark.parametrize(
    "copy",
    [
        OWN.replace("八", "二十三").replace("十二", "五").replace("九", "14"),
        OWN.replace("三溪", "龙潭").replace("大坪", "碧云").replace("塌方", "暴雨"),
        OWN.replace("装完", "安装完毕").replace("增派", "增加").replace("参加", "参与"),
        OWN.replace("交工", "经过多次协调，施工便道也一并修好，交工"),
        f"在县委县政府的领导下，{OWN}",
        OWN.replace("八", "6")
        .replace("三溪", "黄泥")
        .replace("合同", "同时加强管护，合同"),
    ],
    ids=["numbers", "places", "words", "a clause", "a beginning", "all at once"],
)
def test_a_text_that_somebody_worked_over_is_nearly_the_same(copy: str) -> None:
    ratio = matcher()
    assert ratio is not None

    assert 84 <= ratio(bare(OWN), bare(copy)) < 100
    assert runs(bare(OWN)) & runs(bare(copy))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "年初设定的各项目标任务全部完成，资金使用规范，社会效益明显，群众满意度较高。",
            "年初设定的绩效目标已全部完成，项目资金使用规范，取得了良好的社会效益。",
        ),
        (
            "2024年举办培训班12期，培训1200人次，群众满意度达到95%以上，支付率100%。",
            "2024年举办培训班8期，培训640人次，参训学员满意度达到98%，支付率97.5%。",
        ),
        (
            "受疫情影响，部分培训未能按计划开展，下一步将提前谋划，确保按期完成。",
            "受疫情影响，部分活动未能按期举办，下一步将加强协调，确保按时完成。",
        ),
        (
            OWN,
            f"{OWN[:38]}县里请来第三方测绘，逐段拍照留档，把十一处急弯列入明年计划。",
        ),
        (
            OWN[:40],
            OWN + "另有一座便桥因设计变更没有建成，款项已交回国库，明年重新申报。",
        ),
    ],
)
def test_offices_that_say_the_usual_have_not_copied(one: str, other: str) -> None:
    ratio = matcher()
    assert ratio is not None

    assert ratio(bare(one), bare(other)) == 0


def test_without_a_matcher_only_equal_texts_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "rapidfuzz.distance.LCSseq", None)

    assert matcher() is None
    assert (same(ONE, ONE), same(ONE, OTHER)) == (100, 0)


def test_what_does_not_count_is_left_out() -> None:
    assert bare("５２０ 户，Ａ类（一）") == "520户a类一"


def test_texts_with_a_passage_in_common_have_a_run_in_common() -> None:
    assert runs(bare(ONE)) & runs(bare("今年" + ONE[8:]))
    assert not runs(bare(ONE)) & runs("完全是另一个单位自己写的话没有一处相同")
    assert runs("短") == frozenset()
