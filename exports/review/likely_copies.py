"""Texts of one unit that are nearly those of another, found among very many.

Equal texts are one text in several places. Of each different text the rarest of the
runs that others have as well are looked up, and only texts that share one are compared.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from exports.review.journal import ReviewJournal
from wizard.review.entry import ReviewedForm
from wizard.review.likeness import Ratio, bare, runs
from wizard.review.twins import same_unit, word

RAREST: Final = 8
"""Runs of a text that are looked up."""

MOST_SHARING: Final = 40
"""Texts with a run from which on it says nothing: a phrase that all offices use."""

NAME: Final = ".name"
"""How the path of an indicator's name ends."""

PHRASE: Final = 40
"""Characters below which a text may be a phrase that offices share."""

MOST_OWNERS: Final = 3
"""Units that may have copied a name or a short text; what more have to the letter is a
measure or a phrase that they share."""

TABLES: Final = """
drop table if exists passages; drop table if exists texts;
drop table if exists runs; drop table if exists pairs;
create table texts (id integer primary key, bare text unique);
create table passages (
    id integer primary key, form integer not null, unit text not null,
    spot text not null, cell text not null, text integer not null
);
create table runs (run integer not null, text integer not null);
create table pairs (one integer not null, other integer not null, share integer);
"""

INDEXES: Final = """
create index runs_by_run on runs(run, text); create index runs_by_text on runs(text);
create index passages_by_text on passages(text, form);
"""

SHARING: Final = """
select distinct texts.id, bare from
  (select run from
     (select run, (select count(*) from
        (select 1 from runs as b where b.run = a.run limit :most + 1)) as often
      from runs as a where text = :text)
   where often between 2 and :most order by often limit :rarest) as rare
  join runs on runs.run = rare.run join texts on texts.id = runs.text
where texts.id < :text
"""
"""The texts before one that share one of the rarest runs that it shares at all."""

EARLIER: Final = """
select unit, passages.form, passages.cell, share from pairs
  join passages on passages.text = pairs.other
where pairs.one = ? and form < ? and unit not in ('', ?)
order by share desc, form, id
"""
"""The places in forms before it that have a text alike, the likest and first on top."""


class Copy(NamedTuple):
    """A text that another unit has nearly the same, in a form that came before."""

    form: int
    """The number of its form in the journal."""
    where: str
    cell: str
    share: int
    """How much of it is the same, in parts of 100."""
    other: ReviewedForm
    other_cell: str


def copies(journal: ReviewJournal, ratio: Ratio) -> Iterator[Copy]:
    """Each text that another unit has as well, with the first place that has it."""
    base = journal.base
    base.executescript(TABLES)
    for form, entry in journal.entries_in_order():
        for passage in entry.passages:
            facts = form, word(entry.unit), passage.where, passage.cell
            _keep(journal, facts, bare(passage.text))
    base.executescript(INDEXES)
    base.execute("insert into pairs select id, id, 100 from texts")
    base.executemany("insert into pairs values (?, ?, ?)", _pairs(journal, ratio))
    base.execute("create index pairs_by_one on pairs(one)")
    query = """
        select form, unit, spot, cell, text, length(bare) from passages
          join texts on texts.id = text where unit <> '' order by passages.id
    """
    for form, unit, where, cell, text, length in base.execute(query):
        may_be_shared = where.endswith(NAME) or length < PHRASE
        if may_be_shared and _owners(journal, text) > MOST_OWNERS:
            continue
        for its_unit, other, other_cell, share in base.execute(
            EARLIER, (text, form, unit)
        ):
            if not same_unit(unit, its_unit):
                yield Copy(form, where, cell, share, journal.form(other), other_cell)
                break


def _owners(journal: ReviewJournal, text: int) -> int:
    """How many units have a text."""
    query = "select count(distinct unit) from passages where text = ?"
    (found,) = journal.base.execute(query, (text,)).fetchone()
    return int(found)


def _keep(journal: ReviewJournal, facts: tuple[int, str, str, str], text: str) -> None:
    """Keep where a text stands, and its runs where it is a new one."""
    base = journal.base
    if base.execute("insert or ignore into texts(bare) values (?)", (text,)).rowcount:
        (id,) = base.execute("select last_insert_rowid()").fetchone()
        base.executemany(
            "insert into runs values (?, ?)", ((r, id) for r in runs(text))
        )
    else:
        (id,) = base.execute("select id from texts where bare = ?", (text,)).fetchone()
    base.execute("insert into passages values (null, ?, ?, ?, ?, ?)", (*facts, id))


def _pairs(journal: ReviewJournal, ratio: Ratio) -> Iterator[tuple[int, int, int]]:
    """Different texts that are alike, each as seen from either."""
    base = journal.base
    for id, text in base.execute("select id, bare from texts order by id"):
        asked = {"text": id, "most": MOST_SHARING, "rarest": RAREST}
        for other, its_text in base.execute(SHARING, asked).fetchall():
            if share := ratio(text, its_text):
                yield id, other, share
                yield other, id, share
