"""All that a person meets: the command line, the app, the line-by-line mode."""
