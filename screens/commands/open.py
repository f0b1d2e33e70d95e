"""The commands that open the app.

Textual is imported only once it is known that the terminal can show it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from screens.commands.arguments.command_wording import CommandText
from screens.commands.arguments.drafts import named_draft, new_draft
from screens.commands.arguments.options import interview_options
from screens.commands.keys_file import keys
from screens.output import remark
from screens.presenters.question.keymap import use_keys
from screens.terminal.encoding import ask_encoding, typed_meanwhile
from screens.terminal.lean_textual import lean_import
from screens.terminal.signals import end_on_signals
from screens.terminal.tty import raw_input, require_screen, set_environment
from wizard.drafts.chosen_store import chosen_store
from wizard.drafts.lock import Closed
from wizard.drafts.store import Draft, Store
from wizard.home import home
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.app.app import Ziping


def list_drafts(words: Sequence[str]) -> int:
    """The app at the list of drafts."""
    if words:
        raise Unusable(CommandText.STRANGE_OPTION.format(word=words[0]))
    ready()
    return open_app(chosen_store(home()))


def new(words: Sequence[str]) -> int:
    """The app at the first question of a new form."""
    options = interview_options(words)
    ready()
    store = chosen_store(home())
    return open_app(store, new_draft(options, store, at_once=True))


def open_draft(words: Sequence[str]) -> int:
    """The app where a draft was left; a file becomes a draft first."""
    named = interview_options(words).draft
    if not named:
        raise Unusable(CommandText.NO_DRAFT_NAMED)
    ready()
    store = chosen_store(home())
    try:
        draft = named_draft(named, store)
    except Closed:  # the app asks what to do about it
        return open_app(store, locked=named)
    return open_app(store, draft)


def ready(plain: str = "ziping plain") -> None:
    """Take the terminal and the keys as they are, before anything is made.

    Raises Unusable where no app can be shown, or a key cannot be what it is to be.
    """
    require_screen(plain)
    use_keys(keys())


def open_app(
    store: Store,
    draft: Draft | None = None,
    *,
    locked: str = "",
    learns: bool = False,
) -> int:
    """The app at a draft, at one that is open elsewhere, at training or the list."""

    def app() -> "Ziping":
        from screens.app.app import Ziping  # noqa: PLC0415  reads what was set before

        return Ziping(store, draft, locked, learns=learns)

    return run_app(store, app)


def run_app(store: Store, make: "Callable[[], Ziping]", idled: str = "") -> int:
    """Run the app that is made once the terminal is ready; the exit code.

    `idled` is said when its alarm goes off, where it sets one.
    """
    set_environment()
    with raw_input() as restore:
        end_on_signals(restore, lambda: farewell(store), idled)
        ask_encoding()
        with lean_import():
            app = make()
        app.begin_with(typed_meanwhile())
        app.run(mouse=False)
    for text in app.written:
        remark(text)
    return app.return_code or 0


def farewell(store: Store) -> str:
    """The last remark where another window has taken the draft over; else blank."""
    store.last_words()
    taker = store.taker
    return CommandText.TAKEN_OVER.format(place=taker.place) if taker else ""
