"""`ziping COMMAND`: a module for each command, loaded when it is given.

`check`, `explain`, `export`, `import_forms`, `convert`, `editions`, `list_drafts` and
`learn_report` do their work on files and drafts; `open`, `plain` and `learn` open an
interview or training. `options` reads the words behind a command, `files` the forms
of files, `drafts` finds the draft that is meant; `report` and `table` tell findings.

Who comes in: `screens.command_line` and `kiosk/`. What answers without a screen never
loads Textual; a screen is imported when it is opened.
"""
