"""How a table is understood: where it stands, which rows are projects, what its columns are."""
