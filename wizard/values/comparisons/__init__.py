"""Two values of one row held against each other.

`comparison` says how a target is meant and what can be compared with it: `amounts` are
numbers beside numbers, `periods` times beside times, `scales` (`phrases`) words beside
words, `crossing` words beside numbers and times.

Who comes in: `wizard.values.meeting`, which says whether a target was reached.
"""
