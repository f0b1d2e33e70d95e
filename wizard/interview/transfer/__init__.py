"""What a form takes along: to another day, year, edition or order of rows.

`bookmark` and `confirmations` go with a draft, `carry_over` with last year's form,
`conversion` (`fund_homes`) with another edition, `rearrangement` with rows moved.
"""
