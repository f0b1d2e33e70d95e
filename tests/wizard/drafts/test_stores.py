"""What every store of drafts promises, tried with files and with a real server."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from support.forms import forms
from support.postgresql import Server
from wizard.drafts.chosen_store import store_at
from wizard.drafts.edits import applied, inverse
from wizard.drafts.history import ChangeKind
from wizard.drafts.lock import Held
from wizard.drafts.store import AHEAD, Begun, Store
from wizard.form import Form, Goals, Project, put
from wizard.refusals import Unusable

FORM = Form(edition="2020", year=2020, project=Project(name="访惠聚经费"))

Stores = Callable[[str], Store]
"""The store of the drafts of a person, from a host that is named."""


@pytest.fixture(params=["files", "postgresql"])
def stores(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stores]:
    """One person's store, as several hosts open it."""
    if request.param == "files":
        yield lambda _: store_at(str(tmp_path / "home"), tmp_path / "home")
        return
    host: Server = request.getfixturevalue("clean")
    yield lambda name: store_at(host.url_of("wang"), tmp_path / name)


@pytest.fixture
def store(stores: Stores) -> Store:
    """The store from one host."""
    return stores("a")


def test_a_draft_is_found_as_it_was_left(store: Store) -> None:
    draft = store.create(FORM)
    cells = frozenset({"goals.expected"})
    draft.save(replace(FORM, goals=Goals(actual="完成")), "goals.actual", cells, ())
    draft.close()
    again = store.open(draft.id)
    assert (again.form.goals.actual, again.at) == ("完成", "goals.actual")
    assert {str(cell) for cell in again.carried_cells} == cells
    assert (again.typed, again.trouble, again.news()) == ({}, "", "")
    again.close()


def test_drafts_are_numbered_from_one_and_the_last_changed_comes_first(
    store: Store,
) -> None:
    for name in ("一", "二", "三"):
        store.create(put(FORM, "project.name", name)).close()
    second = store.open("2")
    second.save(put(FORM, "project.name", "二改"), "")
    second.close()
    listed = [(each.id, each.project_name) for each in store.list()]
    assert listed[0] == ("2", "二改")
    assert sorted(listed) == [("1", "一"), ("2", "二改"), ("3", "三")]


def test_the_list_says_year_and_edition(store: Store) -> None:
    store.create(FORM).close()
    (only,) = store.list()
    assert (only.year, only.edition, only.trouble) == ("2020", "2020", "")


def test_what_was_typed_and_not_answered_is_found(store: Store) -> None:
    draft = store.create(FORM)
    for text in ("绩", "绩效", "绩效自评"):
        draft.keep("goals.actual", text)
    draft.keep("project.name", "新名")
    draft.close()
    again = store.open(draft.id)
    assert dict(again.typed) == {"goals.actual": "绩效自评", "project.name": "新名"}
    again.close()


def test_a_save_makes_stale_what_is_not_said_to_be_unsent(store: Store) -> None:
    draft = store.create(FORM)
    draft.keep("goals.actual", "旧")
    draft.keep("project.name", "还没回车")
    draft.save(FORM, "goals.actual", unsent={"project.name": "还没回车"})
    draft.close()
    again = store.open(draft.id)
    assert dict(again.typed) == {"project.name": "还没回车"}
    again.close()


def test_who_has_changed_which_cell_is_told_and_undone_in_a_later_session(
    store: Store,
) -> None:
    draft = store.create(FORM)
    for text in ("一", "二"):
        draft.save(put(draft.form, "goals.actual", text), "goals.actual")
    draft.close()
    kinds = [entry.kind for entry in store.log(draft.id)]
    assert kinds == [ChangeKind.BEGIN, ChangeKind.EDIT, ChangeKind.EDIT]
    again = store.open(draft.id)
    change = again.last_change()
    assert change is not None
    before = applied(again.form, inverse(change.edits))
    assert before.goals.actual == "一"
    again.save(before, "goals.actual", kind=ChangeKind.UNDO)
    change = again.last_change()
    assert change is not None
    assert applied(again.form, inverse(change.edits)).goals.actual is None
    again.close()
    assert [str(entry.kind) for entry in store.log(draft.id)][-1] == "undo"


def test_what_was_undone_is_known_in_a_later_session_until_something_is_changed(
    store: Store,
) -> None:
    draft = store.create(FORM)
    draft.save(put(FORM, "goals.actual", "一"), "goals.actual")
    draft.save(FORM, "goals.actual", kind=ChangeKind.UNDO)
    draft.close()

    again = store.open(draft.id)
    undone = again.last_undone()

    assert undone is not None
    assert applied(again.form, undone.edits).goals.actual == "一"
    again.save(put(FORM, "goals.actual", "二"), "goals.actual")
    assert again.last_undone() is None
    again.close()


def test_text_that_is_no_character_is_kept_as_it_came(store: Store) -> None:
    draft = store.create(FORM)
    draft.keep("goals.actual", "半个\udce7字\x00\n二行")
    draft.close()
    again = store.open(draft.id)
    assert again.typed["goals.actual"] == "半个\udce7字\x00\n二行"
    again.close()


def test_last_years_form_stays_beside_the_draft(store: Store) -> None:
    last = put(FORM, "goals.actual", "去年的")
    draft = store.create(FORM, Begun(last, frozenset()))
    draft.close()
    again = store.open(draft.id)
    assert again.last == last
    again.close()


def test_a_draft_is_open_once(stores: Stores) -> None:
    draft = stores("a").create(FORM)
    with pytest.raises(Held) as held:
        stores("b").open(draft.id)
    assert "正" in str(held.value)
    seen = stores("b").look(draft.id)
    assert seen.form == FORM
    draft.close()
    stores("b").open(draft.id).close()


def test_a_discarded_draft_is_off_the_list_and_its_number_stays_taken(
    store: Store,
) -> None:
    first, second = store.create(FORM), store.create(FORM)
    first.close()
    second.close()
    assert str(store.discard(first.id))
    assert [each.id for each in store.list()] == [second.id]
    with pytest.raises(Unusable, match="没有编号为 1 的草稿"):
        store.open(first.id)
    third = store.create(FORM)
    assert third.id == "3"
    third.close()


def test_a_draft_that_is_open_is_not_discarded(stores: Stores) -> None:
    draft = stores("a").create(FORM)
    with pytest.raises(Held):
        stores("b").discard(draft.id)
    draft.close()


@pytest.mark.parametrize("id", ["7", "0", "-1", "x", "", "1 ", "１", "9" * 30])
def test_a_number_that_nobody_has_is_said(store: Store, id: str) -> None:
    for ask in (store.open, store.look, store.discard, store.take_over):
        with pytest.raises(Unusable, match="没有编号为"):
            ask(id)


def test_a_draft_larger_than_a_draft_can_be_is_not_saved(store: Store) -> None:
    draft = store.create(FORM)
    with pytest.raises(Unusable):
        draft.save(put(FORM, "goals.actual", "完" * 400_000), "")
    draft.close()
    again = store.open(draft.id)
    assert again.form == FORM
    again.close()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(form=forms)
def test_every_form_comes_back_to_the_digit(store: Store, form: Form) -> None:
    draft = store.create(form)
    draft.close()
    assert store.look(draft.id).form == form


def test_what_was_typed_ahead_of_a_save_is_found(store: Store) -> None:
    draft = store.create(FORM)
    draft.keep_ahead("还没轮到的")
    draft.close()
    again = store.open(draft.id)
    again.keep_ahead("")
    again.close()
    assert store.open(draft.id).typed.get(AHEAD, "") == ""
