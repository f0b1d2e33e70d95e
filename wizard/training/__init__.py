"""What is learnt from: the tour of the form, briefs with model answers, exercises.

`tour` explains every cell; `briefs` are invented projects, compared with the model.
Three kinds of exercise make the decks: 归类, 找错, 算一算. A paper goes by its number;
what was answered is kept, and comes back in time. The texts are TOML files here.
`learners` finds all people of a shared server, `class_progress` what they miss most.
Stands above all rooms but the drafts', of which it knows nothing.
"""
