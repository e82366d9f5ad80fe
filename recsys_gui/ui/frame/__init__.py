"""What stands around the pages: side bar, menus, status bar, command box, and what all pages ask the window for."""
