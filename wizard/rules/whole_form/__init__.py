"""The rules that look at the whole form: its cells, its points, its money.

`cells` are filled in, `totals` and `groups` (`whole_groups`) come to what the edition
gives, `execution` is the rate and its score, `budget` what was spent of the year's.

Who comes in: `wizard.rules.table`.
"""
