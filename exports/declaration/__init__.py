"""The 绩效目标申报表 on paper: read in its own words, then as a form of an edition.

`reader` finds the declarations of a grid, by `words` (`words.toml`, and those that the
editions have): labels and what stands by them (`cells`, `funds`, `goals`), and the
`table` of indicators; `layout` is a declaration as an edition, for what is read by
editions alone. `facts` are what was read. `declared_form` makes a form of it that has
no results yet, and says what of another form is not as it was declared.
"""
