"""What goes to stdout and stderr: text as text, never an escape sequence."""

import json
import sys
from typing import TextIO

from wizard.cells import clean


def out(text: str) -> None:
    """Data, one line or more, to stdout."""
    _write(sys.stdout, text)


def remark(text: str) -> None:
    """A remark for the person at the keyboard, to stderr."""
    _write(sys.stderr, text)


def out_json(data: object) -> None:
    """Data for programs, to stdout."""
    _write(sys.stdout, json.dumps(data, ensure_ascii=False, indent=2))


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    safe = clean(text).encode(encoding, "replace").decode(encoding)
    stream.write(f"{safe}\n")
