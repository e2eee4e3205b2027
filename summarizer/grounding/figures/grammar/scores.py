"""Results of games ("3-1", "6-4", "0-0") and odds ("5/1")."""

from decimal import Decimal

from summarizer.grounding.figures.grammar.lexicon import FUNCTION_WORDS, SCALES, SMALL, TIME_UNITS
from summarizer.grounding.figures.grammar.measures import PERCENT_WORDS, UNITS
from summarizer.grounding.figures.grammar.numerals import plain_integer
from summarizer.grounding.figures.grammar.reading import Reading
from summarizer.grounding.figures.grammar.tokens import DASHES, Tokens
from summarizer.grounding.figures.wordlist import listed

_HIGHEST = 250
_RESULTS = frozenset(
    listed(
        """win wins won victory victories defeat defeats loss losses draw draws drew lead thrashing triumph success margin
        score scoreline result beat beats beating lost up down aggregate record comeback hammering rout"""
    )
)
_LOOK_BACK = 8
GOALLESS = frozenset(("goalless", "scoreless"))
_GOALS = {**SMALL, "nil": 0}


def read_score(tokens: Tokens, index: int) -> Reading | None:
    """The score that begins at a token: a pair of small numbers with a dash, unless it reads as a rising range; or odds."""
    first = plain_integer(tokens, index)
    joint = tokens.word(index + 1)
    if first is None or (joint not in DASHES and joint not in "/:") or tokens.glued(index + 1) != tokens.glued(index + 2):
        return None
    second = plain_integer(tokens, index + 2)
    if second is None or max(first, second) > _HIGHEST or not tokens.glued(index + 1):
        return None
    follower = tokens.word(index + 3)
    if follower in PERCENT_WORDS or follower in UNITS or follower in SCALES or follower in TIME_UNITS:
        return None
    if tokens.glued(index + 3) and follower.isalpha() and follower not in ("at", "in"):
        return None
    if first < second and follower not in _RESULTS and not _tells_result(tokens, index) and _plural(follower):
        return None
    return Reading(index, index + 3, "score", Decimal(first), Decimal(second))


def read_spelled_score(tokens: Tokens, index: int) -> Reading | None:
    """The score in words that begins at a token ("goalless", "two-nil", "three-one" of a result); None where none does."""
    if tokens.word(index) in GOALLESS:
        return Reading(index, index + 1, "score", Decimal(0), Decimal(0))
    first, second = _GOALS.get(tokens.word(index)), _GOALS.get(tokens.word(index + 2))
    joined = tokens.word(index + 1) in DASHES and tokens.glued(index + 1) and tokens.glued(index + 2)
    if first is None or second is None or not joined or tokens.word(index + 3) in DASHES:
        return None
    told = tokens.word(index + 2) == "nil" or _tells_result(tokens, index) or tokens.word(index + 3) in _RESULTS
    return Reading(index, index + 3, "score", Decimal(first), Decimal(second)) if told else None


def _plural(word: str) -> bool:
    return word.isalpha() and word not in FUNCTION_WORDS and word.endswith(("s", "people", "men", "women", "children"))


def _tells_result(tokens: Tokens, index: int) -> bool:
    return any(word in _RESULTS for word in tokens.words[max(0, index - _LOOK_BACK) : index])
