"""Sheets as a clerk sees them: the cells of .xlsx, .xls and .et, shown as texts.

`format_code` takes a number format apart, those known by number alone stand in
`built_in_formats`; `cell_display` shows a number by one, as `number_digits`
(`chinese_numerals`) or as `serial_dates`.

Who comes in: `exports.readers`. Knows nothing of forms.
"""
