"""Real forms as offices draw them, in every layout: read whole, and nothing made up."""

from pathlib import Path

import pytest

from exports.reading.readers import read
from real_forms import foreign, national, provincial
from real_forms.collected import langfang
from real_forms.compare import compared
from real_forms.tables import LAYOUTS, Paper
from wizard.editions.library import edition
from wizard.rules import findings

SEEDS = {"docx": 12, "by hand": 12, "cells": 12, "excel": 12, "word": 40}
"""How many offices draw a form in each layout; `make real-forms` has more of them."""


def papers(seed: int) -> list[Paper]:
    """One form, now and then two, each drawn as another office would."""
    forms = national.forms()
    chosen = [forms[(seed + at) % len(forms)] for at in range(1 + (seed % 4 == 0))]
    return [
        national.drawn(form, 1000 + seed * 10 + at) for at, form in enumerate(chosen)
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_national_form_is_read_whole_however_it_is_drawn(
    layout: str, tmp_path: Path
) -> None:
    suffix, written = LAYOUTS[layout]
    for seed in range(SEEDS[layout]):
        file = tmp_path / f"{seed}{suffix}"
        file.write_bytes(written(papers(seed)))

        score, wrong = compared(papers(seed), read(file))

        assert wrong == [], f"seed {seed}"
        assert (score.found, score.lost, score.invented) == (score.forms, 0, 0)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_form_that_is_full_of_template_rows_has_only_its_own(
    layout: str, tmp_path: Path
) -> None:
    suffix, written = LAYOUTS[layout]
    file = tmp_path / f"表{suffix}"
    file.write_bytes(written([langfang()]))

    (found,) = read(file)
    score, wrong = compared([langfang()], [found])

    assert wrong == []
    assert (score.lost, score.invented) == (0, 0)
    assert found.source.template_rows == 17
    assert found.unplaced[1:] == ()


@pytest.mark.parametrize("layout", foreign.FILES)
@pytest.mark.parametrize("name", foreign.NAMES)
def test_a_form_of_another_layout_is_read_as_far_as_ours_has_a_place(
    name: str, layout: str
) -> None:
    score, wrong = compared([foreign.paper(name)], read(foreign.file(name, layout)))

    assert wrong == []
    assert (score.found, score.lost, score.invented) == (1, 0, 0)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("id", provincial.KINDS)
def test_a_form_of_a_province_is_read_whole_by_its_own_edition(
    id: str, layout: str, tmp_path: Path
) -> None:
    suffix, written = LAYOUTS[layout]
    for seed in range(6):
        drawn = provincial.KINDS[id](seed)
        (tmp_path / f"{seed}{suffix}").write_bytes(written([drawn]))

        (got,) = read(tmp_path / f"{seed}{suffix}")
        score, wrong = compared([drawn], [got])

        assert wrong == [], f"seed {seed}"
        assert (score.lost, score.invented) == (0, 0)
        assert got.form.edition == id
        found = findings(got.form, edition(id), got.source)
        assert [f.message for f in found if f.severity == "error"] == []
