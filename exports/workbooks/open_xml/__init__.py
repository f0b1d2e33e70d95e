"""A .xlsx taken apart into sheets of cells.

`xlsx` is all of it. `xlsx_parts` has the parts (`inflated`), `xlsx_shared` and
`xlsx_values` what its cells share and show, `usual_parts` and `usual_cells` what is
written in the usual words (`stretches`), and `cell_walk` all others (`cell_names`).
`known_parts` are those that come again in every form of one template.

Who comes in: `exports.workbooks.xlsx_reader`. Knows number formats, and no form.
"""
