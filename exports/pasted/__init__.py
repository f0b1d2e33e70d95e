"""A block of cells that was copied from a table, pasted at a question.

`pasted_heading` says what its columns hold; `pasted_rows` makes indicators of it,
`pasted_block` fills the cells of a column or of rows, `pasted_funds` those of the
funds; `row_numbers` leaves out the numbers that somebody put before all others.

Who comes in: the front ends. Knows what the recogniser knows.
"""
