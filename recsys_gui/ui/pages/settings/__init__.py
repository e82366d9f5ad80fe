"""Settings: the look of the window, the shop, and the rules that every offer keeps."""
