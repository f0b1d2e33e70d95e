"""Points, scores and what follows from them."""
