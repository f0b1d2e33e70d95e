"""Forms of layouts that no edition has, with what a reader must find in them."""

import json
from decimal import Decimal
from pathlib import Path

from real_forms.tables import Paper
from support.paths import SAMPLES

FILES = {"docx": ".docx", "cells": "-cells.txt", "excel": ".tsv", "word": "-word.txt"}
"""The files of each form by their layout."""

IN_YUAN = ("yunnan-2022",)
"""Forms whose amounts are in 元; ours are in 万元."""

NAMES = sorted(path.stem for path in (SAMPLES / "layouts").glob("*.json"))
"""The forms that there are."""


def paper(name: str) -> Paper:
    """What must be found on the form of this name."""
    wanted = json.loads((SAMPLES / "layouts" / f"{name}.json").read_text("utf-8"))
    facts = {k: _amount(k, v, name) for k, v in wanted["facts"].items()}
    rows = [{k: v for k, v in row.items() if k != "group"} for row in wanted["rows"]]
    return Paper([], facts=facts, rows=rows)


def file(name: str, layout: str) -> Path:
    """The form in one of the layouts."""
    return SAMPLES / "layouts" / f"{name}{FILES[layout]}"


def _amount(key: str, text: str, name: str) -> str:
    money = key.startswith("funding.") and not key.startswith("funding.points")
    return str(Decimal(text) / 10000) if money and name in IN_YUAN else text
