"""All that a person meets: the command line, the app, the line-by-line mode.

`cli` is where a process begins, `command_line` names the commands. The ground that
every room stands on: `wording`, `output`, `paths`, `exits`, `crash`.

The rooms: `presenters` tell an interview as text and rows; `terminal` stands between
bytes and Textual; `widgets` are seen and typed into; `app` and `plain` hold the
interview on a screen and line by line; `commands` open either, or do their work alone;
`kiosk` is all of it for accounts that may do nothing else. Each imports from those
before it, `plain` from `presenters` alone; `presenters`, `plain` and `commands` never
load Textual when they are imported.
"""
