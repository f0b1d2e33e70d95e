"""Every file call of a scenario fails once, or from then on; what is left is judged.

Run as a program: `faults.py FOLDER SCENARIO`. Everything is imported once; each case is
a fork in which the Nth call of a kind fails. The judge looks at what the next session
finds, once the disk is well again.
"""

import errno
import fcntl
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Final

from exports.formats import pair, write_pair
from support.paths import TESTS
from wizard.drafts.file_store import DISCARDED, Begun, Draft, FileStore
from wizard.drafts.history import moments
from wizard.form import Form, put
from wizard.refusals import Unusable
from wizard.toml.form_file import dumps, loads

CALLS: Final[tuple[tuple[ModuleType, str], ...]] = (
    (os, "open"),
    (os, "read"),
    (os, "pread"),
    (os, "write"),
    (os, "pwrite"),
    (os, "fsync"),
    (os, "fdatasync"),
    (os, "ftruncate"),
    (os, "close"),
    (os, "rename"),
    (os, "replace"),
    (os, "unlink"),
    (os, "mkdir"),
    (os, "listdir"),
    (os, "scandir"),
    (os, "stat"),
    (os, "lstat"),
    (os, "fstat"),
    (os, "chmod"),
    (os, "fchmod"),
    (os, "posix_fallocate"),
    (fcntl, "flock"),
    (fcntl, "ioctl"),
)
"""What of the system is asked for while a draft is read, saved or exported."""

ERRORS: Final = ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES", "EINTR")
"""How it fails. An EINTR that Python does not try again itself is harder than life."""

KILLS: Final = ("killed before", "killed after")
"""The program is gone in the middle: before the call is done, or when it is."""

EVER: Final = " from then on"
"""How a failure ends that does not pass."""

ALL: Final = (*ERRORS, *KILLS, *(f"{error}{EVER}" for error in ERRORS))
FEW: Final = ("EIO", "killed before", f"ENOSPC{EVER}")

LONG: Final = int(os.environ.get("ZIPING_TIMES", "1")) > 1
"""Whether all of them are tried."""

MOST: Final = 60
"""Calls of one kind in a scenario; none has as many."""

FINE, WRONG = 0, 3
"""How a scenario ends that was heard out, and one that broke."""


@dataclass(frozen=True)
class Case:
    """The Nth call of a kind fails in one way."""

    module: ModuleType
    call: str
    number: int
    fault: str

    def __str__(self) -> str:
        return f"{self.call} #{self.number}: {self.fault}"


class Disk:
    """Wraps one call so that it fails at its turn; other folders are left alone."""

    def __init__(self, folder: Path, case: Case) -> None:
        self._folder = str(folder)
        self._case = case
        self._turn = 0
        self.was_reached = False
        real = getattr(case.module, case.call)
        setattr(case.module, case.call, self._wrapped(real))

    def _wrapped(self, real: Callable[..., object]) -> Callable[..., object]:
        def call(*words: object, **named: object) -> object:
            if not self._is_ours(words[0] if words else None):
                return real(*words, **named)
            self._turn += 1
            is_later = (
                self._case.fault.endswith(EVER) and self._turn > self._case.number
            )
            if self._turn != self._case.number and not is_later:
                return real(*words, **named)
            self.was_reached = True
            return self._fail(real, words, named)

        return call

    def _fail(
        self,
        real: Callable[..., object],
        words: tuple[object, ...],
        named: dict[str, object],
    ) -> object:
        fault = self._case.fault
        if fault == "killed before":
            os.kill(os.getpid(), signal.SIGKILL)
        if fault == "killed after" or self._case.call == "close":
            answer = real(*words, **named)  # what fails to close is closed all the same
            if fault == "killed after":
                os.kill(os.getpid(), signal.SIGKILL)
                return answer
        number = getattr(errno, fault.removesuffix(EVER))
        raise OSError(number, os.strerror(number), words[0])

    def _is_ours(self, what: object) -> bool:
        if isinstance(what, int):
            try:
                link = Path(f"/proc/self/fd/{what}").readlink()
                return str(link).startswith(self._folder)
            except OSError:
                return False
        return str(what).startswith(self._folder)


# ── the scenarios ──

BASE: Final = Form(edition="2020", year=2020)
FORMS: Final = tuple(put(BASE, "goals.actual", f"第 {n} 版" * 9) for n in range(4))
TYPED: Final = "上次打的字"
LEFT: Final = {"goals.expected": "没写完的", "goals.actual": "也没写完"}
"""What stands in the lines of other questions, unanswered all the while."""
TEXTS: Final = ("", TYPED, "字1", "字2", "字3")
"""What stands in the line, in the order of the scenario."""

Say = Callable[[str], None]
"""Tells the judge what a person was told: it outlives a kill."""


def prepare(home: Path) -> None:
    """Two drafts; the first has text that was typed and never answered."""
    store = FileStore(home)
    for _ in range(2):
        store.create(FORMS[0]).close()
    draft = store.open("1")
    for key, text in LEFT.items():
        draft.keep(key, text)
    draft.keep("project.name", TYPED)
    draft.close()


def work(home: Path, say: Say) -> None:
    """Open, type, answer, type, answer, type, close."""
    draft = FileStore(home).open("1")
    say(f"form {FORMS.index(draft.form)}")
    say(f"typed {draft.typed['project.name']}")
    for number in range(1, len(FORMS)):
        try:
            draft.keep("project.name", f"字{number}")
            say(f"typed 字{number}")
        except Unusable as refusal:
            say(f"refused {refusal}")
        answer(draft, number, say)
    draft.close()


def answer(draft: Draft, number: int, say: Say) -> None:
    """Save the next version; what stands in other lines is still unanswered."""
    try:
        draft.save(FORMS[number], "goals.actual", unsent=LEFT)
    except Unusable as refusal:
        say(f"refused {refusal}")
        if "内容已留在" not in str(refusal):
            return
    say(f"form {number}")
    say("typed ")
    if draft.trouble and "内容已留在" not in draft.trouble:
        say(f"unkept {draft.trouble}")


def begin(home: Path, say: Say) -> None:
    """Two new drafts, one from last year's."""
    store = FileStore(home)
    for begun in (None, Begun(FORMS[3], frozenset())):
        draft = store.create(FORMS[1], begun)
        say(f"created {draft.id}")
        draft.close()


def read(home: Path, say: Say) -> None:
    """The list, a look, and a draft that is opened and left."""
    store = FileStore(home)
    say(f"listed {len(store.list())}")
    say(f"looked {FORMS.index(store.look('1').form)}")
    draft = store.open("1")
    if not draft.trouble:
        say(f"typed {draft.typed['project.name']}")
    draft.close()


def export(home: Path, say: Say) -> None:
    """A fit form over the files of an earlier one."""
    write_pair(fit(), pair(str(home / "out.docx")), replace=True)
    say("exported")


def discard(home: Path, say: Say) -> None:
    """The first draft off the list."""
    say(f"discarded {FileStore(home).discard('1')}")


SCENARIOS: Final[dict[str, Callable[[Path, Say], None]]] = {
    "work": work,
    "begin": begin,
    "read": read,
    "export": export,
    "discard": discard,
}


def fit() -> Form:
    """A form that may be handed in."""
    path = TESTS / "scenarios" / "forms" / "合格.toml"
    return loads(path.read_bytes(), path.name)


# ── the judge ──


def told(said: list[str], what: str, otherwise: str = "") -> str:
    """What a person was told last about something."""
    found = [line[len(what) + 1 :] for line in said if line.split(" ")[0] == what]
    return found[-1] if found else otherwise


def judge_drafts(home: Path, said: list[str]) -> Iterator[str]:
    """What is wrong with what the next session finds."""
    store = FileStore(home)
    listed = {one.id: one for one in store.list()}
    if any(one.trouble for one in listed.values()):
        yield "a damaged draft"
    for number in said_numbers(said, "created"):
        if number not in listed:
            yield f"draft {number} is lost"
    if not told(said, "discarded"):
        yield from judge_first(store, said)
    second = store.open("2")
    if second.form != FORMS[0]:
        yield "another draft was touched"
    second.close()
    yield from judge_files(home)


def said_numbers(said: list[str], what: str) -> list[str]:
    return [line.split(" ")[1] for line in said if line.split(" ")[0] == what]


def judge_first(store: FileStore, said: list[str]) -> Iterator[str]:
    """The draft that was worked on is at least as new as what was told."""
    if "1" not in {one.id for one in store.list()}:
        whole = loads((store.folder / DISCARDED / "1" / "1.toml").read_bytes(), "")
        if whole != FORMS[0]:
            yield "the discarded draft is not whole"
        return
    draft = store.open("1")
    found, wanted = FORMS.index(draft.form), int(told(said, "form", "0"))
    if found < wanted:
        yield f"form {wanted} was told as kept, {found} is there"
    text, typed = told(said, "typed", TYPED), draft.typed.get("project.name", "")
    yield from judge_log(store, draft.form)
    if found == wanted and TEXTS.index(typed) < TEXTS.index(text):
        yield f"typed {text} is lost: {typed}"
    left = {key: draft.typed.get(key) for key in LEFT}
    if left != LEFT and not told(said, "unkept"):
        yield f"what was left in other lines is lost: {left}"
    draft.close()


def judge_log(store: FileStore, form: Form) -> Iterator[str]:
    """The log says nothing that was not, each change once, and who made it.

    What it lacks, the next change notes with what it is itself.
    """
    entries = store.log("1")
    if strange := [one for one in entries if not one.who]:
        yield f"nobody is said to have changed {strange}"
    passed = [moment.after for moment in moments(entries)]
    turns = [FORMS.index(one) for one in passed if one in FORMS]
    if len(turns) < len(passed) or turns != sorted(set(turns)):
        yield f"the log goes over {turns}"
    if passed and FORMS.index(form) < turns[-1]:
        yield f"the log is at {turns[-1]}, the draft at {FORMS.index(form)}"


def judge_files(home: Path) -> Iterator[str]:
    """Everything is private, and half a file is swept."""
    for path in home.rglob("*"):
        if path.stat().st_mode & 0o077:
            yield f"{path.name} is open to others"
    if list(home.glob(".1.*.part")):
        yield "a part was left behind"


def judge_export(home: Path, said: list[str]) -> Iterator[str]:
    """Either file is old or new, and whole."""
    states = {(home / f"out{suffix}").read_bytes() == b"old" for suffix in PAIR}
    new = dumps(fit())
    if (home / "out.toml").read_bytes() not in (b"old", new):
        yield "half a .toml"
    if (home / "out.docx").read_bytes()[:2] not in (b"ol", b"PK"):
        yield "half a .docx"
    if "exported" in said and states != {False}:
        yield "told as exported, and it is not"
    unchanged = "原有的文件没有改动" in " ".join(said)
    if unchanged and states != {True}:
        yield "told as untouched, and it is not"


PAIR: Final = (".docx", ".toml")


# ── the run ──


def ran(scenario: str, home: Path, case: Case) -> tuple[int, bool, list[str]]:
    """How a scenario ended, whether the call had its turn, and what was said."""
    listen, speak = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(listen)
        os._exit(played(scenario, home, case, speak))
    os.close(speak)
    with os.fdopen(listen, encoding="utf-8") as heard:
        said = heard.read().splitlines()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    reached = code == -signal.SIGKILL or "reached" in said
    return code, reached, said


def played(scenario: str, home: Path, case: Case, speak: int) -> int:
    write = os.write

    def say(line: str) -> None:
        write(speak, f"{line}\n".encode())

    disk = Disk(home, case)
    try:
        SCENARIOS[scenario](home, say)
    except Unusable as refusal:
        say(f"refused {refusal}")
        if not str(refusal).endswith("。"):
            say(f"broke: no sentence: {refusal}")
            return WRONG
    except BaseException as error:  # noqa: BLE001  a traceback is what is looked for
        say(f"broke: {error!r} at {places(error)}")
        return WRONG
    finally:
        if disk.was_reached:
            say("reached")
    return FINE


def places(error: BaseException) -> str:
    """Where in the program an error came from."""
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in frames[::-1][1:5])


def judged(scenario: str, home: Path, case: Case) -> tuple[bool, list[str]]:
    """Whether the call had its turn, and what is wrong afterwards."""
    code, reached, said = ran(scenario, home, case)
    wrong = [line for line in said if line.startswith("broke")]
    if code not in (FINE, -signal.SIGKILL) and not wrong:
        wrong.append(f"ended with {code}")
    judge = judge_export if scenario == "export" else judge_drafts
    try:
        wrong += judge(home, said)
    except (Unusable, OSError, ValueError) as error:
        wrong.append(f"cannot be opened again: {error}")
    return reached, [f"{case}: {one}" for one in wrong]


def cases(module: ModuleType, call: str, fault: str) -> Iterator[Case]:
    return (Case(module, call, number, fault) for number in count(1))


def main(folder: Path, scenario: str) -> None:
    """Try everything, and say how much that was and what went wrong."""
    import exports.paper.docx  # noqa: F401, PLC0415  once, and not in every fork

    template, home = folder / "template", folder / "home"
    prepare(template)
    for suffix in PAIR:
        (template / f"out{suffix}").write_bytes(b"old")
    (template / "out.docx").chmod(0o600)
    (template / "out.toml").chmod(0o600)
    faults = ALL if LONG else FEW
    tried, wrong = 0, []
    for module, call in CALLS:
        for fault in faults:
            for case in cases(module, call, fault):
                shutil.copytree(template, home)
                reached, found = judged(scenario, home, case)
                shutil.rmtree(home)
                wrong += found
                tried += reached
                if not reached or case.number > MOST:
                    break
    sys.stdout.write("\n".join([f"{tried} tried", *wrong]) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
