"""What may be said of a form that was read from a paper.

`source` says how it was printed, `scope` which findings rest on what was read (and
`paper_cells` what a paper says in another cell), `provenance` finds fault with how it
was read, `shared_points` judges rows under one merged cell of points, `remarks` tell
it once. `paper` is all of it.

Who comes in: `wizard.rules`. A form that was typed has none of this.
"""
