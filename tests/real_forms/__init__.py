"""Real forms in every layout that an office sends: how much of each is read right."""
