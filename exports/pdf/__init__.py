"""PDF with a text layer: tables by their ruling lines.

`drawn` has what is drawn on each page, by pdfminer. `ruling_lines` puts strokes
together (`double_lines`), `ruled_cells` finds the cells between them, `cell_lines`
makes a text of the characters in one, `page_tables` has the rows of a page
(`cut_lines`, `parted_lines`). `torn_tables` (`torn_rows`) joins what the end of a page
has torn, `pdf_grid` lays all pages out, `pdf_reader` hands the forms on, page by page
for whoever wants to see how it goes.

All lengths are whole twips, a twentieth of a point. Who comes in:
`exports.reading.readers`.
"""
