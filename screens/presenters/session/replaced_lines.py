"""The lines of a question that were cleared or replaced as a whole."""

from wizard.address import Address


class ReplacedLines:
    """Those of one question, the newest last; another question begins anew."""

    def __init__(self) -> None:
        self._at: Address | None = None
        self._lines: tuple[str, ...] = ()

    def add(self, at: Address, line: str) -> None:
        """Remember a line before all of it is cleared or replaced."""
        self._at, self._lines = at, (*self._of(at), line)

    def has(self, at: Address) -> bool:
        """Whether the text of this question has come in place of another."""
        return bool(self._of(at))

    def take(self, at: Address) -> str | None:
        """The line before the last was cleared or replaced, once; None without one."""
        lines = self._of(at)
        if not lines:
            return None
        self._at, self._lines = at, lines[:-1]
        return lines[-1]

    def forget(self) -> None:
        """The question was answered."""
        self._at, self._lines = None, ()

    def _of(self, at: Address) -> tuple[str, ...]:
        return self._lines if self._at == at else ()
