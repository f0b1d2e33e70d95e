"""Workbooks of Excel 97 and WPS, saved by LibreOffice, and bytes that are none."""

import struct
from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest

from exports.reading.readers import read
from exports.workbooks.open_xml import xlsx
from exports.workbooks.xls import sheets
from exports.workbooks.xls_records import MOST_RECORDS
from office_samples.documents import FIVE_XLS
from office_samples.small_book import SMALL_XLS, small_book
from wizard.refusals import Unusable


def test_a_sheet_is_seen_as_in_the_workbook_that_it_was_saved_from():
    (of_excel_97,) = sheets(SMALL_XLS.read_bytes(), "表.xls")
    (of_today,) = xlsx.sheets(small_book().packed(), "表.xlsx")

    assert of_excel_97.rows == of_today.rows
    assert set(of_excel_97.merged) == set(of_today.merged)
    assert of_excel_97.hidden_rows & of_excel_97.rows.keys() == {3}
    assert of_excel_97.hidden_columns & {0, 1, 2} == {2}


def broken(at: int, length: int) -> bytes:
    content = bytearray(FIVE_XLS.read_bytes())
    content[at : at + length] = b"\xff" * length
    return bytes(content)


HALF = FIVE_XLS.read_bytes()[:5000]
HEAD = FIVE_XLS.read_bytes()[:512]
BEGIN = struct.pack("<HHHHHHII", 0x809, 16, 0x600, 5, 0, 0, 0, 0)
"""The first record of a workbook."""

DAMAGED = {
    "half of one": HALF,
    "its beginning": HEAD,
    "records without end": BEGIN + b"\x0a\x00\x00\x00" * (MOST_RECORDS + 2),
    "the directory overwritten": broken(0x30, 40),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_workbook_is_refused_in_one_sentence(name: str, tmp_path: Path):
    file = tmp_path / "表.xls"
    file.write_bytes(DAMAGED[name])
    start = process_time()

    with pytest.raises(Unusable) as refusal:
        read(file)

    assert str(refusal.value).count("。") == 1
    assert process_time() - start < 3


def test_a_workbook_with_a_password_says_so(tmp_path: Path):
    file = tmp_path / "表.xls"
    at = FIVE_XLS.read_bytes().index(BEGIN[:4])
    content = bytearray(FIVE_XLS.read_bytes())
    content[at + 20 : at + 24] = struct.pack("<HH", 0x2F, content[at + 22])
    file.write_bytes(bytes(content))

    with pytest.raises(Unusable, match="加了密码"):
        read(file)


def test_bytes_damaged_anywhere_are_read_or_refused_but_never_fail(tmp_path: Path):
    file = tmp_path / "表.xls"
    for at in range(512, FIVE_XLS.stat().st_size, 997):
        file.write_bytes(broken(at, 7))
        with suppress(Unusable):
            read(file)
