"""What others may do with papers that leave, by the account and the folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from support.paths import ROOT

ASK = """
import sys
from pathlib import Path
from wizard.umask import shared_mode, started_with
path, umask = sys.argv[1:]
if umask:
    started_with(int(umask, 8))
print(f"{shared_mode(Path(path)):o}")
"""


def mode(path: Path, umask: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", ASK, str(path), umask],
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    ).stdout.strip()


@pytest.mark.parametrize(
    ("umask", "folder", "new"),
    [
        ("", 0o777, "600"),
        ("022", 0o755, "644"),
        ("002", 0o775, "664"),
        ("002", 0o750, "640"),
        ("000", 0o300, "600"),
        ("777", 0o755, "600"),
    ],
)
def test_a_new_file_is_for_others_what_account_and_folder_leave_them(
    umask: str, folder: int, new: str, tmp_path: Path
) -> None:
    """Where nobody has told of the account, the file is its owner's alone."""
    shared = tmp_path / "共享"
    shared.mkdir()
    shared.chmod(folder)

    assert mode(shared / "表.docx", umask) == new


def test_a_file_that_is_there_stays_as_open_as_it_was(tmp_path: Path) -> None:
    there = tmp_path / "表.docx"
    there.touch()
    there.chmod(0o640)

    assert mode(there, "077") == "640"
