"""How a form stands, in words.

`verdict` says findings as a person reads them, `summary` the whole form in ten
seconds; `declared_remarks` is what has to be known of a declaration that was taken in.
"""
