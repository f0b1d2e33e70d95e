"""Sheets as a clerk sees them: the cells of .xlsx, .xls and .et, shown as texts.

`format_code` takes a number format apart, those known by number alone stand in
`built_in_formats`; `cell_display` shows a number by one, by `plain_formats`, as
`number_digits` (`chinese_numerals`) or as `serial_dates`.

`xlsx`, `xls` and `xml_book` take workbooks apart into `sheet_cells`. Of a .xlsx
`xlsx_parts` has the parts (`inflated`), `xlsx_shared` and `xlsx_values` what its cells
share, `usual_parts` and `usual_cells` what is written in the usual words, and
`cell_walk` all others (`cell_names`); `xls_records` counts what is in a .xls.

`sheet_grid` (`merged_cells`) makes grids of sheets, and `workbook_reader` has the forms
and all that stands beside them, for `xlsx_reader`, `xls_reader` and `xml_reader`.

Who comes in: `exports.reading.readers`. What shows numbers knows nothing of forms.
"""
