"""From a file of a till or a web shop to clean rows, with a report of every decision."""
