"""The review of many forms: read, kept, compared, and written for those concerned.

`folder` finds the files, `journal` keeps what was found in each on disk, so that a run
may stop and go on and takes no more memory for ten thousand than for a hundred
(`outcome`). `across` asks the journal what forms say of each other (`likely_copies`).
Out of it come the `workbook` (of `sheets`; `drawn_book`, `book_looks`) and a `listing`
for the reviewer; for who filled in, copies that are `marked`, and `letters`. Remarks
stand at the `spots` of their cells: on a paper (`marked_paper`, `word_spots`) as
`comments` with a `signature`, in a workbook (`marked_book`, `sheet_spots`) as
`cell_notes`: a list (`note_list`), boxes (`note_boxes`, `box_sizes`), and answers in
threads (`note_threads`). All are put between the bytes (`splice`) of a package whose
other parts stay (`package_parts`). `class_book` is the workbook of a trainer's class.

Who comes in: `screens.commands`. May import the rest of `exports` and `wizard`.
"""
