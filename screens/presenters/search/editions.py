"""Editions by the words that people know them by: 汉字, 拼音 or its first letters."""

from screens.presenters.row import ListRow
from screens.presenters.search.edition_wording import EditionText
from screens.presenters.search.ranking import ranked
from wizard.editions.edition import Edition
from wizard.editions.library import edition, edition_ids, usable
from wizard.refusals import Unusable


def edition_rows() -> tuple[ListRow[str], ...]:
    """Every edition that can be used, by its place and year."""
    return tuple(ListRow(known.name, known.id) for known in usable())


def named_edition(typed: str) -> Edition:
    """The edition of this id, or the only one whose name or source has these words.

    Raises Unusable where there is none, or more than one.
    """
    if typed in edition_ids():
        return edition(typed)
    known = usable()
    found = ranked(typed, known, _name) or ranked(typed, known, _source)
    if len(found) > 1:
        told = (EditionText.ONE.format(id=each.id, name=each.name) for each in found)
        names = EditionText.AND.join(told)
        raise Unusable(EditionText.SEVERAL.format(typed=typed, names=names))
    return found[0] if found else edition(typed)


def _name(known: Edition) -> str:
    return f"{known.name} {known.id}"


def _source(known: Edition) -> str:
    return known.source
