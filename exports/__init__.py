"""How a form leaves and comes back: two streets of rooms.

Out: `formats` is the gate, `toml` the form at rest, `sheet` the official table as a
grid, `paper` the same as Word and PDF.

Back: `reading` chooses the reader; those of Word files, text, workbooks, pages of the
web, PDF and of what an office suite converts are the rooms `word`, `text`, `workbooks`,
`web`, `pdf` and `office`, and all keep to `limits`. Each makes a `grid` with places.
`recogniser` makes forms of it by its `headings` and `blocks`, with what `broken_tables`
put together; `verdicts` are what was made of each cell, `reads` what is handed on, with
what was not simply read. `pasted` is a block of cells, `declaration` the 申报表.

`review` is a folder of forms: its workbook, its remarks, its letters. `abreast` works
on many things on all cores, in `processes`; `waiting` tells who waits.

Who comes in: `screens`. Knows nothing of them.
"""
