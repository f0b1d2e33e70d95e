"""Answers: `answer_kinds` read typed text, `proposals` are what Enter takes.

`doubts` are what is asked of an answer at once, `computed_text` how a score came
about. `answer_wording` has the sentences.
"""
