"""The blocks of a form on paper, each read below its heading.

`funds` (`fund_lines`, `money_units`, `rates`) and `indicators` (`places`,
`group_points`, `execution_row`, `completed`), and `totals` below them; `template_rows`
are what the template printed between.

Who comes in: `exports.recogniser`, and who mends or pastes rows. Knows `headings`.
"""
