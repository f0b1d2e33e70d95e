"""The two ways in which the program says no, each with one sentence for a person.

Exception
├── Refused   text that is no answer to the question; the person stays where they are
└── Unusable  a file or a command that cannot be used; the program ends with code 2
    ├── Unsure   a file that is new, but the disk did not say that it is safe
    ├── ExistingFile  a file that is not to be replaced (exports/formats.py)
    └── Closed   a draft that can only be looked at now (wizard/drafts/lock.py)
"""


class Refused(Exception):
    """Text that is no answer to this question, with the way to mend it."""


class Unusable(Exception):
    """A file or a command that cannot be used: what is wrong, where, how to mend."""


class Unsure(Unusable):
    """The new file is in place, but the disk did not say that it is safe there."""
