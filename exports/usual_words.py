"""The usual words of a markup: those in which the programs of offices write it.

A part in these words is read off its text, several times as fast as by a tree of its
elements; a part in other words is left to the tree.
"""

from collections.abc import Sequence

from lxml import etree


class OtherWordsError(Exception):
    """Something is not written in the usual words."""


def referred(written: Sequence[str]) -> list[str]:
    """What texts say that have references in them, in one tree for all.

    None of them has a `>`, so that none can hold an element. Raises OtherWordsError.
    """
    texts = "</t><t>".join(written)
    try:
        root = etree.fromstring(f"<x><t>{texts}</t></x>")
    except etree.XMLSyntaxError as error:
        raise OtherWordsError from error
    return [each.text or "" for each in root]
