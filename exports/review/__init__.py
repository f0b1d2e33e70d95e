"""The review of many forms: read, kept, compared, and written for those concerned.

`folder` finds the files, `journal` keeps what was found in each on disk, so that a run
may stop and go on and takes no more memory for ten thousand than for a hundred
(`outcome`; its file and its tables are `kept`). `across` asks the journal what forms
say of each other (`likely_copies`).
Out of it come `books`, whose `sheets` are also a `listing`, for the reviewer; for who
filled in, copies with `remarks` at their cells, and `letters`, all with a `signature`:
each file of them has a name of its own (`free_names`), and its text stays in the
encoding that it was in (`wide_text`).

Who comes in: `screens.commands`. May import the rest of `exports` and `wizard`.
"""
