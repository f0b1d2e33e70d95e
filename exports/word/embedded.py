"""The facts that travel inside a .docx, held against the table that people see.

Whoever edits the table in Word leaves the facts behind as they were: the visible
table is believed, and every cell that differs is told.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Final

from exports.blocks.template_rows import tidy_form
from exports.reads import Differing, Read
from wizard.editions.library import edition
from wizard.form import Form, Printed, Remarks
from wizard.frozen import changed
from wizard.frozen_fields import is_frozen, types_of
from wizard.refusals import Unusable
from wizard.rules.as_read.source import ReadSource
from wizard.toml.form_file import dumps, loads

_PRINTED: Final = b"\n[printed]\n"
"""The head of what a paper had claimed of itself, in the facts of its form."""


def compared(
    reads: Sequence[Read], facts: Sequence[bytes], file: str
) -> tuple[Read, ...]:
    """The forms of a .docx, each with the cells in which its carried facts differ.

    Where nothing differs, the carried form is the form, to the last character. What
    the template leaves on a form is left out of the table that was read, and no
    difference.
    """
    if len(facts) != len(reads):
        return tuple(reads)
    pairs = zip(reads, facts, strict=True)
    return tuple(_compared(read, text, file) for read, text in pairs)


def _compared(read: Read, text: bytes, file: str) -> Read:
    """A form beside its facts, which are taken apart only where they say more."""
    seen = changed(read.form, printed=Printed())
    likely = read.form if _PRINTED in text else seen
    is_tidy = _was_tidy(read.source) or _tidy(likely) is likely
    if is_tidy and text == dumps(likely):
        return changed(read, form=likely, carried=likely)
    try:
        carried = loads(text, file)
    except Unusable:
        return read
    told = changed(_tidy(carried), printed=Printed())
    differing = () if seen == told else tuple(_differing(seen, told))
    form = read.form if differing else carried
    return changed(read, form=form, carried=carried, differing=differing)


def _was_tidy(source: ReadSource) -> bool:
    """Whether the template had left nothing on the form as it was printed."""
    is_named = any(row.numbered for row in source.rows)
    return bool(source.rows) and not (source.template_rows or is_named)


def _tidy(form: Form) -> Form:
    return tidy_form(form, edition(form.edition)).form


def _differing(seen: object, carried: object, key: str = "") -> Iterator[Differing]:
    """The cells in which two forms differ, by their paths."""
    if isinstance(seen, tuple) and isinstance(carried, tuple):
        for number, pair in enumerate(zip_longest(seen, carried)):
            yield from _differing(*pair, f"{key}[{number}]")
    elif is_frozen(type(seen)) and is_frozen(type(carried)):
        told, kept = _facts(seen), _facts(carried)
        for name in dict.fromkeys((*told, *kept)):
            path = f"{key}.{name}" if key else name
            yield from _differing(told.get(name), kept.get(name), path)
    elif seen != carried:
        yield Differing(key, _told(seen), _told(carried))


def _facts(value: object) -> Mapping[str, object]:
    """What a table of the form holds, by its keys."""
    if isinstance(value, Remarks):
        return dict(value.texts)
    return {name: getattr(value, name) for name in types_of(type(value))}


def _told(value: object) -> str:
    """A value as a person reads it; a whole row by its name."""
    if value is None:
        return ""
    name: object = getattr(value, "name", None)
    return str(name or value)
