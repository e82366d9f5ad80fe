"""One use case a file; the window and the command line are two doors to these."""
