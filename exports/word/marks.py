"""What a document says of its elements that changes what of them is seen.

Few elements have such a mark, and all marks are found in one pass: whoever walks
through the text then asks here, and need not look at how every element is set.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Final

from exports.word.markup import (
    TEXTS,
    THROUGH,
    Element,
    characters,
    is_on,
    kind,
    tag,
    value,
)
from exports.word.word_row import COLUMN_MARKS
from wizard.frozen import frozen

_CELL: Final = (*COLUMN_MARKS, "cellDel")
"""Properties of a cell and of a row that say which columns it takes."""


@frozen(eq=False)
class ElementMarks:
    """The marks of one document, by the elements that they are of."""

    grid: Mapping[Element, Mapping[str, str]]
    """What cells and rows say of their columns: each property with its value."""
    hidden: frozenset[Element]
    """Runs, and paragraphs whose own mark is hidden."""
    deleted: frozenset[Element]
    """Rows, and paragraphs whose end is deleted: they go on with the next."""
    boxes: Mapping[Element, list[Element]]
    """The text boxes that hang on a paragraph, each once."""

    def text_of(self, paragraph: Element) -> str:
        """The text of a paragraph, signs such as a line break included."""
        texts: list[str] = []
        self.say(paragraph, texts)
        return "".join(texts)

    def is_unseen(self, paragraph: Element) -> bool:
        """Whether nothing of a paragraph is seen, not even the room that it takes."""
        if paragraph not in self.hidden or paragraph in self.boxes:
            return False
        return not self.text_of(paragraph)

    def say(self, parent: Element, texts: list[str]) -> None:
        """Add the texts of a paragraph, or of a part of one."""
        for child in parent:
            name = kind(child.tag)
            if name == THROUGH or (name == "r" and child not in self.hidden):
                self.say(child, texts)
            elif name in TEXTS:
                texts.append(characters(child, name))


def marks(root: Element) -> ElementMarks:
    """The marks of all that stands in an element."""
    return ElementMarks(
        _grid(root),
        frozenset(_hidden(root)),
        frozenset(_deleted(root)),
        _boxes(root),
    )


def _grid(root: Element) -> dict[Element, dict[str, str]]:
    found: defaultdict[Element, dict[str, str]] = defaultdict(dict)
    for mark in root.iter(*(f"{{*}}{name}" for name in _CELL)):
        properties = mark.getparent()
        owner = None if properties is None else properties.getparent()
        if owner is not None:
            found[owner][tag(mark)] = value(mark)
    return found


def _hidden(root: Element) -> Iterator[Element]:
    for mark in root.iter("{*}vanish"):
        owner = _owner(mark)
        if owner is not None and is_on(mark):
            yield owner


def _deleted(root: Element) -> Iterator[Element]:
    for mark in root.iter("{*}del"):
        owner = _owner(mark)
        if owner is not None:
            yield owner


def _owner(mark: Element) -> Element | None:
    """The run, the row or the paragraph that a property is of, if it is one of them."""
    around = [
        tag(outer) for outer, _ in zip(mark.iterancestors(), range(3), strict=False)
    ]
    for path in (["rPr", "r"], ["rPr", "pPr", "p"], ["trPr", "tr"]):
        if around[: len(path)] == path:
            return next(mark.iterancestors(f"{{*}}{path[-1]}"))
    return None


def _boxes(root: Element) -> dict[Element, list[Element]]:
    found: defaultdict[Element, list[Element]] = defaultdict(list)
    for box in root.iter("{*}txbxContent"):
        paragraph = next(box.iterancestors("{*}p"), None)
        if paragraph is None:
            continue
        around = takewhile(lambda outer: outer is not paragraph, box.iterancestors())  # noqa: B023
        if not {"Fallback", "txbxContent"} & {tag(outer) for outer in around}:
            found[paragraph].append(box)
    return dict(found)
