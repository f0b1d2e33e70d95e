"""What a session typed lies on its host until it is on the server."""

from pathlib import Path

from wizard.drafts.postgresql.mirror import TypedLine
from wizard.drafts.postgresql.spool import Spool


def test_one_whose_folder_was_emptied_by_other_hands_is_let_go_all_the_same(
    tmp_path: Path,
) -> None:
    spool = Spool(tmp_path / "spool" / "new.1.1.spool", 1)
    spool.keep("project.name", TypedLine(1, "字"))
    for file in (tmp_path / "spool").iterdir():
        file.unlink()

    spool.close(remove=True)

    assert list((tmp_path / "spool").iterdir()) == []
