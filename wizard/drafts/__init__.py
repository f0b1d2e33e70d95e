"""Forms at rest in a folder of their owner, safe from kills, full disks and others.

`store` says what every store can do; `file_store` lists and opens drafts, `file_draft`
is an open one. `journal` keeps what was typed and not answered, as `records` in the
space of its `reserve`; `change_log` keeps its `history`, what each save has changed as
`edits` and by which `person`; `lock` and `lock_owner` say who has it open;
`last_form` is last year's form beside a draft;
`private_files` are closed to others; `summaries` fill the list, from heads that
`summary_file` keeps.
Knows the interview's bookmark and the form as TOML, and no screen.
"""
