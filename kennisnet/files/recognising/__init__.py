"""How a table is understood: what its columns mean, by their headers and by what stands in them."""
