"""Painters: each makes a document of blocks, and knows no section."""
