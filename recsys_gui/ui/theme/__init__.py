"""How the program looks: colours, sizes, fonts, icons and one stylesheet, for light and dark."""
