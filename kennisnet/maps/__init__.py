"""Maps and figures: a scene first, then two painters."""
