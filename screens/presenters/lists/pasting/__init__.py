"""A block that was pasted, as lists: what it holds, where it goes, what comes of it.

`paste_text` takes it apart into lines and cells, `paste_offer` are its uses at one
question, `paste_use` what it may become in the table (`paste_cells`), and
`paste_preview` shows what was read of it.

Who comes in: the menus of both front ends.
"""
