"""The shop file as a whole: made, opened, brought up to date, copied, never opened in two ways."""
