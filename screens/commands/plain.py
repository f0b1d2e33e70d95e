"""The command that opens an interview line by line."""

import sys
from collections.abc import Sequence

from screens.commands.command_wording import CommandText
from screens.commands.drafts import named_draft, new_draft
from screens.commands.learn import PLAIN, learn
from screens.commands.open import farewell
from screens.commands.options import InterviewOptions, interview_options
from screens.exits import Exit
from screens.output import out
from screens.plain.interview import interview
from screens.plain.open_elsewhere import draft_instead
from screens.plain.plain_wording import PlainWording
from screens.presenters.lists.drafts import draft_rows
from screens.terminal.signals import end_on_term
from wizard.drafts.chosen_store import chosen_store
from wizard.drafts.lock import Closed
from wizard.drafts.store import Draft, Store
from wizard.home import home

NEW, OPEN, LEARN = "new", "open", "learn"
"""Commands that may stand behind `plain`."""


def plain(words: Sequence[str]) -> int:
    """The interview line by line, of a new form or of a draft; or training."""
    if words[:1] == [LEARN]:
        return learn([PLAIN, *words[1:]])
    options = interview_options([word for word in words if word not in (NEW, OPEN)])
    store = chosen_store(home())
    is_first = not options.draft and not store.list()
    named = options.draft or ("" if NEW in words[:1] else _chosen(options, store))
    end_on_term(lambda: farewell(store))
    draft = _named(named, store) if named else new_draft(options, store)
    if draft is None:
        return Exit.UNUSABLE
    if is_first:
        out(PlainWording.FIRST_TIME)
    out(CommandText.PLAIN_HINT)
    return interview(draft)


def _chosen(options: InterviewOptions, store: Store) -> str:
    """The draft that a person goes on with; blank for a new form."""
    drafts = store.list()
    if options.year or options.edition or options.source or not drafts:
        return ""
    for row in draft_rows(drafts):
        out(row.text)
    out(CommandText.CHOOSE_DRAFT)
    return sys.stdin.readline().strip()


def _named(named: str, store: Store) -> Draft | None:
    """The draft, where it can be worked on; what there is instead is said."""
    try:
        return named_draft(named, store)
    except Closed as closed:
        return draft_instead(closed, named, store)
