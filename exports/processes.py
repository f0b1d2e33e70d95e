"""Processes that are forked to work for this one, each on the next part that is left.

The library's pools do the same, and bring logging, sockets and temporary files along:
loading them takes as long as checking a dozen forms. Here one pipe hands the numbers of
parts to whoever is free, and each process sends what it made through one of its own.
"""

import gc
import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from mmap import mmap
from queue import SimpleQueue
from threading import Thread
from typing import Any, Final, NamedTuple, NoReturn

from exports.import_wording import ImportSays
from exports.waiting import stop_where
from wizard.refusals import Unusable

Work = Callable[[int], list[Any]]
"""What the part of this number is made into; it can be pickled."""

NUMBER: Final = 4
"""Bytes of a number that is handed out: so few are never read in two pieces."""


class SharedSwitch:
    """Off at first; on in all processes forked since, once one has turned it on."""

    def __init__(self) -> None:
        self._memory = mmap(-1, 1)

    def turn_on(self) -> None:
        """Have it on, for good."""
        self._memory[0] = 1

    def is_on(self) -> bool:
        """Whether somebody has turned it on."""
        return self._memory[0] == 1


class MadePart(NamedTuple):
    """What a process sends back: a part by its number, or what went wrong with it."""

    number: int
    things: list[Any]
    error: Exception | None = None

    def checked(self) -> list[Any]:
        """Its things. Raises what went wrong."""
        if self.error is not None:
            raise self.error
        return self.things


class ForkedWorkers:
    """Processes that have what this one has, and do one part after the other."""

    def __init__(self, cores: int, work: Work) -> None:
        """One for each core, or as many as can be had. Raises OSError for none."""
        self._made: SimpleQueue[MadePart | None] = SimpleQueue()
        self._stop, self._first = SharedSwitch(), os.getpid()
        self._handed, self._hand = os.pipe()
        self._processes: list[int] = []
        self._ends: list[int] = []
        try:
            for _ in range(cores):
                self._fork(work)
        except OSError:
            if not self._processes:
                raise
        os.close(self._handed)
        self._readers = [
            Thread(target=self._read, args=(e,), daemon=True) for e in self._ends
        ]
        for reader in self._readers:
            reader.start()

    def results(self, count: int, ahead: int) -> Iterator[list[Any]]:
        """What is made of the first `count` parts, in order.

        So many are begun `ahead` of the one that is asked for. Raises what the work
        raised, and Unusable where a process was ended from outside.
        """
        made: dict[int, MadePart] = {}
        for number in range(min(ahead, count)):
            self._hand_out(number)
        for number in range(count):
            while number not in made:
                part = self._made.get()
                if part is None:
                    raise Unusable(ImportSays.LOST_PROCESS)
                made[part.number] = part
            if number + ahead < count:
                self._hand_out(number + ahead)
            yield made.pop(number).checked()

    def end(self) -> None:
        """Have no part begun any more, and wait for those that are under way."""
        self._stop.turn_on()
        os.close(self._hand)
        for reader in self._readers:
            reader.join()
        for process in self._processes:
            with suppress(ChildProcessError):
                os.waitpid(process, 0)

    def _fork(self, work: Work) -> None:
        received, sent = os.pipe()
        try:
            process = os.fork()
        except OSError:
            os.close(received)
            os.close(sent)
            raise
        if process == 0:
            for end in (self._hand, received, *self._ends):
                os.close(end)
            self._serve(work, sent)
        os.close(sent)
        self._processes.append(process)
        self._ends.append(received)

    def _serve(self, work: Work, sent: int) -> NoReturn:
        """In a process that was forked: do parts until no more are handed out."""
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process is told
            gc.freeze()  # what was there before is shared as long as nobody touches it
            stop_where(self._is_over)
            with open(sent, "wb") as pipe:
                while number := os.read(self._handed, NUMBER):
                    pickle.dump(_made(work, int.from_bytes(number)), pipe)
                    pipe.flush()
        finally:
            os._exit(0)

    def _is_over(self) -> bool:
        """Whether nobody waits any more; the first process may have been killed."""
        return self._stop.is_on() or os.getppid() != self._first

    def _read(self, end: int) -> None:
        """In a thread: take what a process sends, until it ends."""
        with open(end, "rb") as pipe, suppress(EOFError, pickle.UnpicklingError):
            while True:
                self._made.put(pickle.load(pipe))
        self._made.put(None)

    def _hand_out(self, number: int) -> None:
        with suppress(BrokenPipeError):  # nobody is left: their ends are read as such
            os.write(self._hand, number.to_bytes(NUMBER))


def _made(work: Work, number: int) -> MadePart:
    try:
        return MadePart(number, work(number))
    except Exception as error:  # noqa: BLE001  it is raised where its result is asked for
        return MadePart(number, [], error)
