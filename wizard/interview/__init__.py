"""The interview: which questions a form is asked, and what an answer makes of it.

`steps` (under `conditions`) are the questions; an `assessment` is a form with all that
follows from it; a `place` is where one stands; `marks` are what is known beside it;
`outstanding` is what waits. `answering` and `change` make the next form, `interview`
the next moment. Before that: `carry_over`, `conversion`; beside it: `question_text`
(`row_gaps`), `computed_text`, `doubts`, `proposals`, `sources`, `origins`, `sections`,
`rearrangement`, `confirmations`, `bookmark`.
Knows the rules, no draft and no screen. Nothing is changed in place.
"""
