"""Tooltips that show what stands in the shop's data as it is written."""

from __future__ import annotations


def plain_tip(words: str | None) -> str | None:
    """``words`` so that a tooltip shows them letter by letter; Qt would take a name like ``<b>Tea</b>`` for markup."""
    if words is None or "<" not in words:
        return words
    import html  # seldom needed, and it brings a table of every character that HTML has a name for

    return "<qt>" + html.escape(words).replace("\n", "<br>") + "</qt>"
