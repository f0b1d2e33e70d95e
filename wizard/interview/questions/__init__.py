"""Questions: `steps` are those of a form, under `conditions`.

`question_text` is what is asked, with `row_gaps`, what the row still lacks;
`printed_claims` are sums on the paper that were read and are asked about.
"""
