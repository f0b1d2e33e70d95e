"""Which row of a trainee's form stands for which row of the model answer."""

from collections.abc import Callable, Iterator

from wizard.editions.content import Category
from wizard.editions.edition import Edition
from wizard.form import Form, Indicator
from wizard.numbers import narrow
from wizard.values.comparisons.comparison import is_same
from wizard.values.reading import read_value

Alike = Callable[[Indicator, Indicator], bool]


def pairs(form: Form, answer: Form, edition: Edition) -> dict[int, int]:
    """For rows of the answer, the row of the form that means the same.

    Of one category, and by the same name; else by the same target; else by the order
    in which the remaining ones stand.
    """
    found: dict[int, int] = {}
    for alike in (_same_name, _same_target(edition), _same_category):
        for number, row in enumerate(answer.indicators):
            if number not in found:
                free = _free(form, row.category, found)
                mine = (n for n in free if alike(form.indicators[n], row))
                found.update((number, n) for n in list(mine)[:1])
    return found


def same_value(one: str, other: str, category: Category) -> bool:
    """Whether two texts say the same number or date, however they are written."""
    a, b = (read_value(text, dates=category.dates) for text in (one, other))
    return is_same(a, b, category.direction)


def _free(form: Form, category: str, found: dict[int, int]) -> Iterator[int]:
    """The rows of a category that stand for none yet."""
    for number, row in enumerate(form.indicators):
        if row.category == category and number not in found.values():
            yield number


def _same_name(one: Indicator, other: Indicator) -> bool:
    return bare(one.name) == bare(other.name)


def _same_target(edition: Edition) -> Alike:
    def alike(one: Indicator, other: Indicator) -> bool:
        category = edition.categories[other.category]
        texts = one.whole_target or "", other.whole_target or ""
        return all(texts) and same_value(*texts, category)

    return alike


def _same_category(_: Indicator, __: Indicator) -> bool:
    return True


def bare(text: str | None) -> str:
    """A text without blanks, full width made narrow: how names are compared."""
    return "".join(narrow(text or "").split())
