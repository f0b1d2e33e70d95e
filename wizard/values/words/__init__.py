"""Words as people write them where no number stands: 未完成, 显著提升, 良好.

`degrees` (`degrees.toml`) are words of which the opposite, or more and less, is known;
`qualities` reads a text by them, `subjects` says what it speaks of, and `named_grades`
which grade the name of a row makes no better and no worse. `denial_words` deny.

Who comes in: `wizard.values.recognisers` and `wizard.values.comparisons`.
"""
