"""From a file of a till or a web shop to clean rows, with a report of every decision.

The way of a file: ``sniffing`` (packed, encoding, delimiter, sheet, header; see ``files``), ``mapping`` (which column
is what: told by the owner, known from the header in ``known_exports``, or guessed by ``columns``), ``reading`` (columns
as positions in their distinct texts), ``shaping`` (one row per product sold), ``values`` (numbers, moments, statuses),
then ``cleaning`` (what counts, what is left out, rejected or only flagged) or, for lists of products and customers,
``entries``.
"""
