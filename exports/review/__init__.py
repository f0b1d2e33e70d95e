"""The review of many forms: read, kept, compared, and written for those concerned.

`folder` finds the files, `journal` keeps what was found in each on disk, so that a run
may stop and go on and takes no more memory for ten thousand than for a hundred
(`outcome`). `across` asks the journal what forms say of each other (`likely_copies`).
Out of it come `workbook` (by `sheets`) and `listing` for the reviewer; for who filled
in, copies that are `marked`: remarks stand as `comments` (with a `signature`) at the
`spots` of their cells, put between the bytes of the file (`splice`), and `letters`.

Who comes in: `screens.commands.review`. May import the rest of `exports` and `wizard`.
"""
