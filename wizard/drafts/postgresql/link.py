"""The thread that brings the server up to a mirror, however often it goes away."""

import os
import select
import signal
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from time import monotonic
from typing import Final

import psycopg
from psycopg import Connection

from wizard.drafts.lock_owner import Holder
from wizard.drafts.postgresql import session_lock, statements
from wizard.drafts.postgresql.mirror import Mirror, Whole, digest
from wizard.drafts.postgresql.patience import (
    AWAY_SECONDS,
    CLOSE_SECONDS,
    LONGEST_SECONDS,
    SHORTEST_SECONDS,
)
from wizard.drafts.postgresql.reasons import why
from wizard.drafts.postgresql.server import reconnect
from wizard.drafts.postgresql.session_lock import NewestSession
from wizard.drafts.postgresql.statements import WriteTarget
from wizard.drafts.postgresql.thread_signals import no_signals

CLOSED: Final = -1
"""In place of a pipe that is gone."""


def leave_process() -> None:
    """End this session as one that is taken over: by the signal that it ends on."""
    os.kill(os.getpid(), signal.SIGTERM)


class Link:
    """The one user of a connection, from when a draft is open to when it is closed."""

    def __init__(
        self,
        url: str,
        user: str,
        connection: Connection,
        place: WriteTarget,
        mirror: Mirror,
        content: bytes,
        last: bytes | None,
        leave: Callable[[], None] = leave_process,
    ) -> None:
        self.place = place
        self.moved_from: list[int] = []
        """The numbers of drafts that were left to a later session of their own."""
        self.taker: Holder | None = None
        """Who has taken the draft over, where somebody has."""
        self.trouble = ""
        """Why the server cannot take anything just now; blank while it can."""
        self._server = url, user
        self._content, self._last = content, last
        self._mirror = mirror
        self._leave = leave
        self._connection = connection
        self._backend = session_lock.backend(connection)
        self._wake, self._waker = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        self._ends = Event()
        self._ends_at = 0.0
        session_lock.listen(connection, place.key)
        self._thread = Thread(target=self._run, daemon=True, name="link")
        with no_signals():
            self._thread.start()

    @property
    def number(self) -> int:
        """The number of the draft, which changes where it had to move."""
        return self.place.number

    def settle(self) -> None:
        """It has begun already."""

    def wake(self) -> None:
        """There is something new in the mirror."""
        if self._waker != CLOSED:
            with suppress(BlockingIOError):  # it will wake already
                os.write(self._waker, b".")

    def wait_saved(self, whole: Whole) -> bool:
        """Whether a save is durable in the time it may take; not where it is away."""
        self.wake()
        return self._mirror.wait_durable(whole, lambda: self.trouble)

    def flush(self, seconds: float = CLOSE_SECONDS) -> bool:
        """Whether all has arrived within so many seconds."""
        self.wake()
        mirror = self._mirror
        with mirror.changed:
            mirror.changed.wait_for(lambda: mirror.has_arrived, seconds)
            return mirror.has_arrived

    def close(self) -> bool:
        """Send what there is, durably, and end; whether all has arrived."""
        self._ends_at = monotonic() + (AWAY_SECONDS if self.trouble else CLOSE_SECONDS)
        self._ends.set()
        self.wake()
        self._thread.join(CLOSE_SECONDS * 2)
        pipes, self._waker = (self._wake, self._waker), CLOSED
        for pipe in pipes:
            os.close(pipe)
        return self._mirror.has_arrived

    # ── in the thread ──

    def _run(self) -> None:
        pause = SHORTEST_SECONDS
        while not self._is_over:
            try:
                if self._connection.closed:
                    self._resume()
                self._bring_up()
                self._well()
                pause = SHORTEST_SECONDS
                self._wait(None)
            except psycopg.Error as error:
                self._ill(error)
                self._wait(pause)
                pause = min(pause * 2, LONGEST_SECONDS)
        with suppress(psycopg.Error):
            session_lock.make_durable(self._connection, self.place)
        self._connection.close()

    @property
    def _is_over(self) -> bool:
        """Whether there is nothing more to do, or no more time for it."""
        if not self._ends.is_set():
            return False
        return self._mirror.has_arrived or monotonic() > self._ends_at

    def _wait(self, seconds: float | None) -> None:
        """Until there is something new; of the server, too, while it is there."""
        if self._ends.is_set() and seconds is None:
            return
        heard = [self._wake]
        if seconds is None:
            heard.append(self._connection.fileno())
        ready = select.select(heard, [], [], seconds)[0]
        if self._wake in ready:
            with suppress(BlockingIOError):
                os.read(self._wake, 4096)
            if seconds is not None and not self._ends.is_set():
                self._ends.wait(seconds)
        elif ready:
            self._listen()

    def _listen(self) -> None:
        """Hear what the server says unasked: that we are to leave, or that it goes."""
        for _ in self._connection.notifies(timeout=0):
            pass
        taker = session_lock.taker_of(self._connection, self.place)
        if taker is not None:
            self._bring_up()
            session_lock.make_durable(self._connection, self.place)
            self._depart(taker)

    def _bring_up(self) -> None:
        """Send what is newer than what has arrived. Raises psycopg.Error."""
        while (whole := self._mirror.next_save()) is not None:
            self._save(whole)
        while lines := self._mirror.next_lines():
            if statements.keep(self._connection, self.place, lines):
                self._mirror.arrived(max(line.seq for _, line in lines))
            else:
                self._give_way()
            if self._mirror.next_save() is not None:
                self._bring_up()

    def _save(self, whole: Whole) -> None:
        try:
            ours = self._mirror.ours
            statements.save(self._connection, self.place, set(ours), whole)
        except psycopg.Error as error:
            if error.sqlstate not in statements.NOT_OURS:
                raise
            self._give_way()
        else:
            self._content = whole.content
            self._mirror.saved(whole)

    def _resume(self) -> None:
        """A new connection for the same session. Raises psycopg.Error."""
        connection = reconnect(*self._server)
        try:
            session_lock.end_backend(connection, self._backend)
            key = self.place.key
            found = session_lock.standing_of(connection, key)
            is_ours = found is not None and found.epoch <= self.place.epoch
            if is_ours and not session_lock.wait_for_lock(connection, key):
                raise psycopg.errors.LockNotAvailable  # its old session is dying
            self._backend = session_lock.backend(connection)
            self._connection = connection
            self._go_on(session_lock.standing_of(connection, key))
            session_lock.note_backend(connection, self.place)
            session_lock.listen(connection, self.place.key)
        except psycopg.Error:
            connection.close()
            raise

    def _go_on(self, found: NewestSession | None) -> None:
        """Go on from what the server has, which may be another that knows less."""
        if found is None:
            self._mirror.save_again(0)
            self._move()
        elif found.epoch > self.place.epoch:
            self._mirror.send_again()
            self._give_way()
        elif found.epoch == self.place.epoch:
            self._mirror.save_again(found.seq)
        else:
            epoch = statements.begin_session(self._connection, self.place.key)
            self.place = self.place._replace(epoch=epoch)
            self._mirror.save_again(0)

    def _give_way(self) -> None:
        """A later session has the draft: what it lacks goes into one of its own."""
        taker = session_lock.taker_of(self._connection, self.place)
        self._mirror.settled(session_lock.arrived_of(self._connection, self.place))
        if self._mirror.has_arrived:
            later = session_lock.last_session(self._connection, self.place.key)
            self._depart(taker or (later.holder if later else ""))
            return
        self._move()

    def _move(self) -> None:
        """Go on as a draft of its own; the old one stays as it is."""
        whole = self._mirror.whole
        content = whole.content if whole is not None else self._content
        revision = whole.revision if whole is not None else 1
        connection, old = self._connection, self.place
        key, number = statements.create(connection, content, revision, self._last)
        session_lock.wait_for_lock(connection, key)
        statements.copy_changes(connection, old.key, key)
        epoch = statements.begin_session(connection, key)
        self.place = WriteTarget(key, number, epoch)
        session_lock.unlock(connection, old.key)
        session_lock.listen(connection, key)
        self._mirror.ours = {digest(content)}
        self._mirror.send_again()
        self.moved_from.append(old.number)

    def _depart(self, taker: str) -> None:
        """Leave the draft to who has it now, and end the session."""
        self.taker = Holder.read(taker.encode())
        self._ends_at = 0.0
        self._ends.set()
        self._connection.close()
        self._leave()

    def _well(self) -> None:
        if self.trouble:
            with self._mirror.changed:
                self.trouble = ""

    def _ill(self, error: psycopg.Error) -> None:
        with self._mirror.changed:
            self.trouble = why(error, self._server[0])
            self._mirror.changed.notify_all()
