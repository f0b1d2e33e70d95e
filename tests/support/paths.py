"""Where things stand in the project that is tested."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The folder of the project."""

TESTS = ROOT / "tests"

SAMPLES = TESTS / "samples"
"""Real forms."""

SCENARIOS = TESTS / "scenarios"
"""Forms, and what the rules find in them."""

FORMS = SCENARIOS / "forms"
"""The forms that scenarios change."""
