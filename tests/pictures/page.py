"""The printed page: a real form's .docx, as LibreOffice prints it."""

import shutil
import subprocess
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pictures.samples import second_form
from support.command import run_ziping

LOOK: Final = ("-png", "-gray", "-singlefile", "-r", "96")

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
WORDS: Final = b"Words\0\0\0\0\0"
"""The head of the part of the PNG that keeps what is printed on the page."""


def png(folder: Path) -> bytes:
    """The first page of a form, and in a part of its own the text of that page."""
    order = ["export", str(second_form(folder)), "-o", "form.docx"]
    run_ziping(order, folder / "home", folder, {})
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run(folder, "soffice", profile, "--headless", "--convert-to", "pdf", "form.docx")
    run(folder, "pdftotext", "-layout", "form.pdf", "form.txt")
    run(folder, "pdftocairo", *LOOK, "form.pdf", "form")
    text = letters((folder / "form.txt").read_text(encoding="utf-8"))
    return with_words((folder / "form.png").read_bytes(), text)


def run(folder: Path, program: str, *words: str) -> None:
    """Run a program that has to be there."""
    assert shutil.which(program), f"{program} is not installed"
    command = [program, *words]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)


def letters(text: str) -> str:
    """The characters in order of their codes, blanks and breaks left out."""
    return "".join(sorted("".join(text.split())))


def with_words(image: bytes, text: str) -> bytes:
    """The image with this text before its end, as the format has it (iTXt)."""
    body = b"iTXt" + WORDS + text.encode()
    part = (len(body) - 4).to_bytes(4) + body + zlib.crc32(body).to_bytes(4)
    return image[:-12] + part + image[-12:]


def words(image: bytes) -> str:
    """The text that is kept in an image."""
    (kept,) = (body for kind, body in parts(image) if kind == b"iTXt")
    return kept.removeprefix(WORDS).decode()


def parts(image: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG: what kind each is of, and what it holds."""
    at = len(SIGNATURE)
    while at < len(image):
        size = int.from_bytes(image[at : at + 4])
        yield image[at + 4 : at + 8], image[at + 8 : at + 8 + size]
        at += size + 12
