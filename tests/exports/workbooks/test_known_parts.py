"""Parts that come again are read once, and say the same of every file."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from exports.workbooks.open_xml.xlsx import sheets
from office_samples.papers import five, printed
from real_forms.sheets import xlsx_bytes
from wizard.refusals import Unusable


def rewritten(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The same workbook with other words in one part."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            xml = source.read(name)
            if name == part:
                assert old in xml
                xml = xml.replace(old, new)
            target.writestr(name, xml)
    return made.getvalue()


@pytest.fixture(scope="module")
def book() -> bytes:
    return xlsx_bytes([printed(five()[0])])


def test_a_workbook_reads_the_same_again(book: bytes) -> None:
    assert sheets(book, "表.xlsx") == sheets(book, "表.xlsx")


def test_a_tab_of_another_name_is_another_tab(book: bytes) -> None:
    (was,) = sheets(book, "表.xlsx")
    name = f'name="{was.name}"'.encode()
    other = rewritten(book, "xl/workbook.xml", name, 'name="另一张"'.encode())

    assert [sheet.name for sheet in sheets(other, "表.xlsx")] == ["另一张"]
    assert sheets(book, "表.xlsx") == (was,)


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"]
)
@pytest.mark.parametrize("file", ["一.xlsx", "二.xlsx"])
def test_a_broken_part_is_refused_by_each_file_that_has_it(
    book: bytes, part: str, file: str
) -> None:
    broken = rewritten(book, part, b"</", b"<<")

    with pytest.raises(Unusable, match=file):
        sheets(broken, file)
