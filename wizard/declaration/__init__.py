"""The declaration of the year before (绩效目标申报表), and what differs from it now.

The targets of a form were declared before the year began. `sameness` says whether two
cells promise the same, `matching` which row is which, and `comparison` what was
changed, dropped or added since then. A declaration is a form here that has no results
yet, on the paper of the same edition. Knows the rules' way to name cells, no file.
"""
