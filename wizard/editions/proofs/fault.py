"""Something in the file of an edition that does not agree with the rest of it."""

from collections.abc import Callable, Iterator

from wizard.closed_models.key_lines import KeyPath, line_of
from wizard.closed_models.key_wording import KeySays
from wizard.closed_models.strange_keys import dotted
from wizard.editions.edition import Edition
from wizard.editions.proofs.proof_wording import Wrong
from wizard.frozen import frozen
from wizard.frozen_fields import field
from wizard.wording import Says


@frozen
class EditionFault:
    """A fault, and the key where it is to be mended."""

    place: KeyPath
    wrong: Wrong
    facts: dict[str, object] = field(default_factory=dict)

    def sentence(self, text: str, file: str) -> str:
        """The fault with file, line and key."""
        message = self.wrong.format(key=dotted(self.place), **self.facts)
        line = line_of(self.place, text)
        return KeySays.IN_FILE.format(file=file, line=line, message=message)


Proof = Callable[[Edition], Iterator[EditionFault]]
"""One thing that must be so in every edition; it yields where it is not."""


def listed(words: object) -> str:
    """Words that may be used, for a sentence."""
    assert isinstance(words, tuple | list | set | frozenset)
    return Says.LIST_COMMA.join(sorted(map(str, words)))
