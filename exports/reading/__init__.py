"""A form back from a file: one reader for each kind, by content and name.

`readers` choose by suffix and `file_readers` by content (`file_kinds`); each reader
makes a grid, as `text_reader` does of a text, of which `grid_reader` makes forms, or
`no_form` says why there is none.
`replaced` counts the characters that were not taken as they stood, and
`declaration_file` reads the declarations of a file of any kind.

Who comes in: `screens`. The readers of the kinds are loaded when they are needed.
"""
