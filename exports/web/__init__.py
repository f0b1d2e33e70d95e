"""Pages of HTML: of a government's site, and as Word, Excel and systems save tables.

`page_encoding` decodes one, `page_walk` goes through it, `page_table` lays a table out
by its spans, `page_text` says what a browser shows of an element; `page_grid` keeps
what may belong to a form, `web_reader` hands the forms on, `single_file` those of a
page in one file. The parser is selectolax's, which reads what browsers
read; scripts are never run, nothing is fetched.

Who comes in: `exports.reading.readers`.
"""
