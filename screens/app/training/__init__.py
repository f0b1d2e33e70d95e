"""Training in the app."""
