"""Draws every picture anew."""

import sys
import tempfile
from pathlib import Path

from pictures.drawing import svg
from pictures.page import png
from pictures.scenes import PICTURES, scenes
from pictures.themes import THEMES


def main() -> int:
    """The screens in every theme, and the page."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, opened in scenes(Path(folder)):
            for theme in THEMES:
                drawn = svg(opened.screen, theme, name)
                (PICTURES / f"{name}-{theme}.svg").write_text(drawn, encoding="utf-8")
        (PICTURES / "page.png").write_bytes(png(Path(folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
