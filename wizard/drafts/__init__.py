"""Forms at rest in a folder of their owner, safe from kills, full disks and others.

`store` says what every store can do; `file_store` lists and opens drafts, `file_draft`
is an open one. `draft_journal` looks after its `journal` of what was typed and not
answered, `records` in the space of a `reserve`; `change_log` keeps its `history`, what
each save has changed as `edits` by which `person`; `lock` and `lock_owner` say who has
it open; `last_form` is last year's. `private_files` are closed to others; `summaries`
fill the list, from heads that `summary_file` keeps.
Knows the interview's bookmark and the form as TOML, and no screen.
"""
