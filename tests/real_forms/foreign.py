"""Forms of layouts that are not the national one, with what a reader must find."""

import json
from pathlib import Path

from real_forms.tables import Paper
from support.paths import SAMPLES

FILES = {"docx": ".docx", "cells": "-cells.txt", "excel": ".tsv", "word": "-word.txt"}
"""The files of each form by their layout."""

NAMES = sorted(path.stem for path in (SAMPLES / "layouts").glob("*.json"))
"""The forms that there are."""


def paper(name: str) -> Paper:
    """What must be found on the form of this name."""
    wanted = json.loads((SAMPLES / "layouts" / f"{name}.json").read_text("utf-8"))
    facts = wanted["facts"]
    rows = [{k: v for k, v in row.items() if k != "group"} for row in wanted["rows"]]
    return Paper([], facts=facts, rows=rows)


def file(name: str, layout: str) -> Path:
    """The form in one of the layouts."""
    return SAMPLES / "layouts" / f"{name}{FILES[layout]}"
