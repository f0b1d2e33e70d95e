"""The pictures of README and docs show what the program shows and prints now."""

from pathlib import Path

import pytest

from exports.reading.readers import read
from exports.sheet.sheet import sheet
from pictures.drawing import grounds, shown, svg
from pictures.page import letters, words
from pictures.samples import second_form
from pictures.scenes import PICTURES, scenes
from pictures.themes import THEMES
from support.paths import ROOT
from wizard.editions.library import edition

MOST_BYTES = 150_000
SCREENS = sorted(PICTURES.glob("*.svg"))
PAGE = PICTURES / "page.png"


@pytest.fixture(scope="module")
def screens(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the program shows now, drawn, by the name of the picture."""
    folder = tmp_path_factory.mktemp("pictures")
    return {
        f"{name}-{theme}": svg(opened.screen, theme, name)
        for name, opened in scenes(folder)
        for theme in THEMES
    }


def test_every_screen_has_its_picture_in_a_light_and_a_dark_window(
    screens: dict[str, str],
) -> None:
    assert {picture.stem for picture in SCREENS} == screens.keys()


@pytest.mark.parametrize("picture", SCREENS, ids=lambda picture: picture.stem)
def test_a_picture_of_a_screen_says_what_the_program_shows_now(
    picture: Path, screens: dict[str, str]
) -> None:
    """Its words in their places, and the colours behind them; no pixels."""
    drawn, now = picture.read_text(encoding="utf-8"), screens[picture.stem]

    assert shown(drawn) == shown(now), "make pictures draws it anew"
    assert grounds(drawn) == grounds(now), "make pictures draws it anew"


def test_the_picture_of_the_page_holds_what_the_form_says(tmp_path: Path) -> None:
    (found,) = read(second_form(tmp_path))

    page = sheet(found.form, edition(found.form.edition))

    cells = "".join(cell.text for row in page.rows for cell in row.cells)
    said = letters(page.title + page.year_line + cells)
    assert words(PAGE.read_bytes()) == said, "make pictures prints it anew"


@pytest.mark.parametrize("picture", [*SCREENS, PAGE], ids=lambda picture: picture.name)
def test_a_picture_is_small_and_shown_somewhere(picture: Path) -> None:
    pages = [ROOT / "README.md", *ROOT.glob("docs/*.md")]
    told = "".join(page.read_text(encoding="utf-8") for page in pages)

    assert picture.stat().st_size < MOST_BYTES
    assert f"pictures/{picture.name}" in told
