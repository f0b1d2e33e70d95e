"""Answers in threads of comments, which newer Excel shows in the place of notes."""

from typing import Final
from uuid import NAMESPACE_OID, uuid5

from exports.review.remarks.note_list import MOST_TEXT, CellNote
from exports.review.remarks.package_parts import PackageParts, escaped
from exports.review.signature import Signature

THREADS: Final = "threadedComment"
PERSONS: Final = "person"
BOOK: Final = "officeDocument"
"""The kinds of the parts that hold threads, who speaks in them, and the workbook."""


def answer(parts: PackageParts, sheet: str, note: CellNote, signed: Signature) -> None:
    """Answer in the thread at the cell of a note, where there is one."""
    name = parts.related(sheet, THREADS)
    book = parts.related("", BOOK)
    persons = parts.related(book, PERSONS) if book else None
    if name is None or persons is None:
        return
    for each in parts.root(name):
        if each.get("ref") == note.name and not each.get("parentId"):
            thread = each.get("id") or ""
            person = _person(parts, persons, signed)
            parts.append(name, _answer(note, thread, person, signed))
            return


def _person(parts: PackageParts, name: str, signed: Signature) -> str:
    """The id of who answers, who is put among the persons where they are not there."""
    id, author = _id(signed.author), escaped(signed.author)
    if not any(each.get("id") == id for each in parts.root(name)):
        facts = f'displayName="{author}" id="{id}" userId="{author}" providerId="None"'
        parts.append(name, f"<{{p}}person {facts}/>")
    return id


def _answer(note: CellNote, thread: str, person: str, signed: Signature) -> str:
    id = _id("\n".join((thread, note.text, signed.date)))
    facts = (
        f'ref="{note.name}" dT="{signed.date.rstrip("Z")}.00" '
        f'personId="{person}" id="{id}" parentId="{escaped(thread)}"'
    )
    said = "<{p}text>" + escaped(note.text[:MOST_TEXT]) + "</{p}text>"
    return "<{p}threadedComment " + facts + ">" + said + "</{p}threadedComment>"


def _id(text: str) -> str:
    """A name for a thing that is the same whenever it is made."""
    return f"{{{str(uuid5(NAMESPACE_OID, text)).upper()}}}"
