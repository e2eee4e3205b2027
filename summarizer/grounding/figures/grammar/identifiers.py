"""Numbers that name something and count nothing: "No. 2", "Boeing 737", "5-9-5", "Article 5", telephone numbers."""

from summarizer.grounding.figures.grammar.currencies import CODES, LETTER_SIGNS, SIGNS
from summarizer.grounding.figures.grammar.lexicon import (
    FUNCTION_WORDS,
    MONEY_SUFFIXES,
    MONTHS,
    ORDINAL_SUFFIXES,
    SCALES,
    TIME_UNITS,
    WEEKDAYS,
)
from summarizer.grounding.figures.grammar.measures import GLUED_UNITS, PERCENT_WORDS, UNITS
from summarizer.grounding.figures.grammar.namers import NAMERS
from summarizer.grounding.figures.grammar.numerals import AND_A_HALF, plain_integer, read_numeral
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.spaced import behind_groups
from summarizer.grounding.figures.grammar.tokens import DASHES, DIGITS, Tokens
from summarizer.grounding.figures.wordlist import listed

# Namers that a count may follow, so that their number must be the whole phrase.
_NOT_PREFIXES = frozenset(
    listed(
        """mid pre post early late under over sub top non all multi semi ex age ages aged up about nearly to the a and from
        between until till by since first last best"""
    )
)
_ATTACHED = frozenset(
    (*ORDINAL_SUFFIXES, *UNITS, *GLUED_UNITS, *SCALES, *PERCENT_WORDS, *TIME_UNITS, *SIGNS, "s", "k", "m", "mm", "b", "t", "p",
     "am", "pm", "a", "x", "fold", "pp", "bp", "bps", "st", "yo", "yrs", "yr", "h", "hrs", "c", "f", "plus", "pts", "pt",
     "o", "gmt", "percent", "ish", "m2", "km2", "m3", "times", "and", "to", *CODES)
)  # fmt: skip
_SLASHED = frozenset(("9/11", "7/7", "24/7", "50/50", "20/20"))
_AREAS = frozenset(listed("m2 m3 km2 cm2 cm3 mm2 ft2"))
_MOST_PARTS = 8
_JOINTS = DASHES | {"/"}
_PARTS_OF_TELEPHONE = DASHES | {"(", ")"}
_LARGEST_RANK = 1000
# What a sentence begins behind; a capital letter there makes no name.
_OPENERS = frozenset(".!?:\"'\u201c\u2018")


def read_identifier(tokens: Tokens, index: int) -> Reading | None:
    """The identifier that holds the number at a token, or the word with digits in it; None where it is no identifier."""
    if not tokens.numeric(index):
        return _word_with_digits(tokens, index) if tokens.word(index)[-1:] in DIGITS else _marked(tokens, index)
    return (
        _list_number(tokens, index)
        or _joined_numbers(tokens, index)
        or _behind_hyphen(tokens, index)
        or _with_letters(tokens, index)
        or _behind_name(tokens, index)
    )


def _reading(start: int, end: int) -> Reading:
    return Reading(start, end, "identifier")


def _word_with_digits(tokens: Tokens, index: int) -> Reading | None:
    """Read "A380", "G7", "MH17"; quarters such as "Q3" are dates."""
    word = tokens.word(index)
    if (word[0] in "qh" and word[1:] in ("1", "2", "3", "4")) or word in _AREAS:
        return None
    return _reading(index, index + 1)


def _marked(tokens: Tokens, index: int) -> Reading | None:
    """Read "No. 2", "#2", "number 10"."""
    word = tokens.word(index)
    if word in ("no", "nos", "№", "#", "number"):
        at = index + 2 if tokens.word(index + 1) == "." else index + 1
        value = plain_integer(tokens, at)
        if (
            value is not None
            and value <= _LARGEST_RANK
            and not _measured(tokens, at)
            and tokens.word(at + 1) not in MONEY_SUFFIXES
        ):
            return _reading(index, at + 1)
    return None


def _list_number(tokens: Tokens, index: int) -> Reading | None:
    """Read "1." or "2)" at the beginning of a line."""
    if tokens.word(index + 1) not in (".", ")") or not tokens.glued(index + 1) or plain_integer(tokens, index) is None:
        return None
    line = tokens.text.rfind("\n", 0, tokens.starts[index]) + 1
    opens = (
        tokens.text[line : tokens.starts[index]].strip(" \t(*#-") == "" if tokens.starts[index] - line < _MOST_PARTS else False
    )
    return _reading(index, index + 1) if opens and tokens.word(index + 2) else None


def _measured(tokens: Tokens, index: int) -> bool:
    """Whether a unit, a magnitude or a percent sign follows the number."""
    word = tokens.word(index + 1)
    return word in UNITS or word in SCALES or word in PERCENT_WORDS or word in TIME_UNITS or word in SIGNS


def _joined_numbers(tokens: Tokens, index: int) -> Reading | None:
    """Numbers in a chain: "5-9-5", "10.0.1", "+7 701 123-45-67", "9/11"."""
    end, joints = index + 1, set[str]()
    parts = 1
    while parts < _MOST_PARTS * 4 and tokens.glued(end) and tokens.glued(end + 1) and tokens.numeric(end + 1):
        if tokens.word(end) not in _JOINTS:
            break
        joints.add(tokens.word(end))
        end, parts = end + 2, parts + 1
    if parts >= 3 and len(joints) == 1 and not _is_date_chain(tokens, index, parts):  # noqa: PLR2004  (more than a pair)
        return _reading(index, end)
    if tokens.word(index).count(".") > 1 and read_numeral(tokens, index) is None:
        return _reading(index, end)
    if tokens.text[tokens.starts[index] : tokens.ends[end - 1]] in _SLASHED:
        return _reading(index, end)
    return _telephone(tokens, index)


def _is_date_chain(tokens: Tokens, index: int, parts: int) -> bool:
    lengths = tuple(len(tokens.word(index + 2 * part)) for part in range(parts))
    return lengths in ((4, 2, 2), (2, 2, 4), (1, 1, 4), (1, 2, 4), (2, 1, 4), (2, 2, 2), (1, 1, 2), (1, 2, 2), (2, 1, 2))


def _telephone(tokens: Tokens, index: int) -> Reading | None:
    word = tokens.word(index)
    plus = tokens.word(index - 1) == "+" and tokens.glued(index)
    if not (plus or (word[0] == "0" and word.isdecimal() and len(word) > 1)):
        return None
    end, digits = index + 1, len(word)
    while digits < 2 * _MOST_PARTS and (tokens.numeric(end) or tokens.word(end) in _PARTS_OF_TELEPHONE):
        digits += len(tokens.word(end)) if tokens.numeric(end) else 0
        end += 1
    while not tokens.numeric(end - 1):
        end -= 1
    if digits >= _MOST_PARTS:
        return _reading(index - plus, end)
    return _reading(index, index + 1) if word[0] == "0" and len(word) > 2 and not plus else None  # noqa: PLR2004


def _behind_hyphen(tokens: Tokens, index: int) -> Reading | None:
    """Read "KamAZ-5490", "Covid-19", "F-16", but not "mid-2024" nor "under-21"."""
    if tokens.word(index - 1) not in DASHES or not tokens.glued(index) or not tokens.glued(index - 1):
        return None
    prefix = tokens.word(index - 2)
    if (
        not prefix[-1:].isalpha()
        or prefix in _NOT_PREFIXES
        or prefix in FUNCTION_WORDS
        or prefix in MONTHS
        or prefix in WEEKDAYS
        or "." in tokens.word(index)
    ):
        return None
    follower = tokens.word(index + 1)
    if len(prefix) > 1 and (follower in UNITS or follower in SCALES or follower in PERCENT_WORDS):
        return None
    return _reading(index - 2, index + 1)


def _with_letters(tokens: Tokens, index: int) -> Reading | None:
    """Read "4x4", "3D", "5G": letters directly behind digits that are no unit and no magnitude."""
    behind = tokens.word(index + 1)
    if not tokens.glued(index + 1) or not behind[:1].isalpha() or (behind in _ATTACHED and tokens.raw(index + 1) != "G"):
        return None
    if behind in MONTHS or (behind[:1] in ("x", "k") and len(behind) > 2):  # noqa: PLR2004
        return None
    return _reading(index, index + 2)


def _behind_name(tokens: Tokens, index: int) -> Reading | None:
    """Read "Boeing 737", "Article 5", "converter shop No. 2": a whole number behind a word that numbers its things."""
    value = plain_integer(tokens, index)
    before = tokens.word(index - 1)
    if behind_groups(tokens, index):
        return None
    if value is None or not before[:1].isalpha() or _measured(tokens, index) or tokens.word(index + 1) in DASHES:
        return None
    if tokens.word(index + 1) in ORDINAL_SUFFIXES and tokens.glued(index + 1):
        return None
    if before in CODES or before in LETTER_SIGNS or before in MONTHS or before in WEEKDAYS or 1900 <= value <= 2100:  # noqa: PLR2004
        return None
    if before in NAMERS:
        return _reading(index - 1, index + 1) if _closes(tokens, index + 1) else None
    proper = tokens.raw(index - 1) != before and before not in FUNCTION_WORDS and not _opens_sentence(tokens, index - 1)
    proper = proper and tokens.words[index + 1 : index + 4] != AND_A_HALF
    return _reading(index - 1, index + 1) if proper and _closes(tokens, index + 1) else None


def _closes(tokens: Tokens, index: int) -> bool:
    """Whether no noun follows that the number could count."""
    word = tokens.word(index)
    if word in (",", ":") and tokens.numeric(index + 1):
        return False
    return (
        not word[:1].isalpha()
        or word in FUNCTION_WORDS
        or (not word.endswith("s") and word not in ("people", "men", "women", "children"))
    )


def _opens_sentence(tokens: Tokens, index: int) -> bool:
    return index == 0 or tokens.word(index - 1) in _OPENERS
