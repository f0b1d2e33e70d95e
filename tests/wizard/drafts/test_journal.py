"""The journal: the last text that was seen, whatever happens to the file."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.drafts.journal import RESERVED, Journal, Typed
from wizard.refusals import Unusable

TEXTS = [Typed("goals.actual", "完成" * n) for n in range(1, 30)]


def written(path: Path, texts: list[Typed], revision: int = 7) -> None:
    journal = Journal.open(path, revision)
    journal.begin(revision)
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
    assert path.stat().st_size <= 2 * RESERVED


def test_the_file_is_private_and_a_link_in_its_place_is_refused(tmp_path: Path) -> None:
    os.umask(0)
    path = tmp_path / "1.journal"
    written(path, TEXTS)
    assert path.stat().st_mode & 0o777 == 0o600

    (tmp_path / "2.journal").symlink_to(path)
    with pytest.raises(Unusable, match="那里是链接"):
        Journal.open(tmp_path / "2.journal", 1)
