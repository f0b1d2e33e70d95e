"""The wheel: built from the sources, put elsewhere, and used from there."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.paths import ROOT
from wizard import __version__


def run(*words: str, folder: Path = ROOT, **environment: str) -> str:
    ran = subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the wheel was installed to, without what it depends on."""
    built, target = (tmp_path_factory.mktemp(name) for name in ("built", "installed"))
    run("-m", "hatchling", "build", "-t", "wheel", "-d", str(built))
    (wheel,) = built.glob("ziping-*.whl")
    options = ("--no-deps", "--no-index", "--compile", "--quiet")
    options += ("--disable-pip-version-check", "--root-user-action=ignore")
    run("-m", "pip", "install", *options, "--target", str(target), str(wheel))
    return target


def inside(folder: Path, pattern: str) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob(pattern)}


@pytest.mark.parametrize("room", ["wizard", "exports", "screens"])
def test_every_source_and_every_data_file_is_inside(installed: Path, room: str) -> None:
    wanted = {
        name for name in inside(ROOT / room, "*") if (ROOT / room / name).is_file()
    }
    wanted = {name for name in wanted if "__pycache__" not in name}

    assert wanted - inside(installed / room, "*") == set()


def test_the_data_files_that_the_program_reads_are_inside(installed: Path) -> None:
    assert "2020.toml" in inside(installed / "wizard" / "editions", "*.toml")
    assert inside(installed / "screens", "*.tcss")
    assert "styles.xml" in inside(installed / "exports" / "paper" / "template", "*.xml")


def test_it_is_compiled(installed: Path) -> None:
    for name in inside(installed, "*.py"):
        path = installed / name
        assert list((path.parent / "__pycache__").glob(f"{path.stem}.*.pyc")), name


def test_nothing_else_comes_with_it(installed: Path) -> None:
    assert {path.name for path in installed.iterdir()} == {
        "bin",
        "wizard",
        "exports",
        "screens",
        "share",
        f"ziping-{__version__}.dist-info",
    }
    assert {path.name for path in (installed / "bin").iterdir()} == {"ziping"}


def test_the_program_runs_from_there(installed: Path, tmp_path: Path) -> None:
    environment = {"PYTHONPATH": str(installed), "ZIPING_HOME": str(tmp_path / "home")}

    found = run(
        "-m", "screens.cli", "editions", "--json", folder=tmp_path, **environment
    )

    assert "2020" in [edition["id"] for edition in json.loads(found)]
    program = "import screens; print(*screens.__path__)"
    where = run("-c", program, folder=tmp_path, **environment)
    assert Path(where.strip()) == installed / "screens"


def test_it_exports_a_docx_from_there(
    installed: Path, tmp_path: Path, samples: Path
) -> None:
    fit = samples.parent / "scenarios" / "forms" / "合格.toml"
    environment = {"PYTHONPATH": str(installed), "ZIPING_HOME": str(tmp_path / "home")}
    words = ("-m", "screens.cli", "export", str(fit), "-o", "表.docx")

    run(*words, folder=tmp_path, **environment)

    assert (tmp_path / "表.docx").read_bytes().startswith(b"PK")


def test_the_man_page_is_installed_where_man_looks(installed: Path) -> None:
    page = installed / "share" / "man" / "man1" / "ziping.1"

    assert page.read_bytes() == (ROOT / "docs" / "ziping.1").read_bytes()
