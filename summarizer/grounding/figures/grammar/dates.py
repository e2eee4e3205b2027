"""Dates in every order, months, years, quarters, decades and weekdays, in the notation of TIMEX3."""

from summarizer.grounding.figures.grammar.currencies import SIGNS
from summarizer.grounding.figures.grammar.lexicon import (
    AMBIGUOUS_MONTHS,
    FUNCTION_WORDS,
    MONTHS,
    ORDINAL_SUFFIXES,
    ORDINALS,
    TENS,
    TIME_UNITS,
    WEEKDAYS,
)  # fmt: skip
from summarizer.grounding.figures.grammar.measures import UNITS
from summarizer.grounding.figures.grammar.noun import is_plural
from summarizer.grounding.figures.grammar.numerals import plain_integer
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import APOSTROPHES, DASHES, Tokens
from summarizer.grounding.figures.wordlist import listed

_TO, _JOINTS = DASHES | {"to"}, DASHES | {"/"}
_DAYS, _MONTHS = 31, 12
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_YEAR_LEADS = frozenset(
    listed(
        """in since by until till before after during from to of year fiscal fy late early mid through between and than
        summer spring autumn fall winter back circa season for the class election elections"""
    )
)
_PREPOSITIONS = frozenset(
    listed(
        """in of since by until till before after during from to early late mid last next this on and through between for
        around every each late"""
    )
)
_DECADES = {f"{tens[:-1]}ies": value for tens, value in TENS.items()}
_OWNERS = frozenset(("his", "her", "their", "my", "your", "our"))
# "In his 30s or 40s" tells ages.
_NO_DECADE_BEHIND = frozenset(("or", "and", "to", "through", "mid", "in", "aged"))
_USUAL_YEARS = (1700, 2100)
_YEAR_DIGITS = 4
_LOOSE_LEADS = frozenset(("of", "to", "and", "for", "than", "from", "the"))
_NO_YEAR_BEFORE = frozenset(("%", "percent", "million", "billion", "thousand", "times", "gmt"))
_YEARLY = frozenset(("figures", "levels", "results", "elections", "sales", "olympics"))
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def read_date(tokens: Tokens, index: int) -> Reading | None:
    """The date that begins at a token, None where none does."""
    word = tokens.word(index)
    if word in MONTHS:
        return _month_first(tokens, index)
    if word in WEEKDAYS:
        return Reading(index, index + 1, "date", when=f"XXXX-WXX-{WEEKDAYS[word]}")
    if tokens.numeric(index):
        return (
            _numeric(tokens, index)
            or _quarter(tokens, index)
            or _day_first(tokens, index)
            or _decade(tokens, index)
            or _year(tokens, index)
        )
    return _quarter(tokens, index) or _spelled_decade(tokens, index) or _day_first(tokens, index)


def read_day(tokens: Tokens, index: int) -> tuple[int, int] | None:
    """A day of a month ("14", "14th", "fourteenth") and the index behind it."""
    value = plain_integer(tokens, index)
    if value is not None:
        suffixed = tokens.word(index + 1) in ORDINAL_SUFFIXES and tokens.glued(index + 1)
        if 1 <= value <= _DAYS and not tokens.word(index).startswith("00"):
            return value, index + 1 + suffixed
        return None
    word = tokens.word(index)
    if word in ORDINALS and ORDINALS[word] <= _DAYS:
        return ORDINALS[word], index + 1
    if word in ("twenty", "thirty") and tokens.word(index + 1) == "-" and tokens.word(index + 2) in ORDINALS:
        value = TENS[word] + ORDINALS[tokens.word(index + 2)]
        return (value, index + 3) if value <= _DAYS else None
    return None


def year_at(tokens: Tokens, index: int) -> int | None:
    """The four-digit year at a token, None for any other."""
    word = tokens.word(index)
    return (
        int(word)
        if len(word) == _YEAR_DIGITS and word.isascii() and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR
        else None
    )


def _month_first(tokens: Tokens, index: int) -> Reading | None:
    """Read "Aug. 14, 2024", "August 14-16", "August 2024", "August"."""
    month = MONTHS[tokens.word(index)]
    dotted = tokens.word(index + 1) == "." and len(tokens.word(index)) <= 4  # noqa: PLR2004  (abbreviations)
    at = index + 1 + dotted
    day = read_day(tokens, at) if tokens.numeric(at) or tokens.word(at) in ORDINALS else None
    if day and not _counts_something(tokens, day[1]):
        last = _last_day(tokens, day[1], day[0])
        end = last[1] if last else day[1]
        year, end = _year_behind(tokens, end)
        return Reading(index, end, "date", when=_when(year, month, day[0], last[0] if last else None))
    year, end = _year_behind(tokens, at)
    if year is not None:
        return Reading(index, end, "date", when=_when(year, month))
    if tokens.word(index) in AMBIGUOUS_MONTHS and not _is_month(tokens, index):
        return None
    return Reading(index, index + 1, "date", when=_when(None, month))


def _is_month(tokens: Tokens, index: int) -> bool:
    """Whether an ambiguous name is the month: capital, and behind a preposition or the like."""
    if not tokens.capital(index):
        return False
    return tokens.word(index) == "august" or tokens.word(index - 1) in _PREPOSITIONS


def _counts_something(tokens: Tokens, index: int) -> bool:
    """Whether the number before is not a day, since a magnitude or a percent sign follows."""
    return tokens.word(index) in ("%", "percent", "million", "billion", "thousand", "hundred") or (
        tokens.word(index) == ":" and tokens.glued(index)
    )


def _last_day(tokens: Tokens, index: int, first: int) -> tuple[int, int] | None:
    """The upper end of "14-16" or "14 to 16"."""
    if tokens.word(index) in _TO:
        day = read_day(tokens, index + 1)
        if day and day[0] > first and not _counts_something(tokens, day[1]):
            return day
    return None


def _year_behind(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """The year behind a day or month, with or without a comma, and the index behind it."""
    at = index + 1 if tokens.word(index) in (",", "of") else index
    year = year_at(tokens, at)
    if year is None or (tokens.glued(at + 1) and tokens.word(at + 1) in DASHES and tokens.numeric(at + 2)):
        return None, index
    return year, at + 1


def _when(year: int | None, month: int, day: int | None = None, last: int | None = None) -> str:
    head = f"{year:04d}" if year is not None else "XXXX"
    if day is None:
        return f"{head}-{month:02d}"
    start = f"{head}-{month:02d}-{day:02d}"
    return start if last is None else f"{start}/{head}-{month:02d}-{last:02d}"


def _day_first(tokens: Tokens, index: int) -> Reading | None:
    """Read "14 August 2024", "14th of August", "14-16 Aug.", "14 and 15 August" (as its last day)."""
    day = read_day(tokens, index)
    if day is None:
        return None
    last = _last_day(tokens, day[1], day[0])
    at = last[1] if last else day[1]
    if tokens.word(at) == "of":
        at += 1
    name = tokens.word(at)
    if name not in MONTHS or (name in AMBIGUOUS_MONTHS and not tokens.capital(at)):
        return None
    end = at + 1
    if tokens.word(end) == "." and len(name) <= 4:  # noqa: PLR2004
        year, behind = _year_behind(tokens, end + 1)
        end = behind if year is not None else end
    else:
        year, end = _year_behind(tokens, end)
    return Reading(index, end, "date", when=_when(year, MONTHS[name], day[0], last[0] if last else None))


def _numeric(tokens: Tokens, index: int) -> Reading | None:
    """Read "2024-08-14", "14/08/2024", "14.08.2024"."""
    if tokens.word(index).count(".") == 2:  # noqa: PLR2004  (day, month and year)
        return _calendar(index, index + 1, tokens.word(index).split("."), ".")
    joint = tokens.word(index + 1)
    if joint not in ("-", "/") or tokens.word(index + 3) != joint:
        return None
    if not all(tokens.glued(index + step) for step in range(1, 5)):
        return None
    if tokens.numeric(index + 6) and tokens.word(index + 5) == joint:
        return None
    return _calendar(index, index + 5, [tokens.word(index + step) for step in (0, 2, 4)], joint)


def _calendar(start: int, end: int, parts: list[str], joint: str) -> Reading | None:
    """The date of three numbers: year first in ISO's order, else day first unless only the month can be."""
    if not all(part.isdecimal() and part.isascii() and len(part) <= 4 for part in parts):  # noqa: PLR2004  (a year's digits)
        return None
    lengths = tuple(map(len, parts))
    first, second, third = map(int, parts)
    if lengths == (4, 2, 2):
        year, month, day = first, second, third
    elif lengths[2] in (2, 4) and max(lengths[:2]) <= 2 and joint != "-":  # noqa: PLR2004
        year = third if lengths[2] == 4 else 2000 + third  # noqa: PLR2004
        day, month = (second, first) if second > _MONTHS else (first, second)
    else:
        return None
    if not (1 <= month <= _MONTHS and 1 <= day <= _DAYS):
        return None
    return Reading(start, end, "date", when=_when(year, month, day))


def _decade(tokens: Tokens, index: int) -> Reading | None:
    """Read "the 1940s", "the '40s", "a 50s look", "the 21st century"."""
    value = plain_integer(tokens, index)
    if value is None:
        return None
    at = index + 2 if tokens.word(index + 1) in APOSTROPHES else index + 1
    if tokens.word(at) == "s" and tokens.glued(at) and value % 10 == 0 and len(tokens.word(index)) in (2, 4):
        if len(tokens.word(index)) == 4:  # noqa: PLR2004
            return Reading(index, at + 1, "date", when=f"{value // 10}X")
        before = tokens.word(index - 1)
        listed_behind = len(tokens.word(index - 3)) == _YEAR_DIGITS and tokens.word(index - 2) == "s"
        led = before in APOSTROPHES or (before.isalpha() and (listed_behind or before not in _NO_DECADE_BEHIND))
        if led and not {before, tokens.word(index - 2)} & _OWNERS:
            return Reading(index, at + 1, "date", when=f"XX{value // 10}X")
        return None
    suffixed = tokens.word(index + 1) in ORDINAL_SUFFIXES
    at = index + 3 if tokens.word(index + 2) == "-" else index + 2
    if suffixed and tokens.word(at) in ("century", "centuries"):
        return Reading(index, at + 1, "date", when=f"{value - 1:02d}XX")
    return None


def _spelled_decade(tokens: Tokens, index: int) -> Reading | None:
    """Read "the sixties", "the nineteenth century"."""
    word = tokens.word(index)
    before = tokens.word(index - 1)
    if word in _DECADES and (before in ("the", "early", "late", "mid") or (tokens.capital(index) and before not in _OWNERS)):
        return Reading(index, index + 1, "date", when=f"XX{_DECADES[word] // 10}X")
    at = index + 2 if tokens.word(index + 1) == "-" else index + 1
    if word in ORDINALS and tokens.word(at) == "century":
        return Reading(index, at + 1, "date", when=f"{ORDINALS[word] - 1:02d}XX")
    return None


def _quarter(tokens: Tokens, index: int) -> Reading | None:
    """Read "Q3 2024", "3Q 2024", "third quarter of 2024", "the first half"."""
    word = tokens.word(index)
    if tokens.word(index + 1) in ("q", "h") and word in ("1", "2", "3", "4") and tokens.glued(index + 1):
        year, end = _year_behind(tokens, index + 2)
        return Reading(index, end, "date", when=f"{year or 'XXXX'}-{tokens.word(index + 1).upper()}{word}")
    if len(word) == 2 and word[0] in "qh" and word[1] in "1234":  # noqa: PLR2004
        year, end = _year_behind(tokens, index + 1)
        return Reading(index, end, "date", when=f"{year or 'XXXX'}-{word.upper()}")
    at = index + 2 if tokens.word(index + 1) == "-" else index + 1
    name = tokens.word(at)
    if word not in _QUARTERS or name not in ("quarter", "half") or tokens.words[at + 1 : at + 3] == ["of", "an"]:
        return None
    if name == "half" and _QUARTERS[word] > 2:  # noqa: PLR2004
        return None
    behind = at + 2 if tokens.word(at + 1) == "of" and year_at(tokens, at + 2) else at + 1
    year, end = (year_at(tokens, behind), behind + 1) if year_at(tokens, behind) else (None, at + 1)
    return Reading(index, end, "date", when=f"{year or 'XXXX'}-{name[0].upper()}{_QUARTERS[word]}")


def _year(tokens: Tokens, index: int) -> Reading | None:
    """A year alone, told from a count by what stands around it; "2014-15" and "2014/2015" are its ranges."""
    year = year_at(tokens, index)
    if year is None:
        return None
    span = _span_of_years(tokens, index, year)
    if span:
        return span
    before = tokens.word(index - 1)
    if before in SIGNS or _measures(tokens, index + 1):
        return None
    usual = _USUAL_YEARS[0] <= year <= _USUAL_YEARS[1]
    if not usual and before not in ("in", "since", "year", "until"):
        return None
    if usual and _counts(tokens, index, year):
        return None
    return Reading(index, index + 1, "date", when=str(year))


def _span_of_years(tokens: Tokens, index: int, year: int) -> Reading | None:
    last = tokens.word(index + 2)
    joined = tokens.word(index + 1) in _JOINTS and tokens.glued(index + 1) and tokens.glued(index + 2)
    if not joined or not (last.isdecimal() and last.isascii() and len(last) in (2, _YEAR_DIGITS)):
        return None
    end = int(str(year)[: _YEAR_DIGITS - len(last)] + last)
    return Reading(index, index + 3, "date", when=f"{year}/{end}") if year < end <= _LAST_YEAR else None


def _measures(tokens: Tokens, index: int) -> bool:
    """Whether a unit stands behind a number of four digits: "2000 km", "2000-year"."""
    at = index + 1 if tokens.word(index) == "-" and tokens.glued(index) else index
    word = tokens.word(at)
    return word in _NO_YEAR_BEFORE or word in UNITS or (word in TIME_UNITS and word != "season")


def _counts(tokens: Tokens, index: int, year: int) -> bool:
    """Whether a plural noun behind makes a count of what could be a year: "2000 people"."""
    before, behind = tokens.word(index - 1), tokens.word(index + 1)
    if not is_plural(behind) or behind in FUNCTION_WORDS or behind in _YEARLY:
        return False
    return before not in _YEAR_LEADS or (before in _LOOSE_LEADS and year % 100 == 0)
