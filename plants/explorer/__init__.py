"""The explorer: what an address asks of the series, and the answer as a table, chart, map and sources."""
