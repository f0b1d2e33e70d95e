"""A .docx into a grid, and the facts that it carries.

`package` takes its main part out of the zip, `word_grid` makes the grid of its tables
and paragraphs (`markup`, `marks`, `word_row`), `plain_text` does so faster where there
is nothing but text. `carried` are the facts inside, `embedded` holds them against the
table. `word_reader` is all of it.

Who comes in: `exports.reading`, and `exports.review` for what it marks.
"""
