"""The words around a question, and the commands that it has.

`words` are all parts of the question's screen, `footer` the keys below it, `notice`
what is said under the line. `echo` says how the last answers were understood,
`carry_over` what comes from last year, `recovery` what was typed in the last session
and never answered. `command_wording` has every command, its key, footer word and help
in one row.
"""
