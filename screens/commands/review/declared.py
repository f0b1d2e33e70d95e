"""The declarations that the forms of a review are held against."""

import json
from collections.abc import Iterator

from exports.review.journal import NotedDeclaration
from exports.review.outcome import stamp
from screens.commands.arguments.declarations import Against, against
from screens.commands.review.request import Review
from wizard import __version__
from wizard.cells import clean
from wizard.editions.library import own


def declared_in(wanted: Review) -> Against:
    """The declarations that forms are held against. Raises Unusable."""
    if not wanted.declarations:
        return Against()
    declared, _ = against(wanted.declarations, wanted.files, wanted.behind)
    return declared


def beginning(declared: Against) -> str:
    """What a review depends on beside its files: it goes on only where that is so.

    It is the program, the declarations and the editions of the office.
    """
    files = [each.file for each in declared.filed] + list(map(str, own().values()))
    marks = {file: stamp(file) for file in files}
    return json.dumps([__version__, sorted(marks.items())])


def declared_forms(declared: Against) -> Iterator[NotedDeclaration]:
    """The declarations as a journal keeps them."""
    for each in declared.filed:
        own = each.declaration
        year = "" if own.year is None else str(own.year)
        names = (clean(own.name or ""), clean(own.implementing_unit or ""))
        yield NotedDeclaration(each.place, *names, year)
