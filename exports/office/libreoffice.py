"""LibreOffice, started for one file and shut off from everything else."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from exports.office.office_process import StoppedError, TookTooLongError, run_for
from exports.office.office_wording import OfficeSays
from exports.waiting import is_stopped, waiting
from wizard.refusals import Unusable

NAMES: Final = ("soffice", "libreoffice")
MOST_SECONDS: Final = 60
"""Time for a file; the first one takes some seconds, most take one."""
MOST_MADE: Final = 20 * 1024 * 1024
"""Bytes of what it makes."""

_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>
"""
"""Macros off, links never followed, dates as in China."""


def converted(content: bytes, suffix: str, wanted: str, file: str) -> bytes:
    """The content as a file of another kind: `doc` as `docx`.

    Raises Unusable where LibreOffice is not there, may not be started, or cannot.
    """
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        raise Unusable(OfficeSays.NO_LIBREOFFICE.format(file=file))
    try:
        with TemporaryDirectory(prefix="ziping-") as name:
            folder = Path(name)
            (folder / f"in.{suffix}").write_bytes(content)
            with waiting(OfficeSays.CONVERTING.format(file=file)):
                _convert(program, folder, suffix, wanted, file)
            return _made(folder / "out" / f"in.{wanted}", file)
    except (PermissionError, FileNotFoundError) as error:  # no folder, or no process
        raise Unusable(OfficeSays.NO_PROCESS.format(file=file)) from error
    except OSError as error:
        raise Unusable(OfficeSays.NOT_CONVERTED.format(file=file)) from error


def _convert(program: str, folder: Path, suffix: str, wanted: str, file: str) -> None:
    """Have it make the other file in the folder `out`. Raises Unusable, OSError."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS)
    words = [
        *_without_network(),
        *(program, f"-env:UserInstallation={profile.as_uri()}", "--headless"),
        *("--norestore", "--nolockcheck", "--nologo", "--convert-to", wanted),
        *("--outdir", str(folder / "out"), str(folder / f"in.{suffix}")),
    ]
    environment = {"PATH": os.defpath, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    try:
        run_for(words, folder, environment, MOST_SECONDS, is_stopped)
    except TookTooLongError as error:
        said = OfficeSays.TOO_LONG.format(file=file, seconds=MOST_SECONDS)
        raise Unusable(said) from error
    except StoppedError as error:
        raise Unusable(OfficeSays.STOPPED.format(file=file)) from error


def _without_network() -> list[str]:
    """What starts a program in a network of its own that leads nowhere, if allowed."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return []
    words = [unshare, "--user", "--map-current-user", "--net"]
    tried = subprocess.run(
        [*words, "true"],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return words if tried.returncode == 0 else []


def _made(path: Path, file: str) -> bytes:
    """What was made. Raises Unusable where it is nothing, or too much."""
    if not path.is_file() or path.stat().st_size > MOST_MADE:
        raise Unusable(OfficeSays.NOT_CONVERTED.format(file=file))
    return path.read_bytes()
