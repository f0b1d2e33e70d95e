"""Where forms are, in words for who handed them in: the names of their files alone.

A unit knows no folder of the reviewer's; folders are said where names alone are one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from wizard.review.entry import ReviewedForm
from wizard.review.review_wording import ReviewText


def short_place(
    form: ReviewedForm, names: Mapping[str, str], *, is_alone: bool = True
) -> str:
    """The name of its file as in `names`, and its number where that is not 1.

    Of a form that is not `is_alone` in what is said of its file, 1 is said as well.
    """
    name = names[form.file]
    if form.number == 1 and is_alone:
        return name
    return ReviewText.NUMBERED.format(file=name, number=form.number)


def short_names(files: Iterable[str]) -> Mapping[str, str]:
    """The name of each file, with as many folders as tell it from the others."""
    paths = {file: PurePath(file).parts for file in files}
    names = dict[str, str]()
    for length in range(1, max(map(len, paths.values()), default=0) + 1):
        left = [file for file in paths if file not in names]
        short = {file: str(PurePath(*paths[file][-length:])) for file in left}
        often = Counter(short.values())
        names |= {file: name for file, name in short.items() if often[name] == 1}
    return {file: names.get(file, file) for file in paths}
