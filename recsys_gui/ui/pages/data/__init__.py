"""The shop's data as tables, and the way new sales come in."""
