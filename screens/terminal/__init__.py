"""Between Textual and the terminal: every byte is read, no byte is trusted.

In: `tty` looks at the terminal, `encoding` asks what it speaks, `driver` reads it;
`decoder` makes `tokens` of the bytes by their `sequences`, with an `open_paste` for
what comes between marks; `keys` makes Textual's events of them, and `key_queue` hands
these on one at a time. Out: an `update` of Textual's is pieces of lines; of these a
`lean_frame` draws the `screen_cells` that differ in their `styles`, by a `pen`, and
lets the terminal `shift` lines; `sanitise` lets only text and drawing through.
`signals` are the ways a session ends. `base_app` and `base_widgets` are under every
app, screen and line of ours; `lean_textual` leaves out what nobody here uses; `notice`
tells of text that was changed on its way in.

Who comes in: `widgets/`, `app/`, `commands/` and `kiosk/`. The one room that leans on
Textual's private names; it imports no other.
"""
