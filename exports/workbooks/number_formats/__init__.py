"""A number in a cell as a clerk sees it, by its format, in Excel or WPS in Chinese.

`format_code` takes a format apart, those known by number alone stand in
`built_in_formats`; `cell_display` shows a number by one, by `plain_formats`, as
`number_digits` (`chinese_numerals`) or as `date_fields` of `serial_dates`.

Who comes in: the readers of sheets. Knows neither files nor forms.
"""
