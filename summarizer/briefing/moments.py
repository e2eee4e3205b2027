"""Moments: the days that a date of an article means, worked out from the day of the article where that is plain."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from summarizer.types.article import Article
from summarizer.types.quantity import Quantity

_YEAR_DIGITS = 4
_OPEN_YEAR = "XXXX"
_NEAR = timedelta(days=183)
_EARLIER = ("last", "previous", "past")
_PARTS = {"Q": 3, "H": 6}
_END = re.compile(r"\b(?:end|close|late|turn) (?:of |in )?(?:the )?$", re.IGNORECASE)
_START = re.compile(r"\b(?:start|beginning|early) (?:of |in )?(?:the )?$", re.IGNORECASE)
_MIDDLE = re.compile(r"\b(?:middle of (?:the )?|mid[- ])$", re.IGNORECASE)
_DATELINE = 3


class Moment(NamedTuple):
    """A stretch of days, from `first` to `last`."""

    first: date
    last: date

    def meets(self, other: "Moment") -> bool:
        """Whether one of the two lies inside the other."""
        return (self.first <= other.first and other.last <= self.last) or (
            other.first <= self.first and self.last <= other.last
        )

    @property
    def days(self) -> int:
        """How many days it takes."""
        return (self.last - self.first).days + 1


def day_of(article: Article, figures: list[list[Quantity]]) -> date | None:
    """The day of an article: that of its publication, else the one full date near its start ("Sept. 17, 2025 –").

    `figures` are those of its first sentences.
    """
    if article.published:
        return _iso(article.published[:10])
    days = [figure.when for found in figures[:_DATELINE] for figure in found if figure.kind == "date" and figure.when]
    return next((day for when in days if when[0].isdecimal() and (day := _iso(when))), None)


def moment_of(text: str, figure: Quantity, day: date | None, *, ahead: bool | None) -> Moment | None:
    """The days that a date or period in a text means; None where that can't be said.

    `day` is the day of its article; `ahead` tells whether it lies in the future from there, None where that is open.
    """
    if figure.kind == "period":
        found = _period(figure, day)
    elif figure.kind == "date" and figure.when:
        found = _dated(figure.when, day, ahead)
    else:
        return None
    return _narrowed(found, text, figure) if found else None


def _iso(when: str) -> date | None:
    try:
        return date.fromisoformat(when)
    except ValueError:
        return None


def _day(day: date) -> Moment:
    return Moment(day, day)


def _dated(when: str, day: date | None, ahead: bool | None) -> Moment | None:  # noqa: FBT001 - as in `moment_of`
    if "/" in when:
        first, last = (_dated(part, day, ahead) for part in when.split("/"))
        return Moment(first.first, last.last) if first and last and first.first <= last.last else None
    if "W" in when:
        return _weekday(int(when[-1]), day, ahead) if when[-1].isdecimal() else None
    if when.startswith(f"{_OPEN_YEAR}-"):
        return _in_open_year(when[5:], day, ahead)
    if not when[:_YEAR_DIGITS].isdecimal():
        return None
    return _in_year(int(when[:_YEAR_DIGITS]), when[_YEAR_DIGITS + 1 :])


def _in_year(year: int, part: str) -> Moment | None:
    """A year, or a quarter, half, month or day of it."""
    try:
        if not part:
            return Moment(date(year, 1, 1), date(year, 12, 31))
        if part[0] in _PARTS:
            length = _PARTS[part[0]]
            first = (int(part[1]) - 1) * length + 1
            return Moment(date(year, first, 1), _month(year, first + length - 1).last)
        month, _, number = part.partition("-")
        return _day(date(year, int(month), int(number))) if number else _month(year, int(month))
    except ValueError:
        return None


def _month(year: int, month: int) -> Moment:
    following = date(year + month // 12, month % 12 + 1, 1)
    return Moment(date(year, month, 1), following - timedelta(days=1))


def _in_open_year(part: str, day: date | None, ahead: bool | None) -> Moment | None:  # noqa: FBT001 - as in `moment_of`
    """A month or day of no stated year: the nearest one on the side that the sentence tells."""
    if day is None:
        return None
    found = [moment for year in (day.year - 1, day.year, day.year + 1) if (moment := _in_year(year, part))]
    if ahead is not None:
        found = [moment for moment in found if (moment.last >= day if ahead else moment.first <= day)]
    return min(found, key=lambda moment: abs((moment.first - day).days), default=None)


def _weekday(number: int, day: date | None, ahead: bool | None) -> Moment | None:  # noqa: FBT001 - as in `moment_of`
    if day is None:
        return None
    offset = (number - day.isoweekday()) % 7
    return _day(day + timedelta(days=offset if ahead else offset - 7 if offset else 0))


def _period(figure: Quantity, day: date | None) -> Moment | None:
    """The year, month or week that "last year", "this month" or "next week" means."""
    steps = {"past": -1, "present": 0, "future": 1}
    if day is None or figure.when not in steps or figure.value != 1 or figure.text.lower().endswith(("ago", "hence")):
        return None
    if figure.when == "past" and not figure.text.lower().startswith(_EARLIER):
        return None
    step = steps[figure.when]
    if figure.unit == "year":
        return _in_year(day.year + step, "")
    if figure.unit == "month":
        months = day.year * 12 + day.month - 1 + step
        return _month(months // 12, months % 12 + 1)
    if figure.unit == "week":
        monday = day + timedelta(days=7 * step - day.weekday())
        return Moment(monday, monday + timedelta(days=6))
    return None


def _narrowed(moment: Moment, text: str, figure: Quantity) -> Moment:
    """The third of a year or month that "early", "mid-" or "the end of" means."""
    before = text[max(0, figure.start - 20) : figure.start]
    third = timedelta(days=moment.days // 3)
    if not third.days:
        return moment
    if figure.qualifier == "late" or _END.search(before):
        return Moment(moment.last - third, moment.last)
    if figure.qualifier == "early" or _START.search(before):
        return Moment(moment.first, moment.first + third)
    if figure.qualifier == "mid" or _MIDDLE.search(before):
        return Moment(moment.first + third, moment.last - third)
    return moment
