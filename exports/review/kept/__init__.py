"""What a journal keeps on disk: its file, its tables, and texts as they stand in them.

`journal_file` is used by one review at a time, `journal_schema` names the tables, and
`kept_text` makes text of an entry and an entry of text.

Who comes in: `journal`, who compares what stands in it, and the command that ends it.
"""
