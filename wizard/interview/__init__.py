"""The interview: which questions a form is asked, and what an answer makes of it.

`answers/` are the kinds of answers, `questions/` what is asked and its text,
`transfer/` what a form takes along. An `assessment` is a form with all that follows
from it; a `place` is where one stands; `marks` are what is known beside it;
`outstanding` and `problems` are what waits. `answering` and `change` make the next
form, `interview` the next moment; `percentage` adds a sign to the last answer;
`sections`, `origins` and `sources` tell of it.
Knows the rules, no draft and no screen. Nothing is changed in place.
"""
