"""Sheets as a clerk sees them: the cells of .xlsx, .xls and .et, shown as texts.

`open_xml`, `xls` (`xls_records` counts what is in one) and `xml_book` take workbooks
apart into `sheet_cells`, and show numbers by their `number_formats`. `sheet_grid`
(`merged_cells`, `uncomputed_cells`) makes grids of sheets, and `workbook_reader` has
the forms and all that stands beside them, for `xlsx_reader`, `xls_reader` and
`xml_reader`.

Who comes in: `exports.reading.readers`. What shows numbers knows nothing of forms.
"""
