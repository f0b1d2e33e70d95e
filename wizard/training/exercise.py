"""One exercise: what is shown, what is asked, and how an answer is judged."""

from collections.abc import Callable, Mapping

from wizard.form import Form
from wizard.frozen import frozen


@frozen
class Skill:
    """A skill to be learned: a category, a kind of fault, a kind of sum."""

    key: str
    name: str


Cards = Mapping[str, Skill]
"""Every card of a kind of exercise, and the skill that it is an exercise of."""


@frozen
class Option:
    """Something to choose; without a key it is a heading over what follows."""

    text: str
    key: str | None = None


@frozen(kw_only=True)
class Verdict:
    """The verdict on an answer, and why."""

    card: str
    """The card that it counts for: `sorting/农村妇女实用技能培训人次`."""
    right: bool
    explanation: str
    source: str
    closes: bool = True
    """Whether the card is done with; else more is asked about it."""
    then: tuple["Exercise", ...] = ()
    """Exercises that come next, before any other."""


@frozen(kw_only=True)
class Exercise:
    """Something to be answered by choosing, or where there are no options, in words."""

    lines: tuple[str, ...]
    """Lines that are read before the question."""
    ask: str
    judge: Callable[[str], Verdict]
    """Judges the key of an option, or what was typed. Raises Refused for neither."""
    options: tuple[Option, ...] = ()
    form: Form | None = None
    """The form whose cells are the options, where there is one to be looked at."""

    @property
    def texts(self) -> dict[str, str]:
        """The texts of the options by their keys, in order."""
        return {o.key: o.text for o in self.options if o.key is not None}

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that can be chosen, in order."""
        return tuple(self.texts)
