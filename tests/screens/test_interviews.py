"""One interview, several front ends: each file is a conversation held with all of them.

A turn says what is asked, and what is answered, gone to or done; and, where it
matters, what is proposed beside the line, what is heard, what is told to be doubtful,
or why it is refused. In the end the draft holds the facts.
"""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from screens.presenters.lists.pasting.paste_offer import offer
from screens.presenters.lists.row_actions import row_actions
from screens.presenters.question.echo import last_answers, remark_text
from screens.presenters.session.session import Session
from support.command import Ran
from support.paths import FORMS, TESTS
from support.steps import row_menu
from support.terminal import KEYS, Terminal
from wizard.drafts.file_store import FileStore
from wizard.editions.library import edition
from wizard.form import Form, get
from wizard.interview.answers.answer_kinds import show
from wizard.interview.interview import Interview, blank_form
from wizard.interview.questions.question_text import question_text
from wizard.refusals import Refused
from wizard.toml.form_file import loads

KEYS |= {"ctrl+r": "\x12"}

Turn = dict[str, str]
Conversation = dict[str, Any]

FOLDER = TESTS / "interviews"
CONVERSATIONS = sorted(FOLDER.glob("*.toml"))

conversations = pytest.mark.parametrize(
    "path", CONVERSATIONS, ids=lambda path: path.stem
)


def read(path: Path) -> Conversation:
    return tomllib.loads(path.read_text("utf-8"))


@pytest.fixture
def begun(home: Path) -> Callable[[Conversation], FileStore]:
    """A home in which the conversation's form is the first draft, at its beginning."""

    def begin(conversation: Conversation) -> FileStore:
        store = FileStore(home)
        form = form_of(conversation)
        draft = store.create(form)
        draft.save(form, "year")
        draft.close()
        return store

    return begin


def form_of(conversation: Conversation) -> Form:
    name = conversation.get("form")
    if name is None:
        return blank_form(edition("2020"))
    return loads((FORMS / f"{name}.toml").read_bytes(), name)


def facts_of(form: Form, facts: dict[str, str]) -> dict[str, str]:
    return {key: show(get(form, key)) for key in facts}


def numbers_of(conversation: Conversation, session: Session) -> list[int]:
    """The number of the question that each turn goes to; 0 for the others."""
    numbers = []
    for turn in conversation["turns"]:
        take(session, turn)
        numbers.append(session.now.number + 1 if "goes" in turn else 0)
        say(session, turn)
    return numbers


def take(session: Session, turn: Turn) -> None:
    """Go where a turn goes, and see what is asked there."""
    if "goes" in turn:
        session.move(session.now.go(turn["goes"]))
    step = session.now.step
    assert step is not None
    assert (
        turn.get("asks", "")
        in question_text(step, session.now.form, session.now.edition).ask
    )
    if "proposes" in turn:
        assert (session.now.proposal, session.line) == (turn["proposes"], "")


def say(session: Session, turn: Turn) -> None:
    """Answer or do what a turn says."""
    if "do" in turn:
        DONE_BY_MOMENTS[turn["do"]](session, turn)
    elif "refused" in turn:
        with pytest.raises(Refused, match=turn["refused"]):
            session.answer(turn["answer"])
    else:
        session.answer(turn["answer"] or session.line or session.now.present)
        assert turn.get("hears", "") in "".join(last_answers(session.now, 1))
        assert turn.get("told", "") in remark_text(session.now)


def top_up_of(now: Interview) -> Interview:
    """What comes of giving the row the points that are missing."""
    return next(each.moment for each in row_actions(now) if each.key == "top-up")


def take_in(session: Session) -> None:
    """Take the likeliest text into the line."""
    source = session.take_in(session.line)
    assert source is not None
    session.leave(source.text)


def paste(session: Session, block: str) -> None:
    """Paste a block, and take what is offered first."""
    offered = offer(session.now, block)
    session.move(offered.moments[next(iter(offered.moments))])


DONE_BY_MOMENTS: dict[str, Callable[[Session, Turn], object]] = {
    "back": lambda session, _: session.move(session.now.back()),
    "skip": lambda session, _: session.move(session.now.next()),
    "undo": lambda session, _: session.undo(),
    "redo": lambda session, _: session.redo(),
    "delete": lambda session, _: session.move(session.now.remove(session.now.at.row)),
    "top-up": lambda session, _: session.move(top_up_of(session.now)),
    "take": lambda session, _: take_in(session),
    "paste": lambda session, turn: paste(session, turn["block"]),
}

DONE_BY_ORDERS = {
    "back": ":上",
    "skip": ":下",
    "undo": ":撤销",
    "redo": ":重做",
    "delete": ":删除",
    "top-up": ":本行 2",
    "take": ":取",
    "paste": ":粘贴\n{block}:完\n:收下",
}


def delete_by_keys(terminal: Terminal) -> None:
    terminal.press("f9")
    terminal.wait_for("这一行要怎样？")
    terminal.press("end", "enter")
    terminal.wait_for("删除后可按")
    terminal.type("y")


def top_up_by_keys(terminal: Terminal) -> None:
    row_menu(terminal, "把还差的")


def paste_by_keys(terminal: Terminal, block: str) -> None:
    terminal.paste(block, bracketed=True)
    terminal.wait_for("> 放进表里")
    terminal.press("enter")
    terminal.wait_for("已填进")


DONE_BY_KEYS: dict[str, Callable[[Terminal, Turn], None]] = {
    "back": lambda terminal, _: terminal.press("escape"),
    "skip": lambda terminal, _: terminal.press("f8"),
    "undo": lambda terminal, _: terminal.press("ctrl+z"),
    "redo": lambda terminal, _: terminal.press("ctrl+y"),
    "delete": lambda terminal, _: delete_by_keys(terminal),
    "top-up": lambda terminal, _: top_up_by_keys(terminal),
    "take": lambda terminal, _: terminal.press("ctrl+r"),
    "paste": lambda terminal, turn: paste_by_keys(terminal, turn["block"]),
}


def test_every_way_to_do_something_is_known_to_every_front_end() -> None:
    assert DONE_BY_MOMENTS.keys() == DONE_BY_ORDERS.keys() == DONE_BY_KEYS.keys()
    turns = [turn for path in CONVERSATIONS for turn in read(path)["turns"]]
    assert {turn["do"] for turn in turns if "do" in turn} == DONE_BY_KEYS.keys()


@conversations
def test_a_conversation_leads_to_its_facts(
    path: Path, begun: Callable[[Conversation], FileStore]
) -> None:
    conversation = read(path)
    session = Session(begun(conversation).open("1"))

    numbers_of(conversation, session)

    assert facts_of(session.now.form, conversation["facts"]) == conversation["facts"]


@conversations
def test_line_by_line_it_leads_to_the_same_facts(
    path: Path,
    begun: Callable[[Conversation], FileStore],
    ziping: Callable[..., Ran],
    tmp_path: Path,
) -> None:
    conversation, store = read(path), begun(read(path))
    numbers = numbers_of(conversation, elsewhere(conversation, tmp_path))
    lines, heard = [], []
    for turn, number in zip(conversation["turns"], numbers, strict=True):
        lines += [f":去 {number}"] if number else []
        done = DONE_BY_ORDERS[turn["do"]] if "do" in turn else "{answer}"
        lines.append(done.format(**turn))
        heard += [text for text in heard_of(turn) if text]

    ran = ziping("plain", "1", typed="".join(f"{line}\n" for line in lines))

    rest = ran.stdout
    for words in heard:
        assert words in rest
        rest = rest[rest.index(words) :]
    draft = store.open("1")
    assert facts_of(draft.form, conversation["facts"]) == conversation["facts"]


@conversations
def test_on_the_screen_it_leads_to_the_same_facts(
    path: Path, begun: Callable[[Conversation], FileStore], home: Path, tmp_path: Path
) -> None:
    conversation, store = read(path), begun(read(path))
    numbers = numbers_of(conversation, elsewhere(conversation, tmp_path))
    with Terminal(["open", "1"], home) as terminal:
        terminal.wait_for("自评的是哪一年度？")
        refused = ""
        for turn, number in zip(conversation["turns"], numbers, strict=True):
            if refused:
                terminal.press("end", "ctrl+u")
            show_turn(terminal, turn, number)
            refused = turn.get("refused", "")
        terminal.settle()
        terminal.kill()
    draft = store.open("1")
    assert facts_of(draft.form, conversation["facts"]) == conversation["facts"]


def heard_of(turn: Turn) -> list[str]:
    """What is read in a turn, in its order."""
    proposed = turn.get("proposes")
    beside = f"（回车采用 {proposed}）" if proposed else ""
    said = (turn.get(key, "") for key in ("refused", "hears", "told"))
    return [turn.get("asks", ""), beside, *said]


def elsewhere(conversation: Conversation, folder: Path) -> Session:
    """The same form in another home, to know the numbers of its questions by."""
    form = form_of(conversation)
    draft = FileStore(folder / "other").create(form)
    draft.save(form, "year")
    session = Session(draft)
    session.move(session.now.go("year"))
    return session


def show_turn(terminal: Terminal, turn: Turn, number: int) -> None:
    """Hold one turn with the keyboard, reading the screen."""
    if number:
        terminal.type("\x10")
        terminal.wait_for("查找：")
        terminal.type(f"第 {number} 题")
        terminal.wait_for(f"> 第 {number} 题")
        terminal.press("enter")
        terminal.wait_until_gone("查找：")
    asked, beside, *said = heard_of(turn)
    wait_for_all(terminal, [asked, beside])
    if "do" in turn:
        DONE_BY_KEYS[turn["do"]](terminal, turn)
        wait_for_all(terminal, said)
        return
    if turn["answer"]:
        terminal.press("ctrl+u")
        terminal.type(turn["answer"])
        terminal.wait_for(turn["answer"].strip())
    terminal.press("enter")
    wait_for_all(terminal, said)


def wait_for_all(terminal: Terminal, texts: list[str]) -> None:
    for text in texts:
        terminal.wait_for(text)
    terminal.settle()
