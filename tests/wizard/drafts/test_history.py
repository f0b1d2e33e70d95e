"""The history of a draft: exact, whole after any end, and taken back step by step."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from support.forms import forms
from support.paths import ROOT
from wizard.drafts.change_log import FEWEST_ENTRIES, LARGE_BYTES
from wizard.drafts.edits import applied, edits, inverse
from wizard.drafts.file_store import FileStore
from wizard.drafts.history import (
    MOST_UNDONE,
    ChangeKind,
    HistoryEntry,
    history,
    moments,
)
from wizard.drafts.person import serve
from wizard.form import Form, Indicator, put
from wizard.refusals import Unusable
from wizard.toml.form_file import dumps

FORM = Form(edition="2020", year=2020)

WITHOUT_ROOM = """
import resource, sys
from pathlib import Path
from wizard.drafts.file_store import FileStore
from wizard.form import put

draft = FileStore(Path(sys.argv[1])).open("1")
size = Path(sys.argv[1], "1.log").stat().st_size
for number in range(2):
    draft.save(put(draft.form, "goals.actual", f"第 {number} 次" * 9), "goals.actual")
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 900, resource.RLIM_INFINITY))
draft.save(put(draft.form, "goals.expected", "目" * 250), "goals.expected")
resource.setrlimit(resource.RLIMIT_FSIZE, (-1, resource.RLIM_INFINITY))
draft.save(put(draft.form, "goals.actual", "好了"), "goals.actual")
draft.close()
"""
"""Saves a text that the log has no room for, though the draft has; then room comes."""


@pytest.fixture
def store(home: Path) -> FileStore:
    return FileStore(home)


@pytest.fixture
def zhang() -> Iterator[None]:
    serve("张三")
    yield
    serve("")


def worked_on(store: FileStore, *texts: str) -> None:
    """The first draft, with these goals one after the other."""
    draft = store.open("1") if store.list() else store.create(FORM)
    for text in texts:
        draft.save(put(draft.form, "goals.actual", text), "goals.actual")
    draft.close()


def goals(store: FileStore) -> list[tuple[object, object]]:
    """From what to what the goals went, entry by entry."""
    return [
        (moment.before.goals.actual, moment.after.goals.actual)
        for moment in moments(store.log("1"))
    ]


# ── what is different ──


@settings(max_examples=150)
@given(forms, forms)
def test_edits_make_one_form_of_another_to_the_byte_and_back(
    before: Form, after: Form
) -> None:
    change = edits(before, after)

    assert dumps(applied(before, change)) == dumps(after)
    assert dumps(applied(after, inverse(change))) == dumps(before)


@settings(max_examples=150)
@given(forms, forms)
def test_a_line_of_the_log_says_all_of_an_entry(before: Form, after: Form) -> None:
    entry = HistoryEntry(
        revision=7,
        when="2026-11-28T09:12:00+08:00",
        who="张 三\n",
        kind=ChangeKind.EDIT,
        at="goals.actual",
        edits=edits(before, after),
    )

    read = HistoryEntry.read(entry.line())

    assert read == entry
    assert dumps(applied(before, read.edits if read else ())) == dumps(after)


def test_digits_are_told_apart_where_numbers_are_not() -> None:
    row = Indicator(category="数量指标", weight=Decimal("14.6"))
    before = replace(FORM, indicators=(row,))
    after = put(before, "indicators[0].weight", Decimal("14.60"))

    assert dumps(applied(before, edits(before, after))) == dumps(after)


def test_only_what_is_different_is_told() -> None:
    rows = tuple(Indicator(category="数量指标", name=f"第 {n} 项") for n in range(9))
    before = replace(FORM, indicators=rows)
    moved = replace(before, indicators=(*rows[:3], rows[4], rows[3], *rows[5:]))

    (change,) = edits(before, moved)

    assert change.before == rows[3:5]


# ── the log of a draft ──


@pytest.mark.usefixtures("zhang")
def test_the_log_says_who_changed_what_when(store: FileStore) -> None:
    worked_on(store, "完成一半", "全部完成")

    begun, first, second = store.log("1")

    assert (begun.kind, first.kind, second.kind) == (
        ChangeKind.BEGIN,
        ChangeKind.EDIT,
        ChangeKind.EDIT,
    )
    assert {entry.who for entry in (begun, first, second)} == {"张三"}
    assert goals(store) == [(None, None), (None, "完成一半"), ("完成一半", "全部完成")]
    assert begun.when <= first.when <= second.when


def test_a_draft_that_is_only_opened_or_gone_about_in_has_no_log(
    store: FileStore, home: Path
) -> None:
    draft = store.create(FORM)
    draft.save(FORM, "project.name")
    draft.close()

    assert store.log("1") == ()
    assert not (home / "1.log").exists()


def test_an_old_draft_is_logged_from_the_next_change_on(
    store: FileStore, home: Path
) -> None:
    worked_on(store, "完成一半")
    (home / "1.log").unlink()

    worked_on(store, "全部完成")

    assert [entry.kind for entry in store.log("1")] == [
        ChangeKind.BEGIN,
        ChangeKind.EDIT,
    ]
    assert goals(store) == [(None, "完成一半"), ("完成一半", "全部完成")]


def test_what_another_program_changed_is_logged_as_nobodys(
    store: FileStore, home: Path
) -> None:
    worked_on(store, "完成一半")
    path = home / "1.toml"
    path.write_text(path.read_text().replace("完成一半", "改过了"))

    worked_on(store, "全部完成")

    assert goals(store)[1:] == [
        (None, "完成一半"),
        ("完成一半", "改过了"),
        ("改过了", "全部完成"),
    ]
    outside = store.log("1")[2]
    assert (outside.kind, outside.who) == (ChangeKind.OUTSIDE, "")


def test_a_conflict_takes_the_history_along_and_leaves_it_there(
    store: FileStore, home: Path
) -> None:
    worked_on(store, "完成一半")
    draft = store.open("1")
    path = home / "1.toml"
    path.write_text(path.read_text().replace("完成一半", "别人改的"))
    draft.save(put(draft.form, "goals.actual", "我改的"), "goals.actual")
    draft.close()

    assert store.log("2")[-1].edits != store.log("1")[-1].edits
    assert history(store.log("2")).form.goals.actual == "我改的"
    assert store.look("1").form.goals.actual == "别人改的"
    worked_on(store, "接着改")
    assert goals(store)[-2:] == [("完成一半", "别人改的"), ("别人改的", "接着改")]


def test_a_line_that_breaks_off_is_written_over(store: FileStore, home: Path) -> None:
    worked_on(store, "完成一半", "全部完成")
    log = home / "1.log"
    log.write_bytes(log.read_bytes()[:-9])

    worked_on(store, "又改")

    assert goals(store)[1:] == [
        (None, "完成一半"),
        ("完成一半", "全部完成"),
        ("全部完成", "又改"),
    ]


def test_a_change_that_was_noted_and_never_saved_is_none(
    store: FileStore, home: Path
) -> None:
    worked_on(store, "完成一半")
    saved = (home / "1.toml").read_bytes()
    worked_on(store, "没有存上")
    (home / "1.toml").write_bytes(saved)  # as if it had been killed between the two

    assert goals(store)[1:] == [(None, "完成一半")]
    worked_on(store, "全部完成")
    assert goals(store)[1:] == [(None, "完成一半"), ("完成一半", "全部完成")]


def test_what_a_full_disk_did_not_take_is_noted_with_the_next_change(
    store: FileStore, home: Path
) -> None:
    worked_on(store, "完成一半")
    subprocess.run(
        [sys.executable, "-c", WITHOUT_ROOM, str(home)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        check=True,
        timeout=60,
    )

    entries = store.log("1")

    assert history(entries).form == store.look("1").form
    assert {entry.kind for entry in entries[1:]} == {ChangeKind.EDIT}
    assert all(entry.who for entry in entries)
    assert "" in {entry.at for entry in entries[1:]}, "the log had room for all"


def test_a_log_that_is_not_ours_is_left_alone_and_stops_nobody(
    store: FileStore, home: Path
) -> None:
    worked_on(store, "完成一半")
    (home / "1.log").unlink()
    (home / "elsewhere").write_text("别人的")
    (home / "1.log").symlink_to(home / "elsewhere")

    worked_on(store, "全部完成")

    assert (home / "elsewhere").read_text() == "别人的"
    assert store.look("1").form.goals.actual == "全部完成"


def test_a_large_log_keeps_its_newest_changes(store: FileStore, home: Path) -> None:
    long = "长" * 3000
    worked_on(store, *(f"{n}{long}" for n in range(2 * FEWEST_ENTRIES + 9)))
    assert (home / "1.log").stat().st_size > LARGE_BYTES

    worked_on(store, "短")

    entries = store.log("1")
    assert FEWEST_ENTRIES <= len(entries) <= FEWEST_ENTRIES + 2
    assert entries[0].kind is ChangeKind.BEGIN
    assert history(entries).form.goals.actual == "短"
    assert {entry.kind for entry in entries[1:]} == {ChangeKind.EDIT}


def test_the_log_goes_away_with_its_draft(store: FileStore) -> None:
    worked_on(store, "完成一半")

    folder = store.discard("1")

    assert (folder / "1.log").exists()
    with pytest.raises(Unusable, match="没有编号"):
        store.log("1")


# ── taken back ──


def test_the_last_change_is_known_in_the_next_session(store: FileStore) -> None:
    worked_on(store, "完成一半", "全部完成")
    draft = store.open("1")

    last = draft.last_change()

    assert last is not None
    form = applied(draft.form, inverse(last.edits))
    assert (form.goals.actual, last.at) == ("完成一半", "goals.actual")
    draft.save(form, last.at, kind=ChangeKind.UNDO)
    earlier = draft.last_change()
    assert earlier is not None
    assert applied(form, inverse(earlier.edits)).goals.actual is None
    draft.close()


def test_a_hundred_changes_can_be_taken_back(store: FileStore) -> None:
    worked_on(store, *(f"第 {n} 次" for n in range(MOST_UNDONE + 20)))
    draft = store.open("1")
    for _ in range(MOST_UNDONE):
        last = draft.last_change()
        assert last is not None
        form = applied(draft.form, inverse(last.edits))
        draft.save(form, last.at, kind=ChangeKind.UNDO)

    assert draft.form.goals.actual == "第 19 次"
    assert draft.last_change() is None
    draft.close()


def test_what_was_typed_back_by_hand_is_a_change_like_another(
    store: FileStore,
) -> None:
    worked_on(store, "完成一半", "全部完成", "完成一半")
    draft = store.open("1")

    last = draft.last_change()

    assert last is not None
    assert applied(draft.form, inverse(last.edits)).goals.actual == "全部完成"
    draft.close()


def test_marks_of_last_year_come_back_with_the_change(store: FileStore) -> None:
    begun = put(FORM, "goals.actual", "去年的")
    draft = store.create(begun)
    cell = next(iter(edits(FORM, begun))).cell  # type: ignore[union-attr] # one cell
    draft.save(begun, "goals.actual", frozenset({cell}))
    draft.save(put(begun, "goals.actual", "今年的"), "goals.actual")
    draft.close()
    draft = store.open("1")

    last = draft.last_change()

    assert last is not None
    assert last.settled == {cell}
    draft.close()
