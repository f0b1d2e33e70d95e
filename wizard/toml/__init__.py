"""The form at rest, as TOML that a person may edit.

`form_file` reads and writes it, by the closed model of a form; `form_text` is what is
written, `misplaced` finds the facts that its edition has no place for.
Knows editions, and no rule.
"""
