"""`ziping COMMAND`: a module for each command, loaded when it is given.

`check` (with `table` and `report`), `explain`, `export`, `import_forms`, `convert`,
`editions`, `list_drafts`, `log`, `show`, `store` and `learn_report` do their work on
files and drafts; `open`, `plain` and `learn` open an interview or training.
`arguments/` reads the words behind a command, `review/` is the command for folders,
`help/` tells of all. `keys_file` is the keys that a person wants.

Who comes in: `screens.command_line` and `kiosk/`. What answers without a screen never
loads Textual; a screen is imported when it is opened.
"""
