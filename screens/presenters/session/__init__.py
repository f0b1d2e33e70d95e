"""A draft that is worked on: saved before each moment is shown.

`session` is that; `mode` is what differs in training. `jump` leads out of turn and
`jump_trail` back. Kept beside the form: `replaced_lines` of a question, `unsent_aside`
and `unsent_remarks`. `earlier_session` has the moments of the last days, `change_lines`
puts a change in words.
"""
