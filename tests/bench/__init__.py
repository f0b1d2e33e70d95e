"""Quick, light and silent: what the program takes, measured beside what is possible."""
