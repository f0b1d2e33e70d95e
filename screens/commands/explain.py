"""The command that tells how a row is read and reckoned."""

from collections.abc import Iterator, Sequence

from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.files import forms_in, report_edition_troubles
from screens.commands.arguments.options import Options
from screens.exits import Exit
from screens.output import one_line, out
from screens.presenters.verdicts.verdict import Checked
from screens.wording import Wording
from wizard.editions.library import edition
from wizard.form import Form, year_of
from wizard.numbers import narrow, whole_number
from wizard.refusals import Unusable
from wizard.scoring.row_explanation import row_explanation, score_line


def explain(words: Sequence[str]) -> int:
    """Both cells of every row, or of one: their readings, the rule, the reckoning.

    A row is named by its number or by words of its name. Raises Unusable.
    """
    options = Options()
    options.add_argument("file", nargs="?")
    options.add_argument("row", nargs="?")
    given = options.read(words)
    if given.file is None:
        raise Unusable(CommandText.NO_FILES.format(command="explain"))
    report_edition_troubles()
    forms = forms_in(given.file)
    out("\n\n".join("\n".join(_lines(checked, given.row)) for checked in forms))
    return Exit.DONE


def _lines(checked: Checked, named: str | None) -> Iterator[str]:
    form = checked.form
    yield one_line(f"{checked.number}. {checked.name}")
    if not form.indicators:
        yield CommandText.NO_ROWS
    for number in _rows(checked, named):
        yield from _row(form, number)


def _rows(checked: Checked, named: str | None) -> Sequence[int]:
    """The rows that are meant: all, the one of this number, or those of this name."""
    rows = checked.form.indicators
    if named is None:
        return range(len(rows))
    bare = narrow(named)
    if (number := whole_number(bare, len(rows))) is not None:
        return [number - 1]
    found = [n for n, row in enumerate(rows) if bare and bare in narrow(row.name or "")]
    if not found:
        told = {"file": checked.file, "number": checked.number, "count": len(rows)}
        raise Unusable(CommandText.NO_SUCH_ROW.format(row=named, **told))
    return found


def _row(form: Form, number: int) -> Iterator[str]:
    row, year = form.indicators[number], year_of(form)
    named = {"name": row.name or Wording.NAMELESS_ROW, "category": row.category}
    yield one_line(CommandText.EXPLAIN_ROW.format(number=number + 1, **named))
    version = edition(form.edition)
    score = score_line(row, weighs=version.weighs_rows)
    for line in (*row_explanation(row, version, year), score):
        yield CommandText.EXPLAIN_LINE.format(text=one_line(line))
