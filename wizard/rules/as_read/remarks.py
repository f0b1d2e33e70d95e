"""What is told of how a form was read, once, and asks for nothing."""

from collections.abc import Iterator

from wizard.cells import quoted
from wizard.editions.edition import Edition
from wizard.form import Form
from wizard.rules.as_read.paper_cells import shares_points
from wizard.rules.as_read.paper_wording import PaperSays
from wizard.rules.as_read.source import ReadSource
from wizard.rules.special_rows import unscored_rows, void_rows
from wizard.wording import Says


def remarks(form: Form, edition: Edition, source: ReadSource) -> Iterator[str]:
    """Sentences on template rows, names, categories and money, each kind once."""
    if source.template_rows:
        yield PaperSays.READ_TEMPLATE_ROWS.format(count=source.template_rows)
    if numbered := sum(row.numbered for row in source.rows):
        yield PaperSays.READ_NUMBERED.format(count=numbered)
    yield from _strange_categories(form, source)
    if shared := _shared(form, edition, source):
        numbers = Says.LIST_COMMA.join(str(row + 1) for row in shared)
        yield PaperSays.READ_SHARED.format(numbers=numbers)
    if source.money and source.money.converted:
        unit, own = source.money.unit, edition.funding.unit
        yield PaperSays.READ_MONEY.format(unit=unit, own=own)
    elif source.money and source.money.unit is None:
        yield PaperSays.READ_UNNAMED_MONEY.format(own=edition.funding.unit)


def _shared(form: Form, edition: Edition, source: ReadSource) -> list[int]:
    """The rows without points of their own, other than 其中 rows and 不涉及."""
    if source.printed is None:
        return []
    excused = unscored_rows(form) | void_rows(form)
    rows = (n for n in range(len(form.indicators)) if n not in excused)
    return [n for n in rows if shares_points(n, form, edition, source)]


def _strange_categories(form: Form, source: ReadSource) -> Iterator[str]:
    """Each 二级指标 that the edition does not know once, with its rows."""
    rows: dict[tuple[str, str], list[str]] = {}
    for number, printed in enumerate(source.rows[: len(form.indicators)]):
        if printed.category is not None:
            category = form.indicators[number].category
            rows.setdefault((printed.category, category), []).append(str(number + 1))
    for (word, category), numbers in rows.items():
        yield PaperSays.READ_CATEGORY.format(
            numbers=Says.LIST_COMMA.join(numbers),
            printed=quoted(word),
            category=category,
        )
