"""Drafts are copied between files and a server, exact to the byte."""

from pathlib import Path

import pytest

from support.postgresql import Server
from wizard.drafts.file_store import FileStore
from wizard.drafts.postgresql.copying import files_to_server, server_to_files
from wizard.drafts.postgresql.store import PostgresqlStore
from wizard.drafts.store import Begun
from wizard.form import Form, Project, put
from wizard.refusals import Unusable

FORM = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with a draft in which is typed, one that is discarded, and a later."""
    folder = tmp_path / "home"
    store = FileStore(folder)
    for name in ("一", "二", "三"):
        begun = Begun(
            put(FORM, "goals.actual", "去年的"), frozenset({"goals.expected"})
        )
        draft = store.create(put(FORM, "project.name", name), begun)
        draft.keep("goals.actual", f"{name}还没写完")
        draft.close()
    store.discard("2")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """All drafts and last year's forms, by their place."""
    kept = (".toml", ".last")
    paths = [path for path in folder.rglob("*") if path.suffix in kept]
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def test_there_and_back_nothing_is_another(
    files: Path, clean: Server, tmp_path: Path
) -> None:
    url, back = clean.url_of("wang"), tmp_path / "back"
    assert files_to_server(files, url) == 3
    assert server_to_files(url, back) == 3
    assert contents(back) == contents(files)
    for id in ("1", "3"):
        there, here = FileStore(files).open(id), FileStore(back).open(id)
        assert dict(there.typed) == dict(here.typed)
        assert there.at == here.at
        there.close()
        here.close()


def test_the_copy_is_worked_on_like_any_other(
    files: Path, clean: Server, tmp_path: Path
) -> None:
    files_to_server(files, clean.url_of("wang"))
    store = PostgresqlStore(clean.url_of("wang"), tmp_path / "a")
    assert {each.id for each in store.list()} == {"1", "3"}
    draft = store.open("3")
    assert draft.typed["goals.actual"] == "三还没写完"
    assert draft.last == put(FORM, "goals.actual", "去年的")
    draft.save(put(draft.form, "goals.actual", "写完"), "")
    draft.close()
    new = store.create(FORM)
    assert new.id == "4"
    new.close()


def test_nothing_is_copied_over_drafts_that_are_there(
    files: Path, clean: Server, tmp_path: Path
) -> None:
    url = clean.url_of("wang")
    PostgresqlStore(url, tmp_path / "a").create(FORM).close()
    with pytest.raises(Unusable, match="已有草稿，没有复制"):
        files_to_server(files, url)
    with pytest.raises(Unusable, match="已有草稿，没有复制"):
        server_to_files(url, files)
    assert clean.sql("SELECT count(*) FROM ziping.draft") == "1"


def test_a_draft_that_is_open_stops_the_copy(files: Path, clean: Server) -> None:
    draft = FileStore(files).open("3")
    with pytest.raises(Unusable, match="草稿 3 正在别处打开"):
        files_to_server(files, clean.url_of("wang"))
    draft.close()
    assert clean.sql("SELECT count(*) FROM ziping.draft") == "0"


def test_a_draft_that_cannot_be_read_stops_the_copy(files: Path, clean: Server) -> None:
    (files / "3.toml").write_bytes(b"\xff")
    with pytest.raises(Unusable, match=r"3\.toml"):
        files_to_server(files, clean.url_of("wang"))
    assert clean.sql("SELECT count(*) FROM ziping.draft") == "0"
