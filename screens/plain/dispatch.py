"""The dispatch of typed lines: answers, orders, lines of a table, cries for help."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from screens.output import out
from screens.plain.orders import ORDERS
from screens.plain.orders.change import confirm, keep_remark
from screens.plain.plain_wording import PlainWording
from screens.presenters.lists.pasting.paste_offer import is_row
from screens.presenters.lists.pasting.paste_text import joined, pasted
from wizard.interview.answers.answer_kinds import KINDS

if TYPE_CHECKING:
    from screens.plain.interview import LineInterview

ORDER: Final = (":", "：")
"""How a line begins that is no answer; doubled, it begins an answer."""

ASKS_FOR_HELP: Final = ("?", "？", "帮助", "help")
"""What people write who need help and know no order; no cell holds such an answer."""

CONTINUATION: Final = "\\"
"""How a line ends that goes on in the next one, in an answer of several lines."""


class Dispatcher:
    """Hands each line to what it is for."""

    def __init__(self, plain: "LineInterview") -> None:
        self._plain = plain
        self._last_order = ""
        """An order without its colon; written again, it is meant as an answer."""
        self._begun: list[str] = []
        """Lines of an answer that goes on."""

    @property
    def is_within_answer(self) -> bool:
        """Whether the next line goes on with an answer."""
        return bool(self._begun)

    def take_block(self, lines: tuple[str, ...]) -> None:
        """Take lines that came at once; a paste never answers further questions.

        Where one of them is an order, somebody has typed ahead.
        """
        text, step = pasted("\n".join(lines)), self._plain.now.step
        is_ahead = any(line.startswith(ORDER) for line in lines)
        if step is None or is_ahead or self._plain.paste.is_open:
            for line in lines:
                self.take_line(line)
        elif KINDS[step.question.kind].is_long and not self._is_table(text):
            self._answer(_whole(text.strip("\n")))
        elif "\n" in text or is_row(self._plain.now, text):
            self._plain.paste.ask(text.split("\n"))
        else:
            self.take_line(text)

    def _is_table(self, text: str) -> bool:
        """Whether rows of the table were pasted, whatever is asked."""
        return "\t" in text and is_row(self._plain.now, text)

    def keep(self, lines: Sequence[str]) -> None:
        """Keep what is typed and not yet taken, behind what goes on already.

        An order is nothing that anybody would miss; where all of a line was erased,
        nothing is missed of it.
        """
        plain, step = self._plain, self._plain.now.step
        self._keep_remark(lines)
        if step is None or any(line.startswith(ORDER) for line in lines):
            return
        text = "\n".join([*self._begun, *plain.paste.lines, *lines]).strip("\n")
        if not text.strip():
            plain.session.keep(plain.session.line)
            return
        is_long = KINDS[step.question.kind].is_long
        plain.session.keep(_whole(text) if is_long else joined(text))

    def _keep_remark(self, lines: Sequence[str]) -> None:
        """Keep a remark behind the order that confirms a warning."""
        for line in lines:
            word, _, rest = line[1:].strip().partition(" ")
            if line.startswith(ORDER) and ORDERS.get(word.lower()) is confirm:
                keep_remark(self._plain, rest)

    def take_line(self, line: str) -> None:
        """Take one line: an answer, an order behind a colon, a line of a table."""
        if self._plain.paste.is_open:
            self._plain.paste.go_on(line)
        elif not line.startswith(ORDER):
            self._take_words(line)
        elif line[1:].startswith(ORDER):
            self._answer(line[1:])
        else:
            self._obey(line[1:].strip())

    def _obey(self, text: str) -> None:
        word, _, rest = text.partition(" ")
        order = ORDERS.get(word.lower())
        if order is None:
            out(PlainWording.STRANGE.format(word=word))
        else:
            order(self._plain, rest.strip())

    def _take_words(self, line: str) -> None:
        """A line without a colon: mostly an answer to the question."""
        word = line.strip()
        if self._plain.paste.is_decided_by(word):
            return
        if word.lower() in ASKS_FOR_HELP:
            out(PlainWording.HELP)
            ORDERS["说明"](self._plain, "")
        elif self._is_bare_order(word):
            out(PlainWording.BARE.format(word=word))
        else:
            self._answer(line)

    def _is_bare_order(self, word: str) -> bool:
        """Whether a Chinese order was written without its colon, for the first time."""
        is_order = word in ORDERS and not word.isascii()
        is_again, self._last_order = self._last_order == word, word
        return is_order and not is_again

    def _answer(self, line: str) -> None:
        step = self._plain.now.step
        if step is None:
            return
        if KINDS[step.question.kind].is_long and line.endswith(CONTINUATION):
            self._begun.append(line.removesuffix(CONTINUATION))
            self.keep([])
            return
        typed = "\n".join([*self._begun, line])
        self._begun = []
        self._plain.take(typed or self._plain.session.line)


def _whole(text: str) -> str:
    """A long text as it was meant: its lines go on without the mark for that."""
    return text.replace(f"{CONTINUATION}\n", "\n")
