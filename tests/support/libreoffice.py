"""LibreOffice in Chinese, as an office has it: files of one kind made into another."""

import os
import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from support.terminal import PATIENCE

SOFFICE = shutil.which("soffice")
"""Where it is; None where the machine has none."""

CHINESE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop
oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>
"""
"""The setting by which it shows dates and numbers as in China."""


def converted(files: list[Path], kind: str, folder: Path) -> list[Path]:
    """The files in another kind (`pdf`, `doc`, `csv:…`), in the folder."""
    assert SOFFICE is not None
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(CHINESE)
    subprocess.run(
        [
            *(SOFFICE, f"-env:UserInstallation={profile.as_uri()}", "--headless"),
            *("--convert-to", kind, "--outdir", str(folder)),
            *map(str, files),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    suffix = kind.partition(":")[0]
    return [folder / f"{file.stem}.{suffix}" for file in files]


def slow_converter(folder: Path) -> dict[str, str]:
    """What has a program run for LibreOffice that goes on and on, with another one.

    `started` is its group, and everything temporary is in `temporary`.
    """
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 600 &\necho $$ >> {folder}/pid\nwait\n")
    program.chmod(0o755)
    (folder / "temporary").mkdir()
    path = f"{folder}:{os.environ['PATH']}"
    return {"PATH": path, "TMPDIR": str(folder / "temporary")}


def started(folder: Path, count: int = 1) -> list[int]:
    """The groups of so many converters, once they are there."""
    end = time.monotonic() + PATIENCE
    found = list[str]()
    while len(found) < count and time.monotonic() < end:
        time.sleep(0.02)
        if (folder / "pid").exists():
            found = (folder / "pid").read_text().split()
    return list(map(int, found))


def nothing_is_left(folder: Path) -> bool:
    """Whether the converters have ended, their folders gone; waits for that."""
    end, groups = time.monotonic() + PATIENCE, started(folder)
    while any(map(running, groups)) or [*(folder / "temporary").iterdir()]:
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return bool(groups)


def running(group: int) -> list[str]:
    """The processes of a group that have not ended."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, own, *_ = path.read_text().rpartition(")")[2].split()
            found += [state] if int(own) == group and state != "Z" else []
    return found
