"""A form out of the house: its paper as Word and PDF, and the printer.

`tables` (by `pages`) divides the grid that `exports.sheet` lays out, `word_paper` (of
`elements` and `measures`) writes it as WordprocessingML, `docx` packs it (`opc`) with
the facts that travel inside, and `footers` where pages have numbers. `pdf_paper` lays
out the same tables in the `fonts` that are there (`wide_words`), and `printing` sends
that to a printer. The parts that never change lie in `template/`.

Who comes in: `exports.formats`. Knows no reader.
"""
