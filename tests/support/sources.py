"""How the paper of a scenario was read, from the words in its file."""

from wizard.editions.edition import Edition
from wizard.form import Form
from wizard.rules.as_read.source import TYPED, Money, PrintedRow, ReadSource, Unread

KEYS = {"lacks", "unread", "below", "rows", "money", "template_rows"}


def source_of(paper: dict | None, form: Form, edition: Edition) -> ReadSource:
    """How a form was read that stood on this paper; without one it was typed.

    `lacks` names the cells that the paper has no heading or label for; `rows` says by
    its number what is to be known of a row.
    """
    if paper is None:
        return TYPED
    assert paper.keys() <= KEYS
    assert set(paper.get("lacks", ())) <= edition.cells
    rows = [PrintedRow() for _ in form.indicators]
    for number, told in paper.get("rows", {}).items():
        covered = frozenset(told.get("covered", ()))
        rows[int(number)] = PrintedRow(**{**told, "covered": covered})
    money = paper.get("money")
    return ReadSource(
        printed=edition.cells - frozenset(paper.get("lacks", ())),
        unread=tuple(
            Unread(**{**told, "words": tuple(told.get("words", ()))})
            for told in paper.get("unread", ())
        ),
        below=tuple(paper.get("below", ())),
        rows=tuple(rows),
        template_rows=paper.get("template_rows", 0),
        money=None if money is None else Money(**{"unit": None, **money}),
    )
