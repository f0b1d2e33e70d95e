"""What a cell of 年度指标值 or 实际完成值 says: a number, money, a share, a date, text.

`reading` makes a `value` of a text: `cell_text` takes off what stands around it, its
`recognisers` are tried in order, and know `numbers` (`unit`s stand in `unit_table`),
`dates` and `words`. What it comes to is a `meaning`; `explanation` says it in words.
`pairs` are the two values of a row (`pair_shares`, `whole_year`, `rankings`,
`left_open`), and `meeting` says
whether one reaches the other, by `comparisons`. What people write stands in modules of
words: `sign_words`, `unit_words`, `cell_words`, `row_words` here, others in the rooms.
Knows the words that people write, and neither form nor edition.
"""
