"""TOML that people wrote, read into a closed model: a frozen class with no other keys.

`parsing` makes tables of a file and a model of them: `strict_reader` reads what is in
order, `validation` has pydantic judge the rest. `strange_keys` names a key that is not
in order, `key_lines` finds its line.
Knows neither forms nor editions; both are read by it.
"""
