"""Numbers as people write them, with the words around and the unit behind.

`numerals` are spelled in Chinese (`numeral_words`); `words_before` (`number_words`)
and `around` say how a number is meant, `units` what stands behind it. `quantities`
reads all of it, `counted` a number with its unit, `ranges` (`range_words`) those of
which two ends are told, `tolerances` those that are so much to either side,
`side_by_side` several in one row, `falls` those that are named and also have a minus
sign.

Who comes in: `wizard.values.recognisers`. Knows neither words on a scale nor dates.
"""
