"""What is learnt from: the tour of the form, briefs with model answers, exercises."""
