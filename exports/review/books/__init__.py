"""Workbooks that we draw: the overview of a review, and the report on a class.

`workbook` is the overview and `class_book` the report; both are of sheets as they are
drawn by `drawn_book`, with filters and charts, in the looks of `book_looks` and with
rows as high as `row_heights` says. `amounts` makes numbers of texts, and `unit_sums`
adds them up for a unit. `overviews` knows what was written so when it is met again.

Who comes in: `screens.commands`. XlsxWriter is loaded here alone.
"""
