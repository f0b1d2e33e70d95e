"""The usual words of a markup: those in which the programs of offices write it.

A part in these words is read off its text, several times as fast as by a tree of its
elements; a part in other words is left to the tree.
"""


class OtherWordsError(Exception):
    """Something is not written in the usual words."""
