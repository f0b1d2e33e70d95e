"""Times as people write them: days, months, quarters, halves, years, deadlines.

`times` reads one, by its words (`time_words`) and the `year_parts` they name;
`deadlines` finds one within a text; `days_in_words` says one again.

Who comes in: `wizard.values.recognisers`, rules about names, and those who explain a
value.
"""
