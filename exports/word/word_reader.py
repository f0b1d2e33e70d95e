"""The forms of a .docx: its tables, its page headers, and the facts that it carries."""

from exports.reading.grid_reader import recognised
from exports.reading.replaced import counted_in_rows
from exports.reads import Read
from exports.recogniser.page_headers import with_year
from exports.word.carried import editions, facts_in
from exports.word.embedded import compared
from exports.word.package import opened
from exports.word.word_grid import grid_of, texts_of


def forms_in_word(content: bytes, file: str) -> tuple[Read, ...]:
    """Every form in a .docx. Raises Unusable where it is none or holds none."""
    package = opened(content, file)
    facts = facts_in(package.facts)
    cells = grid_of(package)
    found = recognised(cells, file, said=editions(facts))
    headers = [text for header in package.headers for text in texts_of(header)]
    found = tuple(with_year(read, headers) for read in found)
    return counted_in_rows(compared(found, facts, file), cells.rows)
