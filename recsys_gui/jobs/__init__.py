"""The bridge between worker threads and the window."""
