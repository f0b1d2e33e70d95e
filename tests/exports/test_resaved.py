"""Our .docx, opened and saved again by LibreOffice, reads back the same."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from exports.paper.docx import document
from exports.reading.readers import read
from wizard.form import Printed

OFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(
    OFFICE is None, reason="LibreOffice is not here: make test-render installs it"
)


def resaved(path: Path, folder: Path) -> Path:
    """The same document, read and written by LibreOffice."""
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(folder / "saved"),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / "saved" / path.name


def test_the_samples_read_back_the_same(samples: Path, tmp_path: Path) -> None:
    read_before = [got.form for got in read(samples / "changji-2020.txt")]
    forms = [replace(form, printed=Printed()) for form in read_before]
    path = tmp_path / "表.docx"
    path.write_bytes(document(forms))

    found = read(resaved(path, tmp_path))

    assert [replace(got.form, printed=Printed()) for got in found] == forms
    assert not any(got.unplaced or got.differing for got in found)


def test_a_form_of_several_pages_reads_back_the_same(
    samples: Path, tmp_path: Path
) -> None:
    short = read(samples / "changji-2020.txt")[1].form
    many = tuple(row for row in short.indicators for _ in range(4))
    form = replace(short, indicators=many, printed=Printed())
    path = tmp_path / "表.docx"
    path.write_bytes(document([form, form]))

    found = read(resaved(path, tmp_path))

    assert [replace(got.form, printed=Printed()) for got in found] == [form, form]
    assert not any(got.unplaced or got.differing for got in found)
