"""Drafts in PostgreSQL, for several hosts: the same promises as the files keep.

    draft ─▶ mirror ─▶ link ─▶ server
         └─▶ spool

`draft` is one open draft: each key goes into the host's `spool` before it is shown,
and into the `mirror`, which holds all that the server must come to have. `link` is the
one thread that talks to the server and brings it up to the mirror, however often the
server goes away meanwhile. `late_store` and `late_link` begin a new draft before any
of that is there: its first question waits for neither driver nor server. `store`
lists, opens and makes drafts; `leftovers` delivers the spools of sessions that were
killed; `server` connects and refuses in one sentence;
`migrations/` is the schema, one file a version, and `schema` brings it up to date.

psycopg is imported here and nowhere else, behind the first question of a new form, and
this room only where a store is named that is no folder.
"""
