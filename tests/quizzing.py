"""The exercises of one kind and nothing else, in the app or line by line.

Run as `python quizzing.py faults`, and as `python quizzing.py --plain faults`.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from screens.terminal import prepare, quiet

ROOT = Path(__file__).parent.parent


def say(home: Path, kind: str, *lines: str) -> str:
    """What is printed when these lines are typed, in an interpreter of its own."""
    return _ran(home, [__file__, "--plain", kind], "".join(f"{x}\n" for x in lines))


def reported(home: Path) -> Any:
    """The report for programs, of what was learnt in this home."""
    program = "from screens.training.report import report; report(['--json'])"
    return json.loads(_ran(home, ["-c", program], ""))


def _ran(home: Path, words: list[str], typed: str) -> str:
    ran = subprocess.run(
        [sys.executable, *words],
        input=typed,
        env={"ZIPING_HOME": str(home), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ran.stderr == ""
    return ran.stdout


def in_app(kind: str) -> None:
    prepare()
    with quiet():
        from screens.app import Ziping  # noqa: PLC0415  reads what prepare() has set
        from screens.training.quiz import quiz  # noqa: PLC0415  so does this
        from wizard.drafts import FileStore  # noqa: PLC0415  only for the app
        from wizard.home import home  # noqa: PLC0415  only for the app

        class Quizzing(Ziping):
            CSS_PATH = ROOT / "screens" / "styles.tcss"

            def _show_drafts(self, _: str = "") -> None:
                quiz(self, kind, lambda told: self.exit(message=told or None))

        Quizzing(FileStore(home())).run(mouse=False)


def line_by_line(kind: str) -> None:
    from screens.training.plain_quiz import plain_quiz  # noqa: PLC0415  without the app

    plain_quiz(kind)


if __name__ == "__main__":
    *plain, chosen = sys.argv[1:]
    (line_by_line if plain else in_app)(chosen)
