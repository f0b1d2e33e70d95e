"""What a cell of 年度指标值 or 实际完成值 says: a number, money, a share, a date, text.

`reading` makes a `value` of a text: its `recognisers` are tried in order, and know
`numbers` (with a `unit` of the `unit_table`), `dates` and `words`. What it comes to is
a `meaning`; `explanation` says it in words that can be checked. `pairs` are the two
values of a row, and `meeting` says whether one reaches the other, by `comparisons`.
What people write stands in modules of words: `sign_words`, `unit_words`, `cell_words`,
`row_words` here, others in the rooms; what is said of a value in `value_wording`.

Knows the words that people write, and neither form nor edition.
"""
