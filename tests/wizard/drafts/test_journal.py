"""The journal: the last text that was seen, whatever happens to the file."""

import os
import random
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.drafts.journal import Journal, Typed
from wizard.drafts.records import RESERVED_BYTES, WHOLE
from wizard.refusals import Unusable

TEXTS = [Typed("goals.actual", "完成" * n) for n in range(1, 30)]


def written(path: Path, texts: list[Typed], revision: int = 7) -> None:
    journal = Journal.open(path, revision)
    journal.begin(revision, {})
    for typed in texts:
        journal.write(*typed)
    journal.close()


def last(path: Path, revision: int = 7) -> Typed | None:
    journal = Journal.open(path, revision)
    journal.close()
    return journal.last


@given(st.lists(st.text(), min_size=1, max_size=20))
def test_the_last_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    path = tmp_path_factory.mktemp("journal") / "1.journal"
    written(path, [Typed("project.name", text) for text in texts])

    assert last(path) == Typed("project.name", texts[-1])


def test_what_was_typed_before_an_answer_was_saved_is_stale(tmp_path: Path) -> None:
    path = tmp_path / "1.journal"
    written(path, TEXTS, revision=7)
    written(path, TEXTS[:1], revision=8)

    assert last(path, 8) == TEXTS[0]
    assert last(path, 9) is None


def test_what_was_found_again_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "1.journal"
    written(path, TEXTS[:5])

    journal = Journal.open(path, 7)
    journal.write(*TEXTS[0])
    journal.close()

    assert last(path) == TEXTS[0]


def test_what_was_typed_again_is_what_was_typed_last(tmp_path: Path) -> None:
    """The texts come back in the order in which they were typed last."""
    path = tmp_path / "1.journal"
    written(path, [Typed(key, f"{n}") for n, key in enumerate("abcab")])

    journal = Journal.open(path, 7)
    journal.close()
    assert list(journal.texts.items()) == [("c", "2"), ("a", "3"), ("b", "4")]


def test_the_newer_half_is_read_behind_the_older_one(tmp_path: Path) -> None:
    """Whichever of the two it is, and in the order in which keys were typed last."""
    path = tmp_path / "1.journal"
    journal = Journal.open(path, 7)
    for turn in range(4):
        while journal._turn == turn:
            journal.write("a", f"{turn}" * 9_000)
        for key in "bcb":
            journal.write(key, f"{key} {turn}")
        again = Journal.open(path, 7)
        again.close()
        assert list(again.texts) == list(journal.texts) == ["a", "c", "b"]
        assert again.texts == journal.texts
        assert again.last == Typed("b", f"b {turn}")
    journal.close()


def test_every_prefix_of_the_file_gives_a_text_that_was_seen(tmp_path: Path) -> None:
    path = tmp_path / "1.journal"
    written(path, TEXTS)
    content = path.read_bytes().rstrip(b"\0")
    for end in range(0, len(content), 37):
        path.write_bytes(content[:end])
        assert last(path) in (None, *TEXTS)


def test_a_flipped_bit_never_makes_a_text_that_nobody_typed(tmp_path: Path) -> None:
    path, chance = tmp_path / "1.journal", random.Random(5)
    written(path, TEXTS)
    content = path.read_bytes().rstrip(b"\0")
    for _ in range(400):
        broken = bytearray(content)
        broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        assert last(path) in (None, *TEXTS)


def test_a_journal_that_is_full_begins_again_and_keeps_the_last_text(
    tmp_path: Path,
) -> None:
    path = tmp_path / "1.journal"
    long = [Typed("goals.actual", "长" * 2000 + str(n)) for n in range(60)]
    written(path, long)

    assert last(path) == long[-1]
    assert path.stat().st_size <= 2 * RESERVED_BYTES


def test_the_file_is_private_and_a_link_in_its_place_is_refused(tmp_path: Path) -> None:
    os.umask(0)
    path = tmp_path / "1.journal"
    written(path, TEXTS)
    assert path.stat().st_mode & 0o777 == 0o600

    (tmp_path / "2.journal").symlink_to(path)
    with pytest.raises(Unusable, match="那里是链接"):
        Journal.open(tmp_path / "2.journal", 1)


# ── a session that ends in the middle of a write ──


class Ended(BaseException):
    """The process is gone."""


KEYS = ("project.name", "goals.expected", "goals.actual")


class Session:
    """A draft and its journal as they are used, and what a person has seen of it."""

    def __init__(self, path: Path, chance: random.Random) -> None:
        self.path, self.chance = path, chance
        self.revision = 1
        self.texts: dict[str, str] = {}
        """What is unanswered by what has been done."""
        self.coming: dict[str, str] | None = None
        """What will be, once the write that goes on is done."""
        self.journal = Journal.open(path, 1)

    def act(self) -> None:
        """Type, save, or fail to save and set aside."""
        acts = (self.type, self.type, self.type, self.save, self.fail)
        self.chance.choice(acts)()
        self.coming = None

    def type(self) -> None:
        key = self.chance.choice(KEYS)
        self.coming = {**self.texts, key: self._text()}
        self.journal.write(key, self.coming[key])
        self.texts = self.coming

    def save(self) -> None:
        kept = {k: self.texts[k] for k in self.texts.keys() - {WHOLE, KEYS[0]}}
        self.journal.foresee(self.revision + 1, kept)
        self.revision, self.texts = self.revision + 1, kept
        self.journal.begin(self.revision, kept)

    def fail(self) -> None:
        """The draft stays at its revision, whatever was foreseen."""
        self.journal.foresee(self.revision + 1, {KEYS[1]: "不会来的"})
        if self.chance.random() < 0.5:
            kept = {key: self.texts[key] for key in self.texts.keys() & set(KEYS[1:])}
            whole = self._text()
            self.coming = {**kept, WHOLE: whole}
            self.journal.set_aside(whole, kept)
            self.texts = self.coming

    def _text(self) -> str:
        return self.chance.choice("完成了") * self.chance.choice((1, 9, 900, 5_000))

    def found(self) -> dict[str, str]:
        """What the next session finds."""
        journal = Journal.open(self.path, self.revision)
        journal.close()
        return journal.texts


def ended_at(session: Session, left: int, patch: pytest.MonkeyPatch) -> None:
    """Go on until so many bytes are written; the write that this is in breaks off."""
    real = os.pwrite

    def write(file: int, content: bytes, at: int) -> int:
        nonlocal left
        real(file, content[:left], at)
        left -= len(content)
        if left <= 0:
            raise Ended
        return len(content)

    patch.setattr(os, "pwrite", write)
    with suppress(Ended):
        while True:
            session.act()
            assert session.journal.texts == session.texts


def test_wherever_a_write_breaks_off_nothing_unanswered_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it turns to the other half, and with what was foreseen in vain."""
    turns = 0
    for seed in range(60 * int(os.environ.get("ZIPING_TIMES", "1"))):
        chance = random.Random(seed)
        session = Session(tmp_path / f"{seed}.journal", chance)
        with monkeypatch.context() as patch:
            ended_at(session, chance.randrange(40, 1_500_000), patch)
        turns += session.journal._turn
        session.journal.close()
        assert session.found() in (session.texts, session.coming), seed
    assert turns > 60


def test_texts_that_are_longer_than_a_half_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "1.journal"
    long = {f"goals.{n}": str(n) * 60_000 for n in range(4)}
    written(path, [Typed(key, text[:-1]) for key, text in long.items()])
    journal = Journal.open(path, 7)
    for key, text in long.items():
        journal.write(key, text)
    journal.close()

    assert Journal.open(path, 7).texts == long
