"""Times of day, in the 12-hour and the 24-hour clock."""

from summarizer.grounding.figures.grammar.lexicon import SMALL
from summarizer.grounding.figures.grammar.noun import is_plural
from summarizer.grounding.figures.grammar.numerals import plain_integer, read_numeral
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import APOSTROPHES, Tokens
from summarizer.grounding.figures.wordlist import listed

ZONES = frozenset(listed("gmt utc est edt cst cdt mst mdt pst pdt et pt bst cet cest ist jst msk aest"))
NAMED_TIMES = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
_NOON, _DAY, _HOUR = 12, 24, 60
_PARTS_OF_HOUR = {"quarter": 15, "half": 30}
_PARTS_OF_DAY = {"morning": "am", "afternoon": "pm", "evening": "pm"}
# What makes a time of "nine in the evening".
_LEADS = frozenset(listed("at around about by from until till past to before after since shortly just nearly clock"))
_IN_THE = ["in", "the"]
_FIVES = frozenset((5, 10, 20, 25))


def read_time(tokens: Tokens, index: int) -> Reading | None:
    """The time of day that begins at a token ("10:30", "10 a.m. EST", "1400 GMT", "noon"); None where none does."""
    word = tokens.word(index)
    if word in NAMED_TIMES:
        return Reading(index, index + 1, "time", when=NAMED_TIMES[word])
    told = _from_the_hour(tokens, index)
    if told or tokens.numeric(index):
        return told or _clock(tokens, index) or _military(tokens, index)
    hour = SMALL.get(word)
    half, end = _half_day(tokens, index + 1)
    return _reading(index, end, hour, 0, half) if hour and end > index + 1 and half is not None else None


def _from_the_hour(tokens: Tokens, index: int) -> Reading | None:
    """Read "a quarter to nine", "half past six", "twenty minutes past 3", "at ten to six"."""
    minute, at = _minutes(tokens, index)
    joint = tokens.word(at)
    hour = SMALL.get(tokens.word(at + 1)) or plain_integer(tokens, at + 1)
    if minute is None or joint not in ("past", "to") or hour is None or not 1 <= hour <= _NOON:
        return None
    half, end = _half_day(tokens, at + 2)
    if is_plural(tokens.word(end)) or (end == at + 2 and tokens.word(end) == "-"):
        return None
    exact = _reading(index, end, hour, 0, half)
    return exact and exact._replace(when=_shifted(exact.when or "", minute if joint == "past" else -minute))


def _minutes(tokens: Tokens, index: int) -> tuple[int | None, int]:
    """How many minutes past or to an hour are told at a token, None for what tells none, and the index behind them."""
    at = index + (tokens.word(index) == "a")
    word, joint = tokens.word(at), tokens.word(at + 1)
    if word == "quarter" or (word == "half" and joint == "past" and at == index):
        return _PARTS_OF_HOUR[word], at + 1
    number = read_numeral(tokens, at) if at == index else None
    if number is None or not 1 <= number.value < _HOUR or number.value != number.value.to_integral_value():
        return None, at
    if tokens.word(number.end) in ("minute", "minutes"):
        return int(number.value), number.end + 1
    sure = number.spelled and number.value in _FIVES and tokens.word(index - 1) in ("at", "around", "about")
    return (int(number.value) if sure else None), number.end


def _shifted(when: str, minutes: int) -> str:
    """A time of day so many minutes later."""
    total = (int(when[1:3]) * _HOUR + minutes) % (_DAY * _HOUR)
    return f"T{total // _HOUR:02d}:{total % _HOUR:02d}"


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
        half, index = "", index + 3
    part = _PARTS_OF_DAY.get(tokens.word(index + 2)) if tokens.words[index : index + 2] == _IN_THE else None
    if part and not half and (half == "" or _leads(tokens, index)):
        return part, index + 3
    if tokens.word(index) in ZONES and tokens.raw(index).isupper():
        index += 1
    return half, index


def _leads(tokens: Tokens, end: int) -> bool:
    """Whether what stands before a number that ends there makes it an hour: "at nine", "a quarter past 9", "9:15"."""
    first = end - 3 if tokens.word(end - 2) == ":" else end - 1
    return first < end - 1 or tokens.word(first - 1) in _LEADS


def _reading(start: int, end: int, hour: int | None, minute: int, half: str | None) -> Reading | None:
    if hour is None:
        return None
    if half in ("am", "pm"):
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    return Reading(start, end, "time", when=f"T{hour % _DAY:02d}:{minute:02d}")
