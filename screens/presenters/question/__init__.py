"""The words around a question, and the commands that it has.

`words` are all parts of the question's screen, `footer` the keys below it, `notice`
what is said under the line, `heights` the lines that each has. `context` is what
belongs to the question, `above` that and the last answers over it. `echo` says how the
last answers were understood, `carry_over` what comes from last year, `recovery` what
was typed in the last session and never answered. `ledger` has the points as bars,
`part_looks` what is no plain words. `command_wording` has every command, its key,
footer word and help in one row; `question_wording` other sentences.
"""
