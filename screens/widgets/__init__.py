"""What can be seen and typed into; nothing here knows a draft or an interview.

`line_input` and `text_input` are the line and the area that an answer is typed into,
`answer_entry` shows one of both. `row_list` is a list, `list_screen` a screen of one,
`palette` one that is searched; `prompt_screen` asks for a line, `confirm` for yes or
no. `paper_view` shows a drawn sheet with a cell marked, on a `paper_screen`;
`table_beside` shows a part of one, in a `line_box`, which draws only what changes.
`row_strip` gives looks their colours. `cached` and `folded_text` are texts that are
drawn once and folded by our rules. `answer_screen` is under every screen that answers
once and is gone.

Who comes in: `app/`. It uses `presenters/` for rows and words, and of `terminal/` the
notices and the base of widgets, which alone leans on Textual's private names.
"""
