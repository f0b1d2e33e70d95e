"""The form and the interview: what a person knows of a project, asked and judged.

The ground that every room stands on: `form` holds the facts, `address` names a cell,
`findings` say what is wrong where, `refusals` are the two ways to say no; `cells`,
`characters` and `numbers` read what people write; `frozen` makes the classes; `files`,
`folders`, `file_names` and `home` are the disk; `wording` and `words` are what several
rooms say and read.

The rooms on it, each on those before: `closed_models`, `values`, `editions`, `toml`,
`scoring`, `rules`, `declaration`, `review`, `interview`, `drafts`, `training`.

Who comes in: `exports` and `screens`. Knows neither terminal nor Word, and changes
nothing in place.
"""

__version__ = "0.2.0"
