"""Text into a grid.

`encodings` tells how bytes are encoded, `text_grid` makes the grid, by tabs or lines;
`bars` and `separated` are cells between bars and commas, and `delimited` is cells
between tabs that a spreadsheet may open.

Who comes in: `exports.reading` and `exports.pasted`.
"""
