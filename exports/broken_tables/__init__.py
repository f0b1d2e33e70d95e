"""Tables whose lines or cells a copy broke, put together again.

`broken_headings` and `broken_rows` mend what line ends divided (`line_joins`, by the
`vocabulary` of all editions), `regrouping` what came as a line a cell, and
`left_out_cells` what pages on the web leave out below merged cells. `alignment` puts
each cell under its column, or nowhere.

Who comes in: `exports.recogniser` and `exports.pasted`. Knows `blocks` and `headings`.
"""
