"""What is said of a form that was read from paper, however it was read."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from support import forms
from support.paths import ROOT
from wizard.address import address
from wizard.editions.library import edition
from wizard.findings import Code, Severity, is_fit
from wizard.form import Form, Indicator, put
from wizard.rules import findings
from wizard.rules.as_read.paper_wording import PaperSays
from wizard.rules.as_read.source import (
    PARTS,
    TYPED,
    Money,
    PrintedRow,
    ReadSource,
    Unread,
)
from wizard.rules.whole_form.form_wording import FormSays
from wizard.toml.form_file import loads

EDITION = edition("2020")
CELLS = sorted(EDITION.cells)
GROUPS = [group.name for group in EDITION.groups]

few = settings(deadline=None, max_examples=25)

counts = st.integers(0, 2)
words = st.lists(st.text(min_size=1, max_size=4), max_size=2).map(tuple)
unread = st.builds(
    Unread, part=st.sampled_from(PARTS), words=words, rows=counts, texts=counts
)
rows = st.builds(
    PrintedRow,
    group=st.none() | st.sampled_from(GROUPS),
    category=st.none() | st.text(min_size=1, max_size=4),
    covered=st.frozensets(st.sampled_from(["weight", "score", "deviation"])),
)
sources = st.builds(
    ReadSource,
    printed=st.frozensets(st.sampled_from(CELLS), min_size=len(CELLS) // 2),
    unread=st.lists(unread, max_size=3, unique_by=lambda u: u.part).map(tuple),
    below=st.lists(st.text(max_size=30), max_size=3).map(tuple),
    rows=st.lists(rows, max_size=8).map(tuple),
    money=st.none()
    | st.builds(Money, unit=st.none() | st.just("元"), converted=st.booleans()),
)


@few
@given(forms.forms, sources)
def test_of_a_paper_nothing_is_said_that_is_not_said_of_its_facts(
    form: Form, source: ReadSource
) -> None:
    of_facts = set(map(str, findings(form, EDITION)))

    found = findings(form, EDITION, source)

    own = {
        PaperSays.UNREAD,
        PaperSays.MONEY_UNIT,
        PaperSays.MONEY_UNNAMED,
        PaperSays.STRAY_PRINTED,
        PaperSays.SHARED_FULL_SCORE,
    }
    assert {str(f) for f in found if f.says not in own} <= of_facts
    assert all(f.message.endswith("。") for f in found)


@few
@given(forms.forms, sources)
def test_what_was_not_read_is_said_first_and_once(
    form: Form, source: ReadSource
) -> None:
    found = findings(form, EDITION, source)

    said = [f.says is PaperSays.UNREAD for f in found]
    assert sum(said) <= 1
    assert not any(said[1:])


@few
@given(forms.forms, sources)
def test_no_cell_is_missing_that_the_paper_has_no_place_for(
    form: Form, source: ReadSource
) -> None:
    lost = {u.part for u in source.unread if u.rows or u.texts}

    for finding in findings(form, EDITION, source):
        if finding.code is Code.CELL_MISSING and finding.says is FormSays.CELL_MISSING:
            cell = address(finding.where)
            assert cell.in_every_row in (source.printed or ())
            assert cell.block not in lost


@few
@given(forms.fit_forms(), sources)
def test_a_fit_form_stays_fit_but_for_its_money(form: Form, source: ReadSource) -> None:
    errors = [
        f
        for f in findings(form, EDITION, source)
        if f.severity is Severity.ERROR and f.code is not Code.MONEY_UNIT
    ]

    assert errors == []


@few
@given(forms.fit_forms())
def test_a_paper_that_was_read_whole_is_judged_as_its_facts(form: Form) -> None:
    whole = ReadSource(printed=EDITION.cells)

    assert findings(form, EDITION, whole) == findings(form, EDITION, TYPED)
    assert is_fit(findings(form, EDITION, whole))


def row(name: str, target: str, actual: str, points: Decimal | None) -> Indicator:
    return Indicator(
        category="数量指标",
        name=name,
        target=target,
        actual=actual,
        weight=points,
        score=points,
    )


def test_a_row_that_missed_its_target_shares_no_full_points() -> None:
    rows = (
        row("编织袋", "5万条", "50000条", Decimal(20)),
        row("救生衣", "300件", "280件", None),
        row("救生艇", "4艘", "4艘", None),
    )
    merged = PrintedRow(covered=frozenset(("weight", "score")))
    source = ReadSource(printed=EDITION.cells, rows=(PrintedRow(), merged, merged))
    form = Form(edition="2020", year=2021, indicators=rows)

    found = findings(form, EDITION, source)
    missed = [f for f in found if f.code is Code.MISSED_FULL_SCORE]
    assert [f.where for f in missed] == ["indicators[1].score"]
    assert "与第 1 行“编织袋”合用的得分却是满分 20 分" in missed[0].message


def test_points_that_may_be_among_what_was_not_read_are_not_said_to_lack() -> None:
    """The sum of the points waits for the text, and the paper is told of it."""
    fit = loads((ROOT / "tests/scenarios/forms/合格.toml").read_bytes(), "合格.toml")
    form = put(fit, "indicators[1].weight", None)
    lost = Unread(part="funding", words=("甲",), texts=1)

    for unread, says in ((lost,), PaperSays.UNREAD), ((), FormSays.CELL_MISSING):
        source = ReadSource(printed=frozenset(map(str, CELLS)), unread=unread)
        first = findings(form, EDITION, source)[0]
        assert (first.code, first.says) == (Code.CELL_MISSING, says)
