"""Remarks put into files that somebody else wrote: nothing else in them changes.

`marked` writes copies of forms with their remarks at the `spots` of their cells: on a
paper (`marked_paper`, `word_spots`) as `comments`, in a workbook (`marked_book`,
`sheet_spots`) as `cell_notes`: a list (`note_list`), boxes (`note_boxes`, `box_sizes`),
and answers in threads (`note_threads`). All are put between the bytes (`splice`) of a
package whose other parts stay (`package_parts`); each copy has a name of its own
(`free_names`).

Who comes in: `screens.commands`. Knows the outcome of a review, and no workbook of it.
"""
