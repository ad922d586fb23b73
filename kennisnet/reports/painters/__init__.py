"""Painters: each makes a document of blocks, and knows no section.

A further one is a file here. ``document.py`` lists its format and writes its file, ``names.py`` says
what the file is called.
"""
