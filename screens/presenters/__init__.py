"""An interview as text and rows, for every front end; Textual is never loaded here.

`session` is a draft that is worked on, with the `jump_trail` that leads back and the
`replaced_lines` of its question; `mode` is what differs in training. `question/`
has the words around a question and its commands, `lists/` the rows of every list,
`training/` both for the lessons; `row` is a row and what answers a list. `names`,
`labels`, `titles`, `verdict` and `summary` say what things are called and how a form
stands. `looks` are the colours and marks of meanings, `bars` the points drawn with
them, `paper/` is the drawn table. `wrap`, `columns` and `sizes` are about cells of the
terminal, `pinyin` finds words by their first letters.

Who comes in: every room of screens. It imports none of them, only what stands beside
them (`wording`, `output`), exports and the wizard.
"""
