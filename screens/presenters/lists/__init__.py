"""The rows of every list, and what each row is of.

`drafts` are of their numbers; `outline`, `summary` and `review` of cells; `findings`
of warnings and cells; `palette` of commands and cells; `row_actions` are what can be
done with an indicator; `help` is only read. `folded_rows` are the lines that rows
have. `hand_in` knows which screen comes next on the way out, `pasting` is what becomes
of a block that was pasted, `explanation` what help tells about a list; `confirmable`
are warnings that name the key by which they may stand.
"""
