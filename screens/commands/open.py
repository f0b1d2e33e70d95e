"""The commands that open an interview, on a screen or line by line.

Textual is imported only once it is known that the terminal can show it.
"""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from screens.commands.wanted import Wanted, wanted
from screens.exits import Exit
from screens.output import out, remark
from screens.presenters.names import name_of
from screens.terminal import encoding as coding
from screens.terminal.lean_textual import lean
from screens.terminal.signals import end_on_signals, end_on_term
from screens.terminal.tty import raw_input, require_screen, set_environment
from screens.wording import Shown
from wizard.drafts.file_store import Draft, FileStore
from wizard.drafts.lock import Closed
from wizard.home import home
from wizard.refusals import Unusable

if TYPE_CHECKING:
    from screens.app.app import Ziping as App

NEW = "new"
PLAIN, REPORT = "--plain", "--report"


def list_drafts(words: Sequence[str]) -> int:
    """The app at the list of drafts."""
    if words:
        raise Unusable(Shown.STRANGE_OPTION.format(word=words[0]))
    require_screen()
    return _run(FileStore(home()), None)


def new(words: Sequence[str]) -> int:
    """The app at the first question of a new form."""
    from screens.commands.new import new_draft  # noqa: PLC0415  the list needs none

    given = wanted(words)
    require_screen()
    store = FileStore(home())
    return _run(store, new_draft(given, store))


def open_draft(words: Sequence[str]) -> int:
    """The app where a draft was left; a file becomes a draft first."""
    given = wanted(words)
    if not given.draft:
        raise Unusable(Shown.NO_DRAFT_NAMED)
    require_screen()
    store = FileStore(home())
    try:
        draft = _old_draft(given.draft, store)
    except Closed:  # the app asks what to do about it
        return _run(store, None, given.draft)
    return _run(store, draft)


def plain(words: Sequence[str]) -> int:
    """The interview line by line, of a new form or of a draft."""
    from screens.commands.new import new_draft  # noqa: PLC0415  the list needs none
    from screens.plain.interview import interview  # noqa: PLC0415  the app needs none of it

    if words[:1] == ["learn"]:
        return learn([PLAIN, *words[1:]])
    given = wanted([word for word in words if word not in (NEW, "open")])
    store = FileStore(home())
    named = given.draft or ("" if NEW in words[:1] else _chosen(given, store))
    end_on_term(lambda: _farewell(store))
    draft = new_draft(given, store) if not named else _plain_draft(named, store)
    if draft is None:
        return Exit.UNUSABLE
    out(Shown.PLAIN_HINT)
    return interview(draft)


def learn(words: Sequence[str]) -> int:
    """The app at the menu of training; with --plain line by line; or its report."""
    if REPORT in words:
        from screens.commands.learn_report import report  # noqa: PLC0415  only for the trainer

        return report(words)
    if _is_plain(words):
        from screens.plain.training import menu as plain_menu  # noqa: PLC0415  the app needs none of it

        return plain_menu.learn()
    require_screen(f"ziping learn {PLAIN}")
    return _run(FileStore(home()), None, learns=True)


def _is_plain(words: Sequence[str]) -> bool:
    if not words:
        return False
    from screens.commands.options import Options  # noqa: PLC0415  most people write no words

    options = Options()
    options.add_argument(PLAIN, action="store_true")
    return bool(options.read(words).plain)


def _chosen(given: Wanted, store: FileStore) -> str:
    """The draft that a person goes on with; blank for a new form."""
    drafts = store.list()
    if given.year or given.edition or given.source or not drafts:
        return ""
    from screens.presenters.drafts import draft_rows  # noqa: PLC0415  only where drafts are shown

    for row in draft_rows(drafts):
        out(row.text)
    out(Shown.PLAIN_CHOOSE)
    return sys.stdin.readline().strip()


def _old_draft(named: str, store: FileStore) -> Draft:
    if named.isdecimal():
        return store.open(named)
    from screens.commands.files import only_form  # noqa: PLC0415  a draft by number needs none

    form = only_form(named)
    draft = store.create(form)
    remark(Shown.IMPORTED_DRAFT.format(id=draft.id, name=name_of(form)))
    return draft


def _plain_draft(named: str, store: FileStore) -> Draft | None:
    """The draft, where it can be worked on; what there is instead is said."""
    from screens.plain.interview import closed_draft  # noqa: PLC0415  the app needs none of it

    try:
        return _old_draft(named, store)
    except Closed as closed:
        return closed_draft(closed, named, store)


def _farewell(store: FileStore) -> str:
    """What is said where another window has taken the draft over; else nothing."""
    taker = store.taker
    return Shown.TAKEN_OVER.format(place=taker.place) if taker else ""


def _run(
    store: FileStore, draft: Draft | None, wanted: str = "", *, learns: bool = False
) -> int:
    def app() -> "App":
        from screens.app.app import Ziping  # noqa: PLC0415  reads what was set above

        return Ziping(store, draft, wanted, learns=learns)

    return run(store, app)


def run(store: FileStore, make: "Callable[[], App]", idled: str = "") -> int:
    """Run the app that is made once the terminal is ready; the exit code.

    `idled` is said when its alarm goes off, where it sets one.
    """
    set_environment()
    with raw_input() as restore:
        end_on_signals(restore, lambda: _farewell(store), idled)
        coding.ask_encoding()
        with lean():
            app = make()
            from screens.terminal.driver import driver_after  # noqa: PLC0415  Textual's, too

        app.driver_class = driver_after(coding.typed_meanwhile())
        app.run(mouse=False)
    return app.return_code or 0
