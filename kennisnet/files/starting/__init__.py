"""A start for who has no table yet: an empty one with its explanation, and an example."""
