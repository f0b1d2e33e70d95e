"""PDF with a text layer: tables by their ruling lines.

`page_bounds` refuses a page that would take too long, `page_device` takes down what
pdfminer draws of it, `page_marks` has its characters and lines. `ruling_lines` puts
strokes together (`double_lines`), `ruled_cells` finds the cells between them,
`cell_lines` makes a text of the characters in one, `page_tables` has the rows of a
page (`cut_lines`, `parted_lines`). `torn_tables` (`torn_rows`) joins what the end of a
page has torn, `pdf_grid` lays all pages out, `pdf_reader` hands the forms on.

All lengths are whole twips, a twentieth of a point. Who comes in:
`exports.reading.readers`.
"""
