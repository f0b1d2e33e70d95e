"""The journal of a review: what came of each file, on disk as soon as it is known.

It is a database in one file. A run that was stopped goes on from it, and everything
that is told of all forms is asked of it, so that no list of them is ever in memory.
"""

import errno
import json
import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, Self

from exports.review.kept import journal_file
from exports.review.kept.journal_schema import IN_ORDER, SCHEMA, VERSION, WORST_FIRST
from exports.review.kept.kept_text import entry_of, json_of, stored, told
from exports.review.outcome import Outcome
from wizard.refusals import Unusable
from wizard.review.entry import Remark, ReviewedForm
from wizard.review.review_wording import ReviewText
from wizard.review.twins import money_key, project_key, renamed_key, word
from wizard.wording import system_reason


class NotedDeclaration(NamedTuple):
    """A declaration, and what it is of."""

    place: str
    """Where it is, in words."""
    project: str
    unit: str
    year: str


class ReviewJournal:
    """What came of each file. To be used with `with`; closed, it stays on disk.

    What is there already is kept, unless it is to be made `anew`. Raises Unusable, also
    where another review is using it.
    """

    def __init__(self, path: Path, *, anew: bool = False) -> None:
        self.path = path
        try:
            if str(path) != ":memory:":
                if anew:
                    journal_file.remove_unused(path)
                journal_file.make(path)
            self.base = journal_file.connected(path)
            self._open()
        except (OSError, sqlite3.Error) as error:
            raise self._unusable(error) from error

    def _open(self) -> None:
        (known,) = self.base.execute("pragma user_version").fetchone()
        if known not in (0, VERSION):
            raise sqlite3.DatabaseError
        self.base.executescript(SCHEMA)
        self.base.execute(f"pragma user_version = {VERSION}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        """Close the journal. Raises Unusable where the disk did not take it."""
        try:
            self.base.commit()
            self.base.close()
        except sqlite3.Error as fault:
            error = error or fault
        if isinstance(error, sqlite3.Error):
            raise self._unusable(error) from error

    def _unusable(self, error: OSError | sqlite3.Error) -> Unusable:
        if "locked" in str(error):
            return Unusable(ReviewText.IN_USE.format(file=self.path))
        if isinstance(error, OSError):
            why = system_reason(error)
            if not self.path.exists():
                facts = {"file": self.path, "why": why}
                return Unusable(ReviewText.NO_PLACE.format(**facts))
        elif "full" in str(error) or "I/O" in str(error):
            why = system_reason(OSError(errno.ENOSPC, ""))
        else:
            why = ReviewText.NO_BASE
        return Unusable(ReviewText.NO_JOURNAL.format(file=self.path, why=why))

    def begin(self, kept: str) -> bool:
        """Go on only where a review began in this very way; else begin anew.

        Returns whether what is kept of another review was thrown away.
        """
        known = self.base.execute("select kept from beginnings").fetchall()
        if known == [(kept,)]:
            return False
        with self.base:
            for table in ("files", "forms", "across", "declarations", "beginnings"):
                self.base.execute(f"delete from {table}")
            self.base.execute("insert into beginnings values (?)", (kept,))
        return bool(known)

    def keep_declarations(self, declared: Iterable[NotedDeclaration]) -> None:
        """Keep which declarations there are."""
        with self.base:
            insert = "insert or replace into declarations values (?, ?, ?, ?)"
            facts = ((stored(each.place), *each[1:]) for each in declared)
            self.base.executemany(insert, facts)

    def declarations(self) -> Iterator[tuple[NotedDeclaration, str]]:
        """Each declaration, with the first form that is its; those without one first.

        Where a form is stands in words; it is blank where there is none.
        """
        query = """
            select place, declarations.project, declarations.unit, declarations.year,
              (select entry from forms where declaration = place order by id limit 1)
            from declarations order by 5 is not null, place
        """
        for place, *facts, text in self.base.execute(query):
            form = entry_of(text).place if text else ""
            yield NotedDeclaration(told(place), *facts), form

    def keep(self, outcome: Outcome) -> None:
        """Keep what came of a file, in the place of what came of it before."""
        with self.base:
            self._forget(outcome.file)
            facts = stored(outcome.file), outcome.stamp, stored(outcome.trouble)
            self.base.execute("insert into files values (?, ?, ?)", facts)
            for entry in outcome.entries:
                self._keep_form(entry)

    def _keep_form(self, entry: ReviewedForm) -> None:
        facts = (
            stored(entry.file),
            entry.number,
            word(entry.unit),
            entry.project,
            entry.year,
            entry.edition,
            entry.score,
            project_key(entry),
            renamed_key(entry),
            money_key(entry),
            entry.errors,
            entry.warnings,
            stored(entry.declaration),
            json_of(entry),
        )
        marks = ", ".join("?" for _ in facts)
        self.base.execute(f"insert into forms values (null, {marks})", facts)

    def change_form(self, id: int, entry: ReviewedForm) -> None:
        """Put an entry in the place of what was kept of its form.

        A run that goes on looks at its file again: what changed it may be gone then.
        """
        facts = entry.errors, entry.warnings, stored(entry.declaration), json_of(entry)
        columns = "errors = ?, warnings = ?, declaration = ?, entry = ?"
        self.base.execute(f"update forms set {columns} where id = ?", (*facts, id))
        own = (stored(entry.file),)
        self.base.execute("insert or ignore into again values (?)", own)

    def _forget(self, file: str) -> None:
        self.base.execute("delete from files where file = ?", (stored(file),))
        self.base.execute("delete from forms where file = ?", (stored(file),))

    def is_known(self, file: str, stamp: str) -> bool:
        """Whether this very file was looked at already."""
        query = "select 1 from files where file = ? and stamp = ? and stamp <> ''"
        known = self.base.execute(query, (stored(file), stamp))
        return known.fetchone() is not None

    def keep_sent(self, path: Path, content: bytes) -> None:
        """Keep what this review is about to write, so that it may write it once more.

        Kept behind the writing, it would not know a file that it was stopped at.
        """
        with self.base:
            facts = stored(str(path)), sha256(content).digest()
            self.base.execute("insert or replace into sent values (?, ?)", facts)

    def sent(self) -> Iterator[Path]:
        """The files that this review wrote."""
        for (path,) in self.base.execute("select path from sent order by path"):
            yield Path(told(path))

    def is_sent(self, path: Path) -> bool:
        """Whether a file is as this review wrote it."""
        query = "select digest from sent where path = ?"
        kept = self.base.execute(query, (stored(str(path)),)).fetchone()
        try:
            return kept is not None and kept[0] == sha256(path.read_bytes()).digest()
        except OSError:
            return False

    def keep_only(self, files: Iterable[str]) -> None:
        """Forget what is no longer part of the review, and what is looked at again."""
        with self.base:
            self.base.execute("create temp table if not exists named (file text)")
            self.base.execute("delete from named")
            named = ((stored(file),) for file in files)
            self.base.executemany("insert into named values (?)", named)
            kept = "select file from named except select file from again"
            self.base.execute(f"delete from files where file not in ({kept})")
            self.base.execute(f"delete from forms where file not in ({kept})")
            self.base.execute("delete from again")

    def put_in_order(self) -> None:
        """Number the forms in the order of the files that are part of the review.

        So they are numbered where a run was never stopped; the first form of several
        that are alike is then the same one.
        """
        with self.base:
            for statement in IN_ORDER:
                self.base.execute(statement)

    def entries(self, order: str = WORST_FIRST) -> Iterator[ReviewedForm]:
        """Every form with all its remarks, the worst first."""
        query = f"""
            select forms.id, entry from forms left join
              (select form, count(*) as more from across group by form) on form = id
            order by {order}
        """
        for id, text in self.base.execute(query):
            yield self._with_across(id, entry_of(text))

    def entries_in_order(self) -> Iterator[tuple[int, ReviewedForm]]:
        """Every form with its number in the journal, in the order of the files."""
        query = "select id, entry from forms order by file, number"
        for id, text in self.base.execute(query):
            yield id, entry_of(text)

    def form(self, id: int) -> ReviewedForm:
        """The form of this number in the journal."""
        query = "select entry from forms where id = ?"
        (text,) = self.base.execute(query, (id,)).fetchone()
        return entry_of(text)

    def _with_across(self, id: int, entry: ReviewedForm) -> ReviewedForm:
        query = "select remark from across where form = ? order by rowid"
        rows = self.base.execute(query, (id,))
        more = (Remark(*json.loads(text)) for (text,) in rows)
        return entry._replace(remarks=(*entry.remarks, *more))

    def count(self, of: str) -> int:
        """How many rows there are of a table, or of a part of one."""
        (found,) = self.base.execute(f"select count(*) from {of}").fetchone()
        return int(found)

    def sum(self, column: str) -> int:
        """The sum of a column of all forms."""
        query = f"select coalesce(sum({column}), 0) from forms"
        (found,) = self.base.execute(query).fetchone()
        return int(found)

    def across_counts(self) -> dict[str, int]:
        """How often each thing was found across forms."""
        query = "select code, count(*) from across group by code"
        return dict(self.base.execute(query).fetchall())

    def troubles(self) -> Iterator[tuple[str, str]]:
        """The files without a form, and why."""
        query = "select file, trouble from files where trouble <> '' order by file"
        for file, trouble in self.base.execute(query):
            yield told(file), told(trouble)
