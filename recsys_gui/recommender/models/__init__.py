"""The models, one a file, beside what several of them share."""
