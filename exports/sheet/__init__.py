"""The paper as a grid of cells, for whoever prints, writes or draws it.

`sheet` lays a form out by its edition: the lines of labels, then the blocks
(`fund_block`, `indicator_block`) and the sums (`total_row`), all made of `rows`.

Who comes in: `exports.paper`, and screens that show the table. Knows neither Word nor
PDF.
"""
