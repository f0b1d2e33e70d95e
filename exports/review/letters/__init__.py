"""Letters to the units whose forms go back, by a template.

`letter_writer` writes one for each unit: what is to be mended in which form, in order
of weight. Its facts go into the gaps of a template (`letter_gaps`), ours or a bureau's.

Who comes in: `screens.commands`, and `remarks`, which say the same at a cell. Knows
what was found in a review, and no file of it.
"""
