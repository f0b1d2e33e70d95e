"""Many forms: `overview` on one screen and for programs, `progress` while it runs."""
