"""A session: a draft that is being worked on, saved before each moment is shown."""

from contextlib import suppress

from screens.presenters.row import BEGINNING, ListSpot
from screens.presenters.session.earlier_session import with_before, with_undone
from screens.presenters.session.jump import Jump, Returns, follow_up
from screens.presenters.session.jump_trail import JumpTrail
from screens.presenters.session.mode import HAND_IN, Mode
from screens.presenters.session.replaced_lines import ReplacedLines
from screens.presenters.session.unsent_aside import UnsentAside
from screens.presenters.session.unsent_remarks import UnsentRemarks, key_of, remark_of
from screens.presenters.text.wrap import is_brief
from wizard.address import Address
from wizard.drafts.file_store import Draft
from wizard.drafts.history import ChangeKind
from wizard.editions.library import edition
from wizard.findings import Finding, Severity
from wizard.interview.answers.answer_kinds import KINDS
from wizard.interview.interview import Interview
from wizard.interview.sources import TextSource, sources
from wizard.refusals import Unusable


class Session:
    """The present moment of an interview, and the draft it is kept in."""

    def __init__(self, draft: Draft, mode: Mode = HAND_IN) -> None:
        self.mode = mode
        version = edition(draft.form.edition)
        self.now = Interview.resume(
            version,
            draft.form,
            draft.at,
            draft.carried_cells,
            draft.last,
            draft.confirmed,
            draft.declared,
        )
        self.trail = JumpTrail()
        self.exported_to = ""
        """Where a person wanted the files, if not where was proposed; or blank."""
        self.exports_facts = True
        """Whether the Word file of an export holds the facts as well."""
        self._draft = draft
        self._unsent: dict[str, str] = {}
        self.remarks = UnsentRemarks()
        """Remarks on warnings that were typed and not confirmed."""
        self._replaced = ReplacedLines()
        self.aside = UnsentAside()
        """Text that stands in no line yet."""
        self._undone: list[Interview] = []

    @property
    def trouble(self) -> str:
        """Why the last save failed; blank while everything is saved."""
        return self._draft.trouble

    def recover(self) -> str:
        """Put text of the last session that was never answered back into its lines.

        A save that failed then is tried again. Returns what a person has to know about
        how the draft is kept, or blank.
        """
        for key, text in self._draft.typed.items():
            if self.now.has(key) and not _is_saved(self.now.go(key), text):
                self._unsent[key] = text
        self.remarks.recover(self._draft.typed, self.now)
        self.aside.recover(self._draft.typed)
        if self.trouble:
            self._set(self.now)
        return self.news()

    def news(self) -> str:
        """What a person has to know about how the draft is kept, once; or blank."""
        return self._draft.news()

    @property
    def line(self) -> str:
        """The text in the line: what was left there, or what it begins with."""
        return self._unsent.get(self.now.at, self.now.prefill)

    @property
    def unsent(self) -> dict[str, str]:
        """Text that was typed and never answered, by question, where it is asked."""
        return {key: text for key, text in self._unsent.items() if self.now.has(key)}

    def take_in(self, line: str) -> TextSource | None:
        """The text to be taken into the line: the first, or the one after that there.

        None where there is no text to take.
        """
        found = sources(self.now)
        texts = [source.text for source in found]
        place = texts.index(line) + 1 if line in texts else 0
        return found[place % len(found)] if found else None

    def replaces(self, line: str) -> bool:
        """Whether a text that is taken in stands for all of this line."""
        taken = [source.text for source in sources(self.now)]
        return not line or line in (self.now.prefill, self.now.present, *taken)

    def put_away(self, line: str) -> None:
        """Remember a line before all of it is cleared or replaced."""
        self._replaced.add(self.now.at, line)

    @property
    def is_edited(self) -> bool:
        """Whether the text in the line has come in place of another in this session."""
        return self._replaced.has(self.now.at)

    def line_before(self) -> str | None:
        """The line before it was cleared or replaced, once; None where it was not."""
        return self._replaced.take(self.now.at)

    def forget(self) -> None:
        """Drop the unsent text of the current question."""
        self._unsent.pop(self.now.at, None)
        self.keep(self.now.prefill)

    @property
    def is_unsent(self) -> bool:
        """Whether the text in the line was typed and never answered."""
        return self.now.at in self._unsent

    @property
    def is_typed_over(self) -> bool:
        """Whether what stands in the line gives way to what is typed.

        A number does, for nobody adds digits to it; and a short text that a finding or
        a list of the whole form has led to.
        """
        if self.now.step is None or self.is_unsent:
            return False
        jump = self.trail.last if self.has_jumped else None
        if self.is_number or jump is None:
            return self.is_number
        return bool(jump.list or jump.mends) and is_brief(self.now.prefill)

    @property
    def is_number(self) -> bool:
        """Whether a number is asked for."""
        step = self.now.step
        return step is not None and KINDS[step.question.kind].is_number

    def leave(self, text: str) -> None:
        """Remember the text in the line before another question is asked."""
        if self.now.step is None:
            return
        self._unsent.pop(self.now.at, None)
        said = text if text.strip() else ""  # nobody sees blanks, nor means them
        if not _is_saved(self.now, said):
            self._unsent[self.now.at] = said

    def answer(self, typed: str) -> None:
        """Take an answer. Raises Refused, and nothing has moved."""
        answered, moment = self.now.at, self.now.answer(typed)
        self._unsent.pop(answered, None)
        self._replaced.forget()
        self.move(moment)

    def jump(
        self,
        cell: Address,
        returns: Returns,
        list: str = "",
        spot: ListSpot = BEGINNING,
    ) -> None:
        """Go to a question out of its turn; `list` is what it was asked for from."""
        mends = self.now.is_remedy(cell)
        errors = sum(f.severity is Severity.ERROR for f in self.now.findings)
        jump = Jump(self.now.at, cell, returns, list, spot, mends, errors=errors)
        self.move(self.now.go(cell))
        self.trail.add(jump, self.now)

    def begin_at(self, cell: Address, returns: Returns) -> None:
        """Begin at a question as if a jump had led there; nothing is saved by that."""
        jump, self.now = Jump(self.now.at, cell, returns), self.now.go(cell)
        self.trail.forget()
        self.trail.add(jump, self.now)

    def rearrange(self, moment: Interview, *, has_jumped: bool = False) -> None:
        """Go to a moment of the row where one is; a jump to it has led to that."""
        leads_back, before = has_jumped or self.has_jumped, self.now.form
        self.move(moment)
        if leads_back:
            self.trail.lead_to(self.now, is_done=self.now.form != before)

    @property
    def has_jumped(self) -> bool:
        """Whether one stands where a jump has led, and has gone nowhere since."""
        return self.trail.has_led_to(self.now)

    def jump_over(self, before: Interview) -> Jump | None:
        """The jump that leads back now that a question was answered, or None.

        What the answer leaves to be asked for in its row comes first.
        """
        last = self.trail.last
        if last is None or not last.is_over(before.at, self.now):
            return None
        following = follow_up(before, self.now)
        if following is None:
            return self.jump_back()
        self.rearrange(self.now.go(following), has_jumped=True)
        return None

    def jump_back(self) -> Jump | None:
        """Go back from the last jump, which is returned; None where there is none.

        What was gone to for something that is mended by now is passed over.
        """
        jump = self.trail.way_back(self.now)
        if jump is not None:
            self.move(self.now.go(self.now.where(jump.came_from)))
            self.trail.go_back(jump, self.now)
        return jump

    def undo(self) -> Interview | None:
        """Go back to before the last change, of this session or of an earlier one.

        Returns the moment that was left; None where there was no change.
        """
        now = with_before(self.now, self._draft)
        before = now.undo()
        if before is now:
            return None
        self.trail.forget()
        self._set(before, ChangeKind.UNDO)
        self._undone.append(now)
        return now

    def redo(self) -> bool:
        """Take back an undo, of this session or of an earlier one.

        Returns whether there was one with no change since.
        """
        undone = self._undone.pop() if self._undone else None
        after = undone or with_undone(self.now, self._draft)
        if after is None:
            return False
        self.trail.forget()
        self._set(after, ChangeKind.REDO)
        return True

    def move(self, moment: Interview) -> None:
        """Go to another moment; after a change of the form nothing can be redone."""
        if moment.form != self.now.form:
            self._undone.clear()
        self._set(moment)

    def go(self, moment: Interview) -> None:
        """Go to another moment, from which no jump leads back."""
        self.move(moment)
        self.trail.forget()

    def keep(self, text: str) -> None:
        """Keep what is in the line of the current question, key by key."""
        with suppress(Unusable):  # the draft tells it as its trouble
            self._draft.keep(self.now.at, text)

    def keep_remark(self, warning: Finding, text: str) -> None:
        """Keep what is in the line of the remark on a warning, key by key."""
        self.remarks.note(warning, text, self.now)
        with suppress(Unusable):  # the draft tells it as its trouble
            self._draft.keep(key_of(warning), text)

    def keep_aside(self, key: str, text: str) -> None:
        """Keep text that stands in no line yet; blank, it waits for nothing more."""
        self.aside.note(key, text)
        with suppress(Unusable):  # the draft tells it as its trouble
            self._draft.keep(key, text)

    def keep_ahead(self, text: str) -> None:
        """Keep what was typed and is in no line yet, from any thread."""
        self._draft.keep_ahead(text)

    def drop_remark(self, warning: Finding) -> None:
        """Wait no more for the remark that was typed; the confirmed one stays."""
        if self.remarks.begun_on(warning, self.now) != remark_of(warning, self.now):
            self.keep_remark(warning, remark_of(warning, self.now))

    def _set(self, moment: Interview, kind: ChangeKind = ChangeKind.EDIT) -> None:
        """Save a moment; where that fails, `trouble` says why.

        A save makes the journal stale, so texts that were left in lines are written
        again.
        """
        self.now = moment
        with suppress(Unusable):  # the draft tells it as its trouble
            self._draft.save(
                moment.form,
                moment.at,
                moment.carried_cells,
                moment.confirmed,
                {**self.unsent, **self.remarks.texts, **self.aside.texts},
                kind,
            )


def _is_saved(moment: Interview, text: str) -> bool:
    """Whether a text says no more than is saved in the current cell."""
    return text in (moment.present, moment.prefill)
