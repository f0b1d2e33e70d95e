"""The paper drawn in cells of the terminal, for every front end.

`grid` finds where the columns of a sheet go in so many cells, and which cells of it
reach over which rows and columns. `rules` draws the lines between them, `picture` puts
texts and lines together, `marks` says which cells are asked for, wrong or missing, and
`view` which part of it is seen.
"""
