"""What the words behind a command mean: options, files, drafts, declarations.

`options` reads the words, `files` the forms of files (`file_remarks` is what is said
of those), `drafts` finds the draft that is meant; `sources` and `taken_over` make a
draft of a file; `declarations` are what forms are held against. `command_wording` has
the sentences of all commands, `suggestion` what a mistyped word may have meant. Knows
no command.
"""
