"""Times of day, in the 12-hour and the 24-hour clock."""

from summarizer.grounding.figures.lexicon import SMALL
from summarizer.grounding.figures.numerals import plain_integer
from summarizer.grounding.figures.reading import Reading
from summarizer.grounding.figures.tokens import APOSTROPHES, Tokens
from summarizer.grounding.figures.wordlist import listed

ZONES = frozenset(listed("gmt utc est edt cst cdt mst mdt pst pdt et pt bst cet cest ist jst msk aest"))
NAMED_TIMES = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
_NOON, _DAY, _HOUR = 12, 24, 60


def read_time(tokens: Tokens, index: int) -> Reading | None:
    """The time of day that begins at a token ("10:30", "10 a.m. EST", "1400 GMT", "noon"); None where none does."""
    word = tokens.word(index)
    if word in NAMED_TIMES:
        return Reading(index, index + 1, "time", when=NAMED_TIMES[word])
    if not tokens.numeric(index):
        hour = SMALL.get(word)
        half, end = _half_day(tokens, index + 1)
        return _reading(index, end, hour, 0, half) if hour and end > index + 1 and half is not None else None
    return _clock(tokens, index) or _military(tokens, index)


def _clock(tokens: Tokens, index: int) -> Reading | None:
    """Read "10:30", "10.30pm", "10am", "10 o'clock"."""
    hour, minute, end, certain = plain_integer(tokens, index), 0, index + 1, False
    dotted = tokens.word(index).split(".")
    if len(dotted) == 2 and len(dotted[1]) == 2 and dotted[0].isdecimal():  # noqa: PLR2004
        hour, minute = int(dotted[0]), int(dotted[1])
    elif tokens.word(end) == ":" and tokens.glued(end) and tokens.glued(end + 1):
        minutes = plain_integer(tokens, end + 1)
        if minutes is None or len(tokens.word(end + 1)) != 2:  # noqa: PLR2004
            return None
        minute, end, certain = minutes, end + 2, True
        if tokens.word(end) == ":" and tokens.glued(end) and tokens.numeric(end + 1):
            end += 2
    if hour is None or hour > _DAY or minute >= _HOUR:
        return None
    half, behind = _half_day(tokens, end)
    if behind > end:
        end, certain = behind, True
    if not certain:
        return None
    return _reading(index, end, hour, minute, half)


def _military(tokens: Tokens, index: int) -> Reading | None:
    """Read "1400 GMT", "0630 hours"."""
    word = tokens.word(index)
    if len(word) != 4 or not word.isdecimal() or not word.isascii() or tokens.word(index + 1) not in ZONES | {"hours"}:  # noqa: PLR2004
        return None
    hour, minute = int(word[:2]), int(word[2:])
    if hour > _DAY or minute >= _HOUR or (tokens.word(index + 1) == "hours" and word[0] != "0" and minute % 5):
        return None
    return Reading(index, index + 2, "time", when=f"T{hour % _DAY:02d}:{minute:02d}")


def _half_day(tokens: Tokens, index: int) -> tuple[str | None, int]:
    """Read "am" or "pm" with a zone behind it, and the index behind both; the index itself where neither stands."""
    half: str | None = None
    word = tokens.word(index)
    if word in ("am", "pm"):
        half, index = word, index + 1
    elif word in ("a", "p") and tokens.word(index + 1) == "." and tokens.word(index + 2) == "m":
        half, index = word + "m", index + 3
        if tokens.word(index) == "." and tokens.glued(index):
            index += 1
    elif word == "o" and tokens.word(index + 1) in APOSTROPHES and tokens.word(index + 2) == "clock":
        return "", index + 3
    if tokens.word(index) in ZONES and tokens.raw(index).isupper():
        index += 1
    return half, index


def _reading(start: int, end: int, hour: int | None, minute: int, half: str | None) -> Reading | None:
    if hour is None:
        return None
    if half in ("am", "pm"):
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    return Reading(start, end, "time", when=f"T{hour % _DAY:02d}:{minute:02d}")
