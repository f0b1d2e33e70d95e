"""A .docx into a grid, and the facts that it carries.

`package` takes its main part out of the zip. `usual_rows` reads the rows of tables and
paragraphs off its markup (`usual_markup`, `usual_tags`, `usual_walk`) where that is as
programs write it, else `word_grid` walks through its tree (`markup`, `marks`,
`word_row`). `carried` are the facts inside, `embedded` holds them against the table.
`word_reader` does it all.

Who comes in: `exports.reading`, and `exports.review` for what it marks.
"""
