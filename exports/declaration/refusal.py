"""The refusal of a file that holds no form, by what it holds instead."""

from exports.declared import Declaration
from wizard.refusals import Unusable


class NoForm(Unusable):
    """A file that was read, and that holds no form."""


class HoldsDeclarations(NoForm):
    """A file of declarations. It is no form; who wants declarations finds them here."""

    declarations: tuple[Declaration, ...] = ()


def holding(declarations: tuple[Declaration, ...], sentence: str) -> HoldsDeclarations:
    """The refusal with what it was that was read, also from one process to another."""
    refusal = HoldsDeclarations(sentence)
    refusal.declarations = declarations
    return refusal
