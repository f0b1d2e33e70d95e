"""What a reviewer is told of a form, and what many forms say of each other.

`entry` is a form in a reviewer's list, as plain data that any process can send and any
file can hold; `entries` makes it of a form and its findings. `passages` are the texts
that may have been copied, `likeness` says how alike two of them are, and `twins` names
what makes two forms the same project or the same money (`kept_number`). `short_places`
are words for where a form is. Nothing here knows files.

May import: rules, scoring, editions, the ground. Who comes in: exports, screens.
"""
