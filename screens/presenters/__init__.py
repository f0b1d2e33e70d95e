"""An interview as text and rows, for every front end; Textual is never loaded here.

`text/` is text in cells of the terminal, with its looks; `session/` a draft that is
worked on; `question/` has the words around a question and its commands, `lists/` the
rows of every list, `training/` both for the lessons, `paper/` the drawn table.
`verdicts/` say how a form stands, `review/` how many do, `search/` finds what a few
letters mean. `row` is a row and what answers a list; `names` and `labels` say what
things are called; `printing` is the way to a printer.

Who comes in: every room of screens. It imports none of them, only what stands beside
them (`wording`, `output`), exports and the wizard.
"""
