"""Texts and entries as a journal keeps them, and as they were."""

import json

from wizard.review.entry import GroupPoints, Passage, Remark, ReviewedForm


def _is_text(text: str) -> bool:
    """Whether a text is one everywhere; a name in an old encoding is not."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def json_of(entry: ReviewedForm) -> str:
    """An entry as it is kept."""
    is_text = _is_text(entry.file + entry.declaration)
    return json.dumps(entry, ensure_ascii=not is_text)


def stored(text: str) -> str | bytes:
    """A text as the database takes it, which knows none but in UTF-8."""
    return text if _is_text(text) else text.encode("utf-8", "surrogatepass")


def told(kept: str | bytes) -> str:
    """What `stored` was given."""
    if isinstance(kept, bytes):
        return kept.decode("utf-8", "surrogatepass")
    return kept


def entry_of(text: str) -> ReviewedForm:
    """An entry as it was kept."""
    facts = dict(zip(ReviewedForm._fields, json.loads(text), strict=True))
    return ReviewedForm(**facts)._replace(
        groups=tuple(GroupPoints(*each) for each in facts["groups"]),
        remarks=tuple(Remark(*each) for each in facts["remarks"]),
        unread=tuple(facts["unread"]),
        passages=tuple(Passage(*each) for each in facts["passages"]),
    )
