"""The sheet of remarks says of each what the check of the same file says."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from python_calamine import CalamineWorkbook

from support.command import Ran


def test_the_sheet_of_remarks_calls_an_error_an_error(
    ziping: Callable[..., Ran], samples: Path, tmp_path: Path
) -> None:
    words = {"error": "错误", "warning": "提醒"}
    file = str(samples / "changji-2020.txt")

    checked = json.loads(ziping("check", file, "--json").stdout)
    ziping("review", file, "-o", "汇总.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "汇总.xlsx"))
    heads, *rows = book.get_sheet_by_name("问题").to_python()

    told = Counter(row[heads.index("轻重")] for row in rows)
    findings = [each for form in checked for each in form["findings"]]
    assert told == Counter(words[each["severity"]] for each in findings)
    assert len(told) == 2
