"""What every model is: histories in, scores out, reasons, and bytes to keep it by."""
