"""The reference data: CSV files, and reading them into the database.

`values` reads a cell, `tables` says which columns each file has, `rules` what must hold between them;
`reading` applies all three and needs no database. `loading` brings the database in line with the files.
"""
