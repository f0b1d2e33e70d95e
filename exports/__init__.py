"""How a form leaves and comes back: two streets of modules.

Out: `sheet` lays a form out as a grid, `tables` (by `pages`) divides it, `paper` (of
`elements` and `measures`) writes it as WordprocessingML, `docx` packs it (`opc`) with
the facts that travel inside (`carried`) and `footers` where pages have numbers.
`pdf_paper` lays out the same tables in the `fonts` that are there (`wide_words`), and
`printing` sends that to a printer. `toml` is the form at rest. `formats` is the gate.

Back: `readers` choose by suffix, `file_readers` by content (`file_kinds`), and each
makes a grid with places. `word_reader` takes a file apart (`package`, `marks`,
`markup`, `plain_text`, `word`, `word_row`, `page_headers`), `text` decodes one
(`encodings`, `delimited`, `separated`), the rooms `workbooks`, `web`, `pdf` and
`office` have the readers of those kinds; all keep to limits (`zip_limits`,
`memory_limit`). `pasted` is a block of cells (`pasted_heading`). What lines broke is
put together by the `vocabulary` of the editions (`broken_headings`, `broken_rows`,
`line_joins`, `regrouping`). `recognise` looks in the
`grid` (`survey`) for `headings` (`heading_words`, `heading_match`) and gives each form
its `parts`, every row below its heading (`alignment`): `captions`, `head`, `funds`
(`money_units`), `indicators` (`places`, `template_rows`), `totals`; or says why there
is none (`no_form`). `verdicts` make the form of them, `reads` hand it on with what was
not simply read, and `embedded` holds it against the facts inside.
A grid may hold a `declaration` instead: the room of that name reads it.

`abreast` does either on all cores, in `processes`. Who comes in: `screens`. Knows
nothing of them.
"""
