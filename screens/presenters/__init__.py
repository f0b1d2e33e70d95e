"""An interview as text and rows, for every front end; Textual is never loaded here.

`session` is the draft that is worked on, `mode` what differs in training. `question`,
`footer`, `notice`, `echo`, `carry_over`, `recovery` are the words around a question;
`command_wording` has its commands, key and words of each in one row. `row` is a row
of a list and what answers it; `drafts`, `outline`, `findings`, `review`, `palette`,
`help`, `losses`, `hand_in`, `row_actions`, `paste_offer` give such rows. `names`,
`labels`, `titles`, `verdict`, `summary` say what things are called and how a form
stands; `wrap`, `columns`, `sizes` are about cells of the terminal, `pinyin` finds
words by their first letters. `training/` is the same for the lessons.

Who comes in: every room of screens. It imports none of them, only what stands beside
them (`wording`, `output`, `paths`), exports and the wizard.
"""
