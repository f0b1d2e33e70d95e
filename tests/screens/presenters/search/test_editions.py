"""An edition is named by its id, or by words that only one of them has."""

import pytest

from screens.presenters.search.editions import edition_rows, named_edition
from wizard.editions.library import built_in
from wizard.refusals import Unusable


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("2020", "2020"),
        ("hubei-2020", "hubei-2020"),
        ("湖北", "hubei-2020"),
        ("hb", "hubei-2020"),
        ("sichuan", "sichuan-2022"),
        ("青神", "sichuan-2022"),
        ("zhengtizhichu", "zhengti-2023"),
        ("宁夏 2022", "ningxia-2022"),
        ("14表", "yunnan-2022"),
    ],
)
def test_words_that_one_edition_has_are_enough(typed: str, id: str) -> None:
    assert named_edition(typed).id == id


def test_words_that_several_have_are_refused_with_their_ids() -> None:
    with pytest.raises(Unusable, match=r"2022.*好几版.*sichuan-2022.*yunnan-2022"):
        named_edition("2022")


def test_words_that_none_has_are_refused_with_all_there_are() -> None:
    with pytest.raises(Unusable, match=r"没有“火星”这一版，现有：2020、"):
        named_edition("火星")


def test_the_list_has_every_edition_by_its_place_and_year() -> None:
    rows = edition_rows()

    assert [row.of for row in rows] == list(built_in())
    assert all("20" in row.text for row in rows)
