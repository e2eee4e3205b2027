"""Stretches of days and months: "from 12 to 16 July", "between July 12 and July 16", "from April to June"."""

from summarizer.grounding.figures.grammar.dates import read_date, read_day
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import DASHES, Tokens

_JOINTS = frozenset(("to", "until", "till", "through", *DASHES))
_YEAR = 4


def read_date_range(tokens: Tokens, index: int) -> Reading | None:
    """The stretch of days or months that a "from" or "between" opens; `when` is its first and its last, with "/" between."""
    joints = ("and",) if tokens.word(index) == "between" else _JOINTS
    start = index + 1 + (tokens.word(index + 1) == "the")
    day = read_day(tokens, start)
    if day and tokens.word(day[1]) in joints:
        last = _calendar(tokens, day[1] + 1)
        return (
            _reading(index, last, f"{last.when[:-2]}{day[0]:02d}") if last and last.when and last.when.count("-") > 1 else None
        )
    first = _calendar(tokens, start)
    if first is None or first.when is None or tokens.word(first.end) not in joints:
        return None
    last = _calendar(tokens, first.end + 1)
    if last is None or last.when is None:
        day = read_day(tokens, first.end + 1)
        within = day and first.when.count("-") > 1 and tokens.word(index) == "between"
        return (
            _reading(index, first._replace(end=day[1], when=f"{first.when[:-2]}{day[0]:02d}"), first.when)
            if day and within
            else None
        )
    if first.when.count("-") != last.when.count("-"):
        return None
    said = first.when[:_YEAR]
    return _reading(index, last, first.when if said.isdecimal() else last.when[:_YEAR] + first.when[_YEAR:])


def _calendar(tokens: Tokens, index: int) -> Reading | None:
    """A single day or month of the calendar at a token."""
    index += tokens.word(index) == "the"
    found = read_date(tokens, index)
    when = found.when if found else None
    return found if when and "-" in when and not set("WQH/") & set(when) else None


def _reading(index: int, last: Reading | None, first: str) -> Reading | None:
    return Reading(index, last.end, "date", when=f"{first}/{last.when}") if last else None
