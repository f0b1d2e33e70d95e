"""What a cell of 年度指标值 or 实际完成值 says: a number, money, a share, a date, text.

`reading` makes a `value` of a text; `comparison` says whether one reaches another.
Knows the words that people write, and neither form nor edition.
"""
