"""Which column of an unknown file is what: by its name in several languages, and by what its cells hold."""
