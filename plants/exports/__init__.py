"""Rows as files: flat tables whose rows stand alone, written by the database itself."""
