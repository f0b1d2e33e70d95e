"""What stands over cells: the heading rows of blocks, and the lines around a table.

`heading_words` are what headings are known by, and `likely_words` what they are taken
for where nothing else is known; `heading_match` finds them in rows,
`headings` says which column holds what; `captions` are title, year and unit of money.

Who comes in: whoever reads a grid. Knows the ground alone.
"""
