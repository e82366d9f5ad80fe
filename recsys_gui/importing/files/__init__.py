"""Files as they lie on the disk: packed or not, in any encoding, text or workbook, with a table somewhere in them."""
