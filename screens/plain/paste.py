"""A table or lines that were pasted into the interview line by line."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from screens.output import out
from screens.plain.plain_wording import PlainWording
from screens.presenters.lists.pasting.paste_offer import offer
from screens.presenters.lists.pasting.paste_use import Offer, PasteUse
from screens.wording import Wording

if TYPE_CHECKING:
    from screens.plain.interview import LineInterview

ENDS: Final = (":完", "：完", ":end")
"""The line that ends a table which is being pasted."""


YES: Final = ("是", "好", "y", "yes", "1")
NO: Final = ("否", "不", "不要", "n", "no", "0")
"""What people write to a question that wants yes or no."""

SEVERAL_LINES: Final = 2
"""Lines from which on it is asked what they are, cells or not."""


class PlainPaste:
    """The lines of a paste, until a person decides what becomes of them."""

    def __init__(self, plain: "LineInterview") -> None:
        self._plain = plain
        self._block: list[str] | None = None
        """Lines of a table that is being pasted; None where none is."""
        self._lines: Sequence[str] = ()
        self._found: Offer | None = None
        self._asked_at = plain.now

    @property
    def is_open(self) -> bool:
        """Whether the next line belongs to a table that is being pasted."""
        return self._block is not None

    @property
    def lines(self) -> Sequence[str]:
        """The lines of the table so far, while it is being pasted."""
        return self._block or ()

    def begin(self) -> None:
        """Take the next lines as those of a table, up to the word that ends it."""
        self._block = []
        out(PlainWording.BLOCK)

    def go_on(self, line: str) -> None:
        """A line of the table, or its end."""
        lines = self._block or []
        if line.strip() not in ENDS:
            self._block = [*lines, line]
            self._plain.lines.keep([])
            return
        self._block = None
        self.ask(lines)

    def ask(self, lines: Sequence[str]) -> None:
        """Ask what these lines are to become; nothing is done with them before."""
        now = self._plain.now
        found = offer(now, "\n".join(lines))
        if len(lines) < SEVERAL_LINES and PasteUse.ALL not in found.moments:
            out(PlainWording.NO_ROWS)
            return
        self._lines, self._found, self._asked_at = lines, found, now
        self._plain.lines.keep(lines)
        out(found.heading)
        self._plain.show(found.preview)
        for use, says in USES.items():
            if use is PasteUse.JOIN or use in found.moments:
                told = {"text": found.about(use), "total": found.total_of(use)}
                out(says.format(count=found.count, **told))
        out(PlainWording.ONE_BY_ONE)

    def is_decided_by(self, line: str) -> bool:
        """Whether the line says yes or no to rows that were read; then it is done."""
        word, asked = line.strip().lower(), self._plain.now is self._asked_at
        if not (asked and self._found and self._found.moments):
            return False
        if word in YES:
            self.accept()
        elif word in NO:
            self._found = None
            self._plain.session.keep(self._plain.now.prefill)
            out(Wording.PASTE_DROPPED)
        return word in (*YES, *NO)

    def accept(self, use: PasteUse | None = None) -> None:
        """Put what was read where it belongs, or in place of the rows that stand."""
        found = self._offered()
        moments = found.moments if found else {}
        first = next(iter(moments.values()), None)
        moment = first if use is None else moments.get(use)
        if moment is None:
            out(PlainWording.NOTHING_OFFERED)
            return
        before = self._plain.now
        self._plain.move(moment)
        self._plain.acknowledge(before)

    def join(self) -> None:
        """Answer the present question with the lines as one."""
        if found := self._offered():
            self._plain.take(found.joined)
        else:
            out(PlainWording.NOTHING_OFFERED)

    def one_by_one(self) -> None:
        """Answer one question after another with them, as if they had been typed."""
        if self._offered() is None:
            out(PlainWording.NOTHING_OFFERED)
            return
        for line in self._lines[:-1]:
            self._plain.lines.take_line(line)
            self._plain.ask()
        self._plain.lines.take_line(self._lines[-1])

    def _offered(self) -> Offer | None:
        """The offer that waits, once; an answer or another question drops it."""
        found, self._found = self._found, None
        return found if self._plain.now is self._asked_at else None


USES: Final = {
    PasteUse.ALL: PlainWording.ACCEPT,
    PasteUse.REPLACE: PlainWording.REPLACE,
    PasteUse.NAMES: PlainWording.ACCEPT_NAMES,
    PasteUse.DOWN: PlainWording.RENAME,
    PasteUse.JOIN: PlainWording.JOIN,
}
"""What may be written about lines that were pasted, by what they may become."""
