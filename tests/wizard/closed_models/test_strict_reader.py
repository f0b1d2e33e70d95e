"""The quick way of reading against pydantic: the same forms, and never laxer."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from wizard.closed_models.parsing import tables
from wizard.closed_models.strict_reader import Undecided, read_strictly
from wizard.editions.edition import Edition
from wizard.editions.library import built_in, built_in_content
from wizard.form import Form

ODD: tuple[object, ...] = (
    *("", " ", "词", "12.5", "at-most", "2020年"),
    *(0, -1, 12, True, Decimal("1.50"), Decimal("NaN"), float("inf")),
    *([], ["词"], [[]], {}, {"name": "词"}, date(2020, 1, 2)),
)
"""What a TOML file may hold where something else belongs."""


def altered(value: object) -> Iterator[object]:
    """The data with each value in turn replaced, each key left out, one too many."""
    yield from ODD
    if isinstance(value, dict):
        yield {**value, "strange": 1}
        for key, inner in value.items():
            yield {k: v for k, v in value.items() if k != key}
            yield from ({**value, key: other} for other in altered(inner))
    elif isinstance(value, list) and value:
        for number in {0, len(value) - 1}:
            for other in altered(value[number]):
                yield [*value[:number], other, *value[number + 1 :]]


def agree(model: type, data: object, judge: TypeAdapter[object]) -> bool:
    """Whether the data was taken; it is pydantic that has to agree."""
    try:
        quick = read_strictly(model, data)
    except Undecided:
        return False
    assert repr(quick) == repr(judge.validate_python(data)), data
    return True


def test_a_form_is_taken_only_where_pydantic_takes_the_same(samples: Path) -> None:
    files = sorted((samples.parent / "scenarios" / "forms").glob("*.toml"))
    _, data = tables(files[0].read_bytes(), files[0].name)
    del data["schema"]
    judge: TypeAdapter[object] = TypeAdapter(Form)

    told = [agree(Form, other, judge) for other in altered(data)]

    assert agree(Form, data, judge)
    assert 100 < sum(told) < len(told) - 100


@pytest.mark.parametrize("id", built_in())
def test_an_edition_is_taken_only_where_pydantic_takes_the_same(id: str) -> None:
    _, data = tables(built_in_content(id), id)
    judge: TypeAdapter[object] = TypeAdapter(Edition)

    told = [agree(Edition, other, judge) for other in altered(data)]

    assert agree(Edition, data, judge)
    assert 100 < sum(told) < len(told) - 100


def test_what_is_not_taken_is_not_always_wrong() -> None:
    """pydantic reads 1.0 as a whole number; the quick way leaves that to it."""
    _, data = tables(built_in_content("2020"), "2020")
    data["score_places"] = Decimal("1.0")

    with pytest.raises(Undecided):
        read_strictly(Edition, data)
    assert TypeAdapter(Edition).validate_python(data).score_places == 1


def test_a_table_that_lacks_a_key_is_not_taken() -> None:
    with pytest.raises(Undecided):
        read_strictly(Form, {})
    with pytest.raises(ValidationError):
        TypeAdapter(Form).validate_python({})
