"""How files leave a kiosk and come in: `ssh HOST list`, `get NAME`, `put NAME`.

The order is one word and at most one name. Nothing in it is ever given to a shell,
and what goes to stdout is the file and nothing else.
"""

import os
import select
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from exports.reading.readers import CONVERTED, MOST_BYTES, READERS
from screens.exits import Exit
from screens.kiosk.kiosk_wording import Kiosk
from screens.kiosk.paths import KioskPaths, file_name
from screens.output import one_line, out, remark
from wizard.drafts.private_files import read_own
from wizard.files import write_whole
from wizard.refusals import Unusable
from wizard.wording import Says

HANG_UP_MILLISECONDS: Final = 200
"""Time in which the other half of a line that is cut is seen to be gone."""


def obey(asked: str, paths: KioskPaths) -> int:
    """Do what is asked for from another machine. Raises Unusable."""
    verb, _, name = asked.strip().partition(" ")
    if verb not in ORDERS or bool(name) == (verb == LIST):
        raise Unusable(Kiosk.ORDER)
    ORDERS[verb](name, paths)
    return Exit.DONE


def _list(_: str, paths: KioskPaths) -> None:
    files = paths.files()
    if not files:
        remark(Kiosk.NO_FILES)
    for number, path in enumerate(files, start=1):
        changed = datetime.fromtimestamp(path.lstat().st_mtime).astimezone()
        facts = {"name": path.name, "changed": f"{changed:%Y-%m-%d %H:%M}"}
        out(one_line(Kiosk.LISTED.format(number=number, **facts)))


def _get(asked: str, paths: KioskPaths) -> None:
    """The bytes of a file, named or by its number in the list."""
    files = paths.files()
    names = {str(number): path.name for number, path in enumerate(files, start=1)}
    name = names.get(asked) or file_name(asked)
    if name not in names.values():
        raise Unusable(Kiosk.NO_SUCH.format(name=name))
    sys.stdout.buffer.write(read_own(paths.exports / name, MOST_BYTES))
    sys.stdout.buffer.flush()


def _put(asked: str, paths: KioskPaths) -> None:
    """Take a file from stdin into the folder in, whole or not at all."""
    name = file_name(asked)
    suffix = Path(name).suffix.lower()
    if suffix in CONVERTED:
        raise Unusable(Kiosk.PUT_OLD.format(name=name))
    if suffix not in READERS:
        known = [each for each in READERS if each not in CONVERTED]
        raise Unusable(Kiosk.PUT_SUFFIX.format(name=name, known="、".join(known)))
    content = b"" if os.isatty(0) else sys.stdin.buffer.read(MOST_BYTES + 1)
    if not content or _is_cut():
        raise Unusable(Kiosk.PUT_WHOLE.format(name=name))
    if len(content) > MOST_BYTES:
        most = f"{MOST_BYTES // 1024} KB"
        raise Unusable(Says.TOO_LARGE.format(file=name, most=most))
    write_whole(paths.sources / name, content)
    remark(Kiosk.PUT.format(name=name))


def _is_cut() -> bool:
    """Whether the line is gone; then half a file may have come."""
    poller = select.poll()
    poller.register(1, 0)
    return bool(poller.poll(HANG_UP_MILLISECONDS))


LIST: Final = "list"

ORDERS: Final[Mapping[str, Callable[[str, KioskPaths], None]]] = {
    LIST: _list,
    "get": _get,
    "put": _put,
}
"""Every order; all but the list need a name."""
