"""Which form a declaration is of, where it was held against several.

Files are looked at one by one, so that a form of a like name finds a declaration before
anybody knows that another form has its very name.
"""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from exports.review.journal import ReviewJournal
from exports.review.kept.kept_text import entry_of
from wizard.findings import Code
from wizard.review.entry import ReviewedForm
from wizard.review.twins import word


def settle_claims(journal: ReviewJournal) -> None:
    """Leave a declaration to the forms of its very name, where there are any."""
    for id, entry in list(_lost(journal)):
        kept = (r for r in entry.remarks if r.code != Code.DECLARED_OTHERWISE)
        journal.change_form(id, entry._replace(declaration="", remarks=tuple(kept)))


def _lost(journal: ReviewJournal) -> Iterator[tuple[int, ReviewedForm]]:
    """The forms that have a declaration which is another one's by its name."""
    query = """
        select place, declarations.project, id, entry
        from forms join declarations on place = declaration
        where place in (select declaration from forms group by 1 having count(*) > 1)
        order by place, id
    """
    for _, claims in groupby(journal.base.execute(query), itemgetter(0)):
        named = [(word(name), id, entry_of(text)) for _, name, id, text in claims]
        others = [(id, e) for name, id, e in named if word(e.project) != name]
        if len(others) < len(named):
            yield from others
