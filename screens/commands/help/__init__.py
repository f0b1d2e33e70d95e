"""Help, man page and completion, made of the rows of the catalogue.

`command` prints the help, `man_page` writes the page of the manual, `completion` the
scripts of shells.
"""
