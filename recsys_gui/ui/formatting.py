"""Money, numbers and dates as the shop and the language of the window write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from recsys_gui.base.clock import shop_date, zone
from recsys_gui.base.money import decimals, from_minor, symbol
from recsys_gui.ui.translation import day_text

UNKNOWN = "–"
_STEPS = ((1e6, "M"), (1e3, "k"))
_CHINESE_STEPS = ((1e8, "亿"), (1e4, "万"))
_ROUND, _LONG = 0.05, 100
_NEAR = 0.01
Moment = int | str | date | None
"""UTC seconds, an ISO day, a day, or unknown."""


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("Formatter", text, None, n)


class Formatter:
    """Writes the values of one shop.

    Args:
        currency: ISO 4217 code.
        time_zone: IANA name; moments are shown in it.
        locale: None means the program's own.
    """

    def __init__(self, currency: str = "GBP", time_zone: str = "UTC", locale: QLocale | None = None) -> None:
        self.currency, self.time_zone = currency, time_zone
        self.locale = locale or QLocale()

    def adopt(self, currency: str, time_zone: str) -> None:
        """Write as the shop wants it from now on."""
        self.currency, self.time_zone = currency, time_zone

    def money(self, minor: int | None) -> str:
        """Minor units as money: 85 pence are ``£0.85``."""
        return UNKNOWN if minor is None else self._money(minor, decimals(self.currency))

    def whole_money(self, minor: int | None) -> str:
        """Large sums without the small change: ``£4,547``."""
        return UNKNOWN if minor is None else self._money(minor, 0)

    def short_money(self, minor: float) -> str:
        """Sums for axes: ``£300k``, ``£1.2M``; in Chinese ``¥30万``."""
        amount = minor / 10 ** decimals(self.currency)
        steps = _CHINESE_STEPS if self.locale.language() == QLocale.Language.Chinese else _STEPS
        size, sign = next(((size, sign) for size, sign in steps if abs(amount) >= size), (1.0, ""))
        value = amount / size
        places = 0 if abs(value - round(value)) < _ROUND or abs(value) >= _LONG else 1
        if not sign and abs(amount) < _LONG and places:
            places = decimals(self.currency)
        return f"{self.locale.toCurrencyString(value, symbol(self.currency), places)}{sign}"

    def _money(self, minor: int, places: int) -> str:
        amount = float(from_minor(minor, self.currency))
        return self.locale.toCurrencyString(amount, symbol(self.currency), places)

    def number(self, value: float | None, places: int | None = None) -> str:
        """A number with grouping: ``788,187``, ``2.5``; ``places`` fixes the decimals."""
        if value is None:
            return UNKNOWN
        if places is None:
            places = 0 if float(value).is_integer() else 1
        return self.locale.toString(float(value), "f", places)

    def percent(self, share: float) -> str:
        """A share of 1 as whole percent."""
        return f"{self.locale.toString(round(share * 100))}{self.locale.percent()}"

    def fine_percent(self, share: float) -> str:
        """A share of 1 as percent; with a decimal where it is nearly nothing or nearly all: ``99.8%``."""
        near = 0 < share < _NEAR or 1 - _NEAR < share < 1
        value = min(max(share * 100, 0.1), 99.9) if near else share * 100
        return f"{self.locale.toString(value, 'f', 1 if near else 0)}{self.locale.percent()}"

    def weekday(self, moment: Moment) -> str:
        """``Friday``."""
        day = self.date(moment)
        return UNKNOWN if day is None else self.locale.standaloneDayName(day.isoweekday())

    def day(self, moment: Moment) -> str:
        """``9 Dec 2011``."""
        return self._day(moment, _tr("d MMM yyyy"))

    def short_day(self, moment: Moment) -> str:
        """``9 Dec``."""
        return self._day(moment, _tr("d MMM"))

    def days(self, first: date, last: date) -> str:
        """A span of days: ``12–20 Dec``, ``28 Nov–9 Dec``; one day alone stands by itself."""
        if first == last:
            return self.short_day(first)
        if (first.year, first.month) != (last.year, last.month):
            return f"{self.short_day(first)}–{self.short_day(last)}"
        month = self.locale.monthName(first.month, QLocale.FormatType.ShortFormat)
        words = _tr("{first}–{last} {month}").replace("{first}", str(first.day)).replace("{last}", str(last.day))
        return words.replace("{month}", month)

    def long_day(self, moment: Moment) -> str:
        """``9 December 2011``."""
        return self._day(moment, _tr("d MMMM yyyy"))

    def month(self, moment: Moment) -> str:
        """``December 2009``."""
        return self._day(moment, _tr("MMMM yyyy"))

    def time(self, moment: int | None) -> str:
        """``9 Dec 2011 13:02``."""
        if moment is None:
            return UNKNOWN
        local = datetime.fromtimestamp(moment, UTC).astimezone(zone(self.time_zone))
        clock = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
        return self.locale.toString(clock, _tr("d MMM yyyy HH:mm"))

    def days_ago(self, moment: Moment, today: date) -> str:
        """``today``, ``yesterday``, ``38 days ago``."""
        day = self.date(moment)
        if day is None:
            return UNKNOWN
        days = (today - day).days
        if days <= 0:
            return _tr("today")
        return _tr("yesterday") if days == 1 else _tr("%n days ago", days).replace("%n", self.number(days))

    def duration(self, seconds: float) -> str:
        """``42 s``, ``6 min 02 s``, ``1 h 05 min``."""
        whole = max(0, round(seconds))
        minutes, rest = divmod(whole, 60)
        hours, left = divmod(minutes, 60)
        if hours:
            return _tr("{h} h {min} min").format(h=hours, min=f"{left:02}")
        if minutes:
            return _tr("{min} min {s} s").format(min=minutes, s=f"{rest:02}")
        return _tr("{s} s").format(s=rest)

    def date(self, moment: Moment) -> date | None:
        """The calendar day of a moment in the shop's time zone."""
        if isinstance(moment, int):
            return shop_date(moment, self.time_zone)
        return date.fromisoformat(moment) if isinstance(moment, str) else moment

    def _day(self, moment: Moment, pattern: str) -> str:
        day = self.date(moment)
        return UNKNOWN if day is None else day_text(self.locale, day, pattern)
