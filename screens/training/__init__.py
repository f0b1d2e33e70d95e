"""Learning the form: the tour, the exercises and a first form, on the same screens."""
