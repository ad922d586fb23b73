"""What a person decided about names: read, applied while a table is read, listed to be decided.

The decisions lie beside the table, ``NAME.names.xlsx`` or ``NAME.names.csv``, and every command
takes them along. Nothing here finds names that look alike: it takes a table with the columns of
`FIELDS`, wherever that comes from.
"""
