"""The child process that owns torch and pandas, and the client that drives it."""
