"""Numbers of other countries' style: "1 250 km" with plain spaces, "10,5 hectares" with a decimal comma."""

from summarizer.grounding.figures.grammar.currencies import CODES, LETTER_SIGNS, NAMES, SIGNS
from summarizer.grounding.figures.grammar.lexicon import FUNCTION_WORDS, MONEY_SUFFIXES, MONTHS, SCALES, TIME_UNITS, WEEKDAYS
from summarizer.grounding.figures.grammar.measures import GLUED_UNITS, PERCENT_WORDS, POWERS, UNITS
from summarizer.grounding.figures.grammar.namers import NAMERS
from summarizer.grounding.figures.grammar.tokens import DASHES, Tokens

_GROUP, _MOST_GROUPS = 3, 4
_TO = DASHES | {"to", "and"}
_OPENERS = frozenset(".!?:;\"'(\u201c\u2018")
_NUMBERED = NAMERS | MONTHS.keys() | WEEKDAYS.keys() | TIME_UNITS.keys() | {"aged", "#", "+", "№"}
_JOINTS = DASHES | {"/", ":", ".", ","}
_MEASURES = frozenset((*UNITS, *POWERS, *PERCENT_WORDS, *SCALES, *NAMES, *SIGNS))
_CODES = CODES.keys() | LETTER_SIGNS.keys()
_MOST_DECIMALS = 2


def behind_groups(tokens: Tokens, index: int) -> int:
    """The index behind groups of three digits with plain spaces between, of which the first stands at a token; 0 for none.

    Two numbers can stand side by side too ("Gate 12 250 people", "12 737 MAX jets", "in 2024 250 people"): digits are joined
    where what they measure or count follows, and nothing before them is numbered.
    """
    end = _end_of_groups(tokens, index)
    if end == index + 1 or tokens.numeric(end) or tokens.numeric(index - 1):
        return 0
    before = tokens.word(index - 1)
    if before in _NUMBERED or (before == "." and tokens.word(index - 2) in NAMERS) or _is_joined(tokens, index):
        return 0
    if tokens.word(end) in _TO:
        last = _end_of_groups(tokens, end + 1)
        return end if last > end + 2 and (is_measured(tokens, last) or _is_counted(tokens, last)) else 0
    if (
        is_measured(tokens, end)
        or before in SIGNS
        or ((before in CODES or before in LETTER_SIGNS) and tokens.capital(index - 1))
    ):
        return end
    return end if not _follows_name(tokens, index) and _is_counted(tokens, end) and not _is_model(tokens.word(end - 1)) else 0


def decimals_behind(tokens: Tokens, index: int, end: int) -> str:
    """The digits behind a decimal comma ("10,5 hectares"), where a unit follows them; the empty string for none.

    The number begins at the token `index` and ends before `end`.
    """
    digits = tokens.word(end + 1)
    if tokens.word(end) != "," or not (tokens.glued(end) and tokens.glued(end + 1) and digits.isdecimal()):
        return ""
    before = tokens.word(index - 1)
    plain = len(digits) <= _MOST_DECIMALS and tokens.word(end - 1).isdecimal() and len(tokens.word(end - 1)) <= _GROUP
    if not plain or _is_joined(tokens, index) or before in MONTHS:
        return ""
    return digits if before in SIGNS or is_measured(tokens, end + 2) else ""


def is_measured(tokens: Tokens, index: int) -> bool:
    """Whether a unit, a magnitude, a currency or a percent sign stands at a token."""
    word = tokens.word(index)
    if word in _MEASURES or word in TIME_UNITS or word == "times":
        return True
    if word in MONEY_SUFFIXES or word in GLUED_UNITS:
        return tokens.glued(index)
    return word in CODES and tokens.raw(index).isupper()


def _end_of_groups(tokens: Tokens, index: int) -> int:
    """The index behind a token and the groups behind it, if it may be the first of them."""
    word, end = tokens.word(index), index + 1
    if len(word) <= _GROUP and word.isdecimal() and word[0] != "0":
        while end <= index + _MOST_GROUPS and _is_group(tokens, end):
            end += 1
    return end


def _is_group(tokens: Tokens, index: int) -> bool:
    """Whether a token is three digits, perhaps with decimals behind, one plain space behind the token before."""
    whole, _, _ = tokens.word(index).partition(".")
    if len(whole) != _GROUP or not (whole.isdecimal() and tokens.word(index - 1).isdecimal()):
        return False
    return tokens.text[tokens.ends[index - 1] : tokens.starts[index]] == " "


def _is_joined(tokens: Tokens, index: int) -> bool:
    """Whether a sign joins a number to one before it: "6-4 250", "1,2,5"; that of a range ("1 250-1 300") does not count."""
    joined = tokens.glued(index) and tokens.glued(index - 1) and tokens.word(index - 1) in _JOINTS
    return joined and not (tokens.word(index - 1) in DASHES and _is_group(tokens, index - 2))


def _follows_name(tokens: Tokens, index: int) -> bool:
    """Whether a name stands before a number, which may be the name's."""
    return tokens.capital(index - 1) and index > 1 and tokens.word(index - 2) not in _OPENERS


def _is_counted(tokens: Tokens, index: int) -> bool:
    """Whether a noun follows, or nothing."""
    word = tokens.word(index)
    return not word[:1].isalnum() or (word.isalpha() and word not in FUNCTION_WORDS and not tokens.capital(index))


def _is_model(digits: str) -> bool:
    """Whether digits are those of an airliner: "12 737 jets"."""
    return len(digits) == _GROUP and digits[0] == digits[-1] == "7"
