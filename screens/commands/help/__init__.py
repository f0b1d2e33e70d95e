"""Help, man page, completion and suggestions, made of the rows of the catalogue.

`command` prints the help, `man_page` writes the page of the manual, `completion` the
scripts of shells; `suggestion` is what a mistyped word may have meant.
"""
