"""Text in cells of the terminal: folded, set in columns, with looks and bars.

`wrap` folds, `columns` sets cells side by side, `sizes` says how much room a screen
has. `looks` are the colours and marks of meanings, `bars` the points drawn with them.
Knows no form and no draft.
"""
