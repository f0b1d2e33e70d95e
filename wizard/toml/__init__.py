"""The form at rest, as TOML that a person may edit.

`parsing` reads any closed model: `strict_reader` reads what is in order, `validation`
has pydantic judge the rest, `key_lines` finds the line of a key. `form_file` is the
form itself, `form_text` what is written of it; `misplaced` finds the facts that its
edition has no place for.
Knows editions, and no rule.
"""
