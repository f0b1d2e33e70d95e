"""The rules that look at one row of the indicators, and what they share.

`rows` are its score, target and reason; `targets` and `results` its two values
(`readings`, `days`, `units`, `percents`), `names` its name, `strays` its category;
`template` is what an empty form left, `repeats` what was said twice; `explanations` say
when a row asks for a reason.

Who comes in: `wizard.rules.table`.
"""
