"""When two dates, times or periods tell the same moment."""

from datetime import date
from itertools import zip_longest

from summarizer.grounding.figures.families import converted, factor_between
from summarizer.types.quantity import Quantity

_HALF_DAY = 12
_SIXTY = 60
_YEAR = 4


def same_moment(claim: Quantity, source: Quantity) -> bool:
    """Whether the claim's date or time is the source's, or a coarser or finer telling of it."""
    if claim.kind != source.kind:
        return any(
            _year_as_number(*pair) or _clock_as_length(*pair) or _clock_as_score(*pair)
            for pair in ((claim, source), (source, claim))
        )
    if claim.when is None or source.when is None:
        return False
    if claim.kind == "time":
        return _same_time(claim, source)
    return same_date(claim.when, source.when)


def same_date(claim: str, source: str) -> bool:
    """Whether two dates in the notation of Quantity.when can be one, the claim's as exact as the source's or coarser.

    What one side leaves open ("XXXX") the other may say; a whole month or year holds its days; a weekday is that of a full
    date.
    """
    if claim == source:
        return True
    if "/" in source or "/" in claim:
        return _same_stretch(months_of(claim), months_of(source))
    if "W" in claim or "W" in source:
        return claim == weekday_of(source)
    parts = zip_longest(claim.split("-"), source.split("-"))
    return all(ours is None or (theirs is not None and _fits(ours, theirs)) for ours, theirs in parts)


def _same_stretch(claim: str, source: str) -> bool:
    """Whether a date is one end of a stretch, or two stretches have the same ends."""
    if "/" not in claim:
        return any(same_date(claim, end) for end in source.split("/"))
    return "/" in source and all(map(same_date, claim.split("/"), source.split("/")))


def months_of(when: str) -> str:
    """A quarter or half of a year as the stretch of its months; any other date as it is."""
    year, _, part = when.rpartition("-")
    length = {"Q": 3, "H": 6}.get(part[:1])
    if not length or not part[1:].isdecimal():
        return when
    last = int(part[1:]) * length
    return f"{year}-{last - length + 1:02d}/{year}-{last:02d}"


def day_keys(when: str) -> list[str]:
    """What every date shares with those that may tell the same: its weekday, its part of the year, its year or decade."""
    keys = []
    stretch = months_of(when)
    for day in (*when.split("/"), *(stretch.split("/") if stretch != when else ())):
        weekday = day if "W" in day else weekday_of(day)
        if weekday:
            keys.append(f"weekday {weekday[-1]}")
        year, _, rest = day.partition("-")
        if rest and "W" not in day:
            keys.append(f"part {rest.partition('-')[0]}")
        if year.isdecimal():
            keys += [f"year {year}", f"year {year[:3]}X", f"year XX{year[2:3]}X", f"year {year[:2]}XX"]
        elif not rest:
            keys.append(f"year {year}")
            if year[:2].isdecimal() and year[2:3].isdecimal():
                keys += [f"year {year[:2]}XX", f"year XX{year[2]}X"]
    return keys


def tells_day(figure: Quantity) -> bool:
    """Whether a figure is a day of the calendar, whose weekday a reader can work out."""
    when = figure.when or ""
    return figure.kind == "date" and "W" not in when and when.count("-") > 1


def grain(figure: Quantity) -> str:
    """How exactly a date tells its moment: to the day of the week, to the year, to a part of it, or to the century."""
    when = figure.when or ""
    if "W" in when:
        return "weekday"
    if when.endswith("XX") and len(when) == _YEAR:
        return "century"
    return "year" if len(when) == _YEAR else "calendar"


def year_of(figure: Quantity) -> str | None:
    """The year that a date states, None where it states none."""
    year = (figure.when or "")[:_YEAR] if figure.kind == "date" else ""
    return year if len(year) == _YEAR and year.isdecimal() else None


def leaves_year_open(figure: Quantity) -> bool:
    """Whether a date tells a part of a year and not which."""
    return figure.kind == "date" and (figure.when or "").startswith("XXXX-") and "W" not in (figure.when or "")


def weekday_of(when: str) -> str | None:
    """The weekday of a full date in the same notation, None for any other date."""
    try:
        return f"XXXX-WXX-{date.fromisoformat(when).isoweekday()}"
    except ValueError:
        return None


def _fits(ours: str, theirs: str) -> bool:
    """Whether two parts agree in every place that both say; no year of a decade or century follows from these."""
    if "X" in theirs and theirs.rstrip("X") and "X" not in ours[len(theirs.rstrip("X")) :]:
        return False
    return (
        len(ours) <= max(4, len(theirs))
        and all(one == other or "X" in (one, other) for one, other in zip(ours, theirs, strict=False))
        and len(ours) == len(theirs)
    )


def _same_time(claim: Quantity, source: Quantity) -> bool:
    if claim.when == source.when:
        return True
    if claim.when is None or source.when is None or claim.when[-3:] != source.when[-3:]:
        return False
    hours = int(claim.when[1:3]), int(source.when[1:3])
    open_half = any(hour <= _HALF_DAY and _leaves_half_open(q.text) for hour, q in zip(hours, (claim, source), strict=True))
    return open_half and (hours[0] - hours[1]) % _HALF_DAY == 0


def _leaves_half_open(text: str) -> bool:
    """Whether a time of day does not say which half of the day: "9:15", "9 o'clock", "a quarter past nine"."""
    words = text.lower().split()
    return not any(map(str.isalpha, text)) or words[-1].endswith("clock") or (len(words) > 2 and words[-2] in ("past", "to"))  # noqa: PLR2004


def _clock_as_length(clock: Quantity, length: Quantity) -> bool:
    """Whether what reads as a time of day ("2:51") is a length in hours and minutes, or in minutes and seconds."""
    if clock.kind != "time" or length.kind != "period" or length.when or length.value is None or not clock.when:
        return False
    ratio = factor_between("minute", length.unit)
    hours, minutes = clock.text.partition(":")[::2]
    if ratio is None or not (hours.isdecimal() and minutes.isdecimal()):
        return False
    minutes_long = int(hours) * _SIXTY + int(minutes)
    return converted(length.value, ratio * _SIXTY) in (minutes_long * _SIXTY, minutes_long)


def _clock_as_score(clock: Quantity, score: Quantity) -> bool:
    """Whether what reads as a time of day ("16:14") is the result of a game."""
    told = f"{score.value}:{score.high}"
    return clock.kind == "time" and score.kind == "score" and clock.text in (told, f"{score.high}:{score.value}")


def _year_as_number(one: Quantity, other: Quantity) -> bool:
    """Whether a bare number that was read as a count is the other's year."""
    return (
        one.kind == "date"
        and other.kind == "count"
        and not other.unit
        and other.high is None
        and one.when is not None
        and one.when == str(other.value)
    )
