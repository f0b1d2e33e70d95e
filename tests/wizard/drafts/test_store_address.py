"""Which server drafts are on: by the environment, else by the file of the machine."""

from pathlib import Path

import pytest

from wizard.drafts.store_address import CONFIGURATION, STORE, store_address
from wizard.refusals import Unusable

SERVER = "postgresql://db/ziping"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(STORE, raising=False)
    monkeypatch.setenv(CONFIGURATION, str(tmp_path / "设置.toml"))
    return tmp_path / "设置.toml"


def test_the_file_names_it_and_the_environment_comes_first(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert store_address() == ""

    file.write_text(f'store = " {SERVER} "\n')
    assert store_address() == SERVER

    monkeypatch.setenv(STORE, f"{SERVER}2")
    assert store_address() == f"{SERVER}2"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("store = 5\n", "store"),
        (f'stroe = "{SERVER}"\n', "stroe"),
        (f'store = "{SERVER}"\nuser = "a"\n', "user"),
        ('store = "/srv/ziping"\n', "/srv/ziping"),
        ("store = \n", "设置.toml"),
    ],
)
def test_a_file_that_says_something_else_is_refused_with_what_is_wrong(
    text: str, named: str, file: Path
) -> None:
    file.write_text(text)

    with pytest.raises(Unusable, match=named):
        store_address()
