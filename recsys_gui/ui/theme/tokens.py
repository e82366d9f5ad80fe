"""The colours and sizes of the window, by what they are for; contrasts are those of the interface specification."""

from __future__ import annotations

from dataclasses import dataclass

SPACE = (4, 8, 12, 16, 24, 32)
PAGE_MARGIN, PAGE_MARGIN_COMPACT = 24, 14
CARD_PADDING, CARD_GAP = 16, 12
COMPACT_BELOW = 1120
ROW, ROW_TWO_LINES, ROW_DENSE = 40, 46, 28
CONTROL = 32
LINE = 16
"""Height of a line of body text."""
DISPLAY, TITLE, NUMBER, SECTION, BODY, SMALL, BADGE = 28, 22, 19, 15, 13, 12, 11


@dataclass(frozen=True)
class Tokens:
    """Colours as ``#RRGGBB``.

    Attributes:
        window, side, surface, surface2: backgrounds of the page, the bars, cards, and bands within cards.
        line, edge, scroll: decoration, outlines of fields and buttons, scroll bars.
        text, text2, text3: texts, secondary texts, placeholders.
        accent, on_accent: the one strong colour and the text on it.
        soft, selected, link: chips, selected rows, links.
        warn, bad, ok, info: texts of the four tones; ``*_fill`` their backgrounds.
        chart: the five series in their order.
        baseline: of what a series is compared with.
        inverse_accent: the accent on a toast, whose background is ``text``.
    """

    dark: bool
    window: str
    side: str
    surface: str
    surface2: str
    line: str
    edge: str
    scroll: str
    text: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    soft: str
    selected: str
    link: str
    warn: str
    warn_fill: str
    bad: str
    bad_fill: str
    ok: str
    ok_fill: str
    info: str
    info_fill: str
    chart: tuple[str, str, str, str, str]
    baseline: str
    inverse_accent: str

    def color(self, role: str) -> str:
        """The colour of a role named by text, such as ``"text2"``; ``"chart0"`` is the first series.

        Raises:
            KeyError: there is no such colour.
        """
        if role.startswith("chart") and role[-1].isdigit():
            return self.chart[int(role[-1])]
        value = vars(self)[role]
        if not isinstance(value, str):
            raise KeyError(role)
        return value


LIGHT = Tokens(
    dark=False,
    window="#F5F4F0",
    side="#EDEBE5",
    surface="#FFFFFF",
    surface2="#F7F6F3",
    line="#E2DFD8",
    edge="#8A8780",
    scroll="#928E86",
    text="#1C2126",
    text2="#4E555C",
    text3="#60676E",
    accent="#0B6B5B",
    on_accent="#FFFFFF",
    soft="#E0F0EC",
    selected="#E0F0EC",
    link="#095748",
    warn="#7A4E00",
    warn_fill="#FBF0D9",
    bad="#A8241C",
    bad_fill="#FBE8E6",
    ok="#1B6338",
    ok_fill="#E4F2E8",
    info="#1B5790",
    info_fill="#E4EFF9",
    chart=("#1B62B5", "#D46A00", "#1E957A", "#6B2466", "#4A430F"),
    baseline="#5B6770",
    inverse_accent="#55C7B0",
)

DARK = Tokens(
    dark=True,
    window="#14171A",
    side="#0F1214",
    surface="#1C2024",
    surface2="#22272B",
    line="#31373D",
    edge="#7C858D",
    scroll="#6E7780",
    text="#ECEFF1",
    text2="#BBC2C8",
    text3="#9FA8B0",
    accent="#55C7B0",
    on_accent="#05231D",
    soft="#17382F",
    selected="#1B3B35",
    link="#8BE0CE",
    warn="#F0C36A",
    warn_fill="#3A2E14",
    bad="#FF9D94",
    bad_fill="#41201D",
    ok="#7FD69B",
    ok_fill="#19361F",
    info="#86BFF2",
    info_fill="#182F45",
    chart=("#5B9DF5", "#E8744A", "#5FD6A6", "#DDB3E6", "#EFE08A"),
    baseline="#A7B1B9",
    inverse_accent="#0B6B5B",
)
