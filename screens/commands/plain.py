"""The command that opens an interview line by line."""

from collections.abc import Sequence
from functools import partial

from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.drafts import named_draft, new_draft
from screens.commands.arguments.options import InterviewOptions, interview_options
from screens.commands.learn import PLAIN, learn
from screens.commands.open import farewell
from screens.exits import Exit
from screens.output import out
from screens.plain.draft_choice import chosen_draft
from screens.plain.interview import interview
from screens.plain.open_elsewhere import draft_instead
from screens.plain.plain_wording import PlainWording
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
    end_on_term(lambda: farewell(store))
    if options.draft:
        draft = _named(options.draft, store)
    elif NEW in words[:1] or _is_asked_for(options) or is_first:
        draft = new_draft(options, store)
    else:
        new, open = partial(new_draft, options, store), partial(_named, store=store)
        draft = chosen_draft(store, open, new)
    if draft is None:
        return Exit.UNUSABLE
    if is_first:
        out(PlainWording.FIRST_TIME)
    out(CommandText.PLAIN_HINT)
    return interview(draft)


def _is_asked_for(options: InterviewOptions) -> bool:
    """Whether the options say what a new form is to be like."""
    return bool(options.year or options.edition or options.source)


def _named(named: str, store: Store) -> Draft | None:
    """The draft, where it can be worked on; what there is instead is said."""
    try:
        return named_draft(named, store)
    except Closed as closed:
        return draft_instead(closed, named, store)
