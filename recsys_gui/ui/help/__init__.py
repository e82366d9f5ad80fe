"""Help inside the program: a dock with plain words about each page, what terms mean, and messages of late."""
