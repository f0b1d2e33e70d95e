"""A page with all that belongs to it in one file, as browsers and WPS save it."""

import pytest

from exports.web.single_file import forms_in_single_file
from wizard.refusals import Unusable

PAGE = (
    "<p>项目支出绩效自评表</p><p>（2020年度）</p><table>"
    "<tr><td>项目名称<td colspan=7>访惠聚经费</tr>"
    "<tr><td rowspan=2>绩效指标<td>一级指标<td>二级指标<td>三级指标"
    "<td>年度指标值<td>实际完成值<td>分值<td>得分</tr>"
    "<tr><td>产出指标<td>数量指标<td>走访户数<td>≥5户<td>6户<td>50<td>50</tr></table>"
)
PICTURE = "\n--part\nContent-Type: image/png\n\n"
MOST_PARTS = 500


def letter(pictures: int) -> bytes:
    """A page with so many pictures, and the line that ends the letter."""
    head = 'Content-Type: multipart/related; boundary="part"\n'
    page = f"\n--part\nContent-Type: text/html; charset=utf-8\n\n{PAGE}\n"
    return f"{head}{page}{PICTURE * pictures}\n--part--\n".encode()


@pytest.mark.parametrize("pictures", [0, 3, MOST_PARTS - 2])
def test_the_form_is_read_and_pictures_are_left(pictures: int) -> None:
    (found,) = forms_in_single_file(letter(pictures), "表.mht")

    assert found.form.project.name == "访惠聚经费"
    assert [row.name for row in found.form.indicators] == ["走访户数"]


def test_a_letter_of_more_parts_is_refused() -> None:
    with pytest.raises(Unusable, match=r"表\.mht"):
        forms_in_single_file(letter(MOST_PARTS - 1), "表.mht")
