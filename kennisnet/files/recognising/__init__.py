"""What a table that nobody described says: each choice with its reason and its alternatives."""
