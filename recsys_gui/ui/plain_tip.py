"""Tooltips that show what stands in the shop's data as it is written."""

from __future__ import annotations

import html


def plain_tip(words: str | None) -> str | None:
    """``words`` so that a tooltip shows them letter by letter; Qt would take a name like ``<b>Tea</b>`` for markup."""
    if words is None or "<" not in words:
        return words
    return "<qt>" + html.escape(words).replace("\n", "<br>") + "</qt>"
