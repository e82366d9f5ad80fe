"""Names for groups of products, from their categories or from the words of their names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = 0.34
"""A category names a group when at least this share of its products has it."""
_SEVERAL = 2


def group_names(names: Sequence[str], categories: Sequence[str], groups: Sequence[int]) -> list[str]:
    """One name a group, groups numbered from 0; "" where nothing is typical."""
    many = max(groups, default=-1) + 1
    overall = Counter(word for name in names for word in _words(name))
    found: list[str] = []
    for number in range(many):
        inside = [place for place, group in enumerate(groups) if group == number]
        found.append(
            _category([categories[place] for place in inside], found)
            or _typical([names[place] for place in inside], overall, len(names))
        )
    return found


def _category(categories: Sequence[str], taken: Sequence[str]) -> str:
    """The most frequent category, by the last part of its path, where it stands for enough of the group."""
    counts = Counter(category for category in categories if category)
    if not counts:
        return ""
    name, count = counts.most_common(1)[0]
    short = re.split(r"\s*[/>|]\s*", name)[-1]
    return short if count >= _COMMON * len(categories) and short not in taken else ""


def _typical(names: Sequence[str], overall: Counter[str], total: int) -> str:
    """The two words that stand in more names here than elsewhere."""
    inside = Counter(word for name in names for word in _words(name))
    worth = {
        word: count * (count / len(names) - (overall[word] - count) / max(total - len(names), 1))
        for word, count in inside.items()
        if count >= _SEVERAL
    }
    best = sorted(worth, key=lambda word: (-worth[word], word))[:2]
    return ", ".join(word.capitalize() for word in best if worth[word] > 0)


def _words(name: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(name)}
