"""An edition is left where it reads a paper worse than another one, and not before."""

from exports.grid import Grid, rows_of
from exports.recogniser.parts import Parts, read_parts
from exports.recogniser.recognise import ALL, parts_by
from exports.word.word_grid import grid
from real_forms import national, provincial
from real_forms.tables import Paper, docx_bytes
from wizard.editions.edition import Edition
from wizard.editions.library import usable


def grid_of(paper: Paper) -> Grid:
    return grid(docx_bytes([paper]), "表.docx")


def readings(paper: Paper) -> list[tuple[Edition, Parts]]:
    """The parts of a paper by every edition that finds a form on it."""
    sheet = tuple(rows_of(grid_of(paper)))
    found = ((each, parts_by(sheet, each)) for each in usable())
    return [(each, parts) for each, forms in found for parts in forms.values()]


def test_a_reading_that_is_not_worse_is_read_as_a_whole() -> None:
    papers = [national.drawn(national.forms()[0], 1), provincial.hubei(2)]
    for edition, parts in (one for paper in papers for one in readings(paper)):
        whole = read_parts(parts, edition, ALL)

        assert whole is not None
        assert read_parts(parts, edition, whole[1]) == whole


def test_a_reading_that_is_left_would_have_been_worse() -> None:
    left = 0
    for edition, parts in readings(provincial.ningxia(3)):
        whole = read_parts(parts, edition, ALL)
        assert whole is not None
        for most in range(whole[1]):
            found = read_parts(parts, edition, most)
            left += found is None

            assert found in (None, whole)

    assert left
