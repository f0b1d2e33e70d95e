"""A draft that is being worked on: every moment is saved before it is shown."""

from screens.purpose import HAND_IN, Purpose
from wizard.drafts import Draft
from wizard.interview import Interview
from wizard.refusals import Unusable
from wizard.shelf import edition


class Sitting:
    """The present moment of an interview, and the draft it is kept in."""

    def __init__(self, draft: Draft, purpose: Purpose = HAND_IN) -> None:
        self.purpose = purpose
        version = edition(draft.form.edition)
        self.now = Interview.resume(
            version,
            draft.form,
            draft.at,
            draft.carried,
            draft.last,
            draft.confirmed,
        )
        self.trouble = ""
        """Why the last save failed; blank while everything is saved."""
        self._draft = draft
        self._unsent: dict[str, str] = {}
        self._undone: list[Interview] = []

    def recover(self) -> bool:
        """Go to where something was typed last time and never answered."""
        typed = self._draft.typed
        if typed is None or not self.now.has(typed.key):
            return False
        self.now = self.now.go(typed.key)
        self.leave(typed.text)
        return self.is_unsent

    @property
    def line(self) -> str:
        """What stands in the line: what was left there, or the present answer."""
        return self._unsent.get(self.now.at, self.now.present)

    @property
    def unsent(self) -> dict[str, str]:
        """What was typed and never answered, by question, where it is still asked."""
        return {key: text for key, text in self._unsent.items() if self.now.has(key)}

    def forget(self) -> None:
        """Drop what was typed at the current question and never answered."""
        self._unsent.pop(self.now.at, None)

    @property
    def is_unsent(self) -> bool:
        """Whether what stands in the line was typed and never answered."""
        return self.now.at in self._unsent

    def leave(self, text: str) -> None:
        """Remember what is left in the line when another question is gone to."""
        if self.now.step is None:
            return
        self._unsent.pop(self.now.at, None)
        if text != self.now.present:
            self._unsent[self.now.at] = text

    def answer(self, typed: str) -> None:
        """Take an answer. Raises Refused, and nothing has moved."""
        answered, moment = self.now.at, self.now.answer(typed)
        self._unsent.pop(answered, None)
        self.move(moment)

    def undo(self) -> bool:
        """Back to before the last change; whether there was one."""
        now, before = self.now, self.now.undo()
        if before is now:
            return False
        self._set(before)
        self._undone.append(now)
        return True

    def redo(self) -> bool:
        """Take an undo back; whether there was one with no change since."""
        if not self._undone:
            return False
        self._set(self._undone.pop())
        return True

    def move(self, moment: Interview) -> None:
        """Another moment; a change of the form leaves nothing to be redone."""
        if moment.form != self.now.form:
            self._undone.clear()
        self._set(moment)

    def keep(self, text: str) -> None:
        """Keep what is in the line of the current question, key by key."""
        try:
            self._draft.keep(self.now.at, text)
        except Unusable as refusal:
            self.trouble = str(refusal)

    def _set(self, moment: Interview) -> None:
        """The moment, saved; where it cannot be saved, `trouble` says why."""
        self.now = moment
        try:
            self._draft.save(moment.form, moment.at, moment.carried, moment.confirmed)
        except Unusable as refusal:
            self.trouble = str(refusal)
        else:
            self.trouble = ""
