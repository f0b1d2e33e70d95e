"""The 绩效目标申报表 on paper: read in its own words, then as a form of an edition.

`reader` finds the declarations of a grid, by `words` (`words.toml`, and those that the
editions have): its `sections`, labels and what stands by them (`cells`, `funds`,
`goals`), the `heads` of tables and the `table` of indicators below; or a table that is
`listed` by project. `layout` is a declaration as an edition, for what is read by
editions alone. What was read is `exports.declared`. `declared_form` makes a form of it
that has no results yet, and says what of another form is not as it was declared;
`pairing` says which declaration is whose. A `refusal` brings those that were handed in
as forms, `beside_forms` those that stand beside some.
"""
