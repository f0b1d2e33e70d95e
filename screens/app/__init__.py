"""The Textual app: a list of drafts, and the interview of the one that is open.

`app` is the app itself. `draft_list` is its first screen, with `new_draft`,
`draft_menu`, `locked_draft` and `read_only_view` behind it. `question` is the
interview's own screen with its commands; its `interviewer` asks the questions there,
on the layout of `question_layout`; `beside` shows the points and, where there is room,
the `table`.
`overlays` opens all that opens over a question: `check_answers`, `paper`, `form_lists`,
`hand_in`, `row_menu`, `paste_menu`, `save_as`; `warnings` are the lists in which
warnings are confirmed. `training/` has the screens of each lesson. An object here
keeps one flow of screens: its fields are the state, its methods are called back with
what a screen answers.

Who comes in: `commands/` and `kiosk/`. It uses `widgets/`, `presenters/` and
`terminal/`, and imports nothing of `plain/`, `commands/` or `kiosk/`. What the first
question of a blank form can do without is imported when it is opened.
"""
