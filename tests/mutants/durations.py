"""A plugin of pytest that writes down how long each test took that has passed."""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

_seconds: Counter[str] = Counter()
_others: set[str] = set()


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add the time of making ready, running and clearing away."""
    _seconds[report.nodeid] += report.duration  # type: ignore[assignment]
    if not report.passed:
        _others.add(report.nodeid)


def pytest_sessionfinish() -> None:
    """Write them, in the process that hands the tests out."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        passed = {k: s for k, s in _seconds.items() if k not in _others}
        Path(os.environ["ZIPING_DURATIONS"]).write_text(json.dumps(passed))
