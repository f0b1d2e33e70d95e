"""What reading a file that may be hostile may take: bytes, memory, work.

`zip_limits` bounds what a zip holds and names what a broken one raises, `memory_limit`
and `work_limit` bound the process that reads, `work_budget` one that reads in parts.
`xml_parts` parses XML out of a zip, within bounds.

Who comes in: every reader. Knows none of them.
"""
