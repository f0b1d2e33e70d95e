"""Points: given, left, scored and lost, by the edition's formulas.

`scores` is what a rule or the execution rate gives; `reasons` say when a deviation asks
for words; `completion` is 完成率; `computed_cells` follow from an answer. `ledger` sums
the points up, `even_shares` give them out, `summary` says what was lost. Knows values
and editions, no finding.
"""
