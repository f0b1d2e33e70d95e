"""The words around a number, and what they say of how it is meant."""

from wizard.frozen import changed, frozen
from wizard.values.numbers import number_words as words
from wizard.values.numbers.words_before import KnownWord, NumberHead, words_in
from wizard.values.sign_words import BEHIND, COMPARATORS


@frozen(kw_only=True)
class Around:
    """How the words around a number say it is meant."""

    comparators: frozenset[str] = frozenset()
    label: str = ""
    change: int = 0
    limits: bool = False
    is_level: bool = False
    about: str = ""
    each: tuple[str, ...] = ()


def before(head: NumberHead) -> Around | None:
    """The words before a number; None where they contradict each other."""
    around = Around(label=head.label)
    for word in words_in(head.front + head.words):
        around = _also(around, word)
    return around if len(around.comparators) <= 1 else None


def _also(around: Around, word: KnownWord) -> Around:
    text, kind = word
    if kind == "comparator":
        return changed(around, comparators=around.comparators | {COMPARATORS[text]})
    if kind == "change":
        return changed(around, change=words.CHANGES[text])
    if kind in ("low", "level"):
        return changed(around, limits=kind == "low", is_level=True)
    if kind in ("about", "nearly"):
        return changed(around, about=kind)
    if kind == "each":
        return changed(around, each=(*around.each, _of_each(text)))
    return around


def _of_each(text: str) -> str:
    """个月 of 每1个月."""
    of = text.removeprefix(words.EACH)
    return of[1:] if of[0] in words.ONE_OF_THEM else of


def behind(rest: str, said: str, around: Around) -> Around | None:
    """The words behind a number; None where they contradict those before it."""
    if not said:
        return around
    if any(word in said for word in words.ROUGHLY):
        around = changed(around, about="about")
    signs = {sign for pattern, sign in BEHIND if pattern.search(rest)}
    if len(signs | around.comparators) > 1:
        return None
    return changed(around, comparators=around.comparators | signs)
