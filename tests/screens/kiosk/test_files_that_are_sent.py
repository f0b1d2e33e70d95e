"""Files that an account of a kiosk has sent are read there, and start nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from office_samples.documents import FIVE_OLD, FIVE_PDF, FIVE_XLS, FOLDER
from office_samples.papers import papers
from real_forms.sheets import xlsx_bytes
from support.paths import ROOT

CONFINED = """
import sys
from pathlib import Path
from screens.kiosk.audit_hook import confine_process
confine_process(Path(sys.argv[2]))
from exports.reading.readers import read
from wizard.refusals import Unusable
try:
    print(len(read(Path(sys.argv[1]))))
except Unusable as refusal:
    print(refusal)
"""
"""Reads a file in a process that may start nothing and write in one folder only."""


def read_confined(file: Path, folder: Path) -> str:
    run = subprocess.run(
        [sys.executable, "-B", "-c", CONFINED, str(file), str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    return run.stdout.strip()


@pytest.mark.parametrize(
    ("file", "forms"),
    [(FIVE_XLS, 5), (FIVE_PDF, 5), (FOLDER / "word-3.html", 1)],
    ids=lambda value: getattr(value, "suffix", value),
)
def test_every_kind_but_old_documents_is_read(file: Path, forms: int, tmp_path: Path):
    assert read_confined(file, tmp_path) == str(forms)


def test_a_sheet_of_excel_is_read(tmp_path: Path):
    (tmp_path / "去年.xlsx").write_bytes(xlsx_bytes(papers(8)))

    assert read_confined(tmp_path / "去年.xlsx", tmp_path) == "2"


def test_an_old_document_is_refused_in_one_sentence(tmp_path: Path):
    said = read_confined(FIVE_OLD[0], tmp_path)

    assert "另存为 .docx" in said
    assert "\n" not in said
