"""`make mutants`: small faults put into a copy of the code; the tests must notice."""
