"""The editions of the form: official versions as data, a TOML file each.

`edition` is the whole; `layout` is its paper, `content` are its groups and questions.
`library` finds the program's own and an office's; `proofs` say what is wrong with one.
Knows no form that is filled in. The proofs stand above the interview, which they
rehearse: only `library` calls them, once an edition of an office is opened.
"""
