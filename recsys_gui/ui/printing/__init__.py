"""What goes on paper: black on white, with a header on every page."""
