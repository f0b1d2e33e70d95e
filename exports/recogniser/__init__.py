"""The one recogniser: a grid of cells in, forms out.

`survey` looks over the grid once for all editions, `recognise` finds where forms begin,
and `parts` reads one: `head`, the blocks, and the `page_headers` around it.

Who comes in: `exports.reading`. Knows every block, and no kind of file.
"""
