"""The pictures of README and docs, from the real program and the real .docx.

`make pictures` draws them into docs/pictures. `scenes` drives the program under a pty,
`drawing` makes an SVG of what its terminal shows, `page` a PNG of what Word prints.
"""
