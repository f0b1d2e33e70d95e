"""The interview line by line: for screen readers, dumb terminals and scripts.

`interview` asks, with the `question` as lines; `input_lines` tells what was typed from
what was pasted, `dispatch` answers, orders and cries for help apart; `orders/` are what
stands behind a colon, `paste` what becomes of a block. `draft_choice` asks which draft
is gone on with; `open_elsewhere` is for one that cannot be worked on here. `training/`
is the same for the lessons.

Who comes in: `commands/` and `kiosk/`. It uses `presenters/`, and never loads Textual.
"""
