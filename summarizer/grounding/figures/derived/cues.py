"""Words of English that tell by which operation one figure comes of two: a share, a rise, a fall, a total, what is left."""

from bisect import bisect_left

from summarizer.grounding.figures.grammar.lexicon import FUNCTION_WORDS, TIME_UNITS
from summarizer.grounding.figures.grammar.noun import singular
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.wordlist import listed
from summarizer.types.quantity import Quantity

RISES = frozenset(
    listed(
        """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth gain
        gains gained gaining climb climbs climbed climbing jump jumps jumped jumping up more higher dearer larger bigger
        longer heavier taller greater faster older raise raises raised raising add adds added adding advance advanced
        expand expanded expansion soar soared surge surged boost boosted upturn above extra costlier pricier"""
    )
)
"""Words of a change or a comparison whose base is the smaller figure."""

FALLS = frozenset(
    listed(
        """fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
        decreased decreasing cut cuts cutting shed sheds shedding lose loses lost losing slip slips slipped shrink shrinks
        shrank shrunk shrinking slump slumped plunge plunged tumble tumbled sink sank lower lowered lowering reduce reduces
        reduced reducing reduction down less fewer smaller cheaper shorter lighter slower younger below slash slashed trim
        trimmed axe axed dip dipped slide slid contract contracted"""
    )
)
"""Words of a change or a comparison whose base is the larger figure."""

COMPARATIVES = frozenset(
    listed(
        """up down more higher larger bigger longer heavier taller greater older above extra less fewer smaller shorter lighter
        younger below lower"""
    )
)
"""Those of both that stand before a figure as its qualifier only: "lost more than a third"."""

TOTALS = frozenset(listed("total totals totalling totaling combined together altogether overall sum"))
TOTAL_BEHIND = frozenset(("in all", "all told", "in total"))
RESTS = frozenset(listed("rest remainder remaining"))
"""Words of what is left of a whole."""

OTHERS = RESTS | frozenset(listed("other others remain remains leaving"))
"""The same words, and those that tell of it beside a figure only."""

_SAID_OF_EACH = frozenset(listed("each apiece"))
_OF_EACH = frozenset(listed("per a an each every"))
_EACH_AHEAD = frozenset(listed("each every"))
_AVERAGE = frozenset(listed("average averages averaged averaging mean"))
_STOPS = frozenset(".;:!?")
_DIRECTIONS = frozenset(listed("ago earlier later before hence"))
EARLIER = frozenset(listed("ago earlier previous previously before former formerly from last preceding originally initially"))
"""Words of an earlier time."""

_JOINTS = frozenset((",", "from", "and", "but", "while", "to", "against"))
# Tokens behind a figure in which what it is for each of is told, and before it; those of a clause that dates it.
_BEHIND, _AHEAD, _CLAUSE, _OPENING = 3, 12, 7, 5


def place_of(tokens: Tokens, figure: Quantity) -> tuple[int, int]:
    """The first token of a figure and the one behind its last."""
    return bisect_left(tokens.starts, figure.start), bisect_left(tokens.starts, figure.end)


def told_for_each(tokens: Tokens, figure: Quantity) -> str | None:
    """What an amount is told for each of ("train" of "€9m a train"): empty where that is not named, None for no rate."""
    if figure.per:
        return figure.per
    first, last = place_of(tokens, figure)
    for at in range(last, last + _BEHIND):
        word = tokens.word(at)
        if word in _SAID_OF_EACH and not _is_noun(tokens.word(at + 1)):
            return ""
        if word in _OF_EACH and _is_noun(tokens.word(at + 1)) and tokens.word(at + 2) not in _DIRECTIONS:
            name = singular(tokens.word(at + 1))
            return "" if name == "piece" else name
        if word in _STOPS or word in (",", "of") or (figure.noun is None and word not in ("for", "on", "in")):
            break
    around = {*tokens.words[max(0, first - 4) : first], *tokens.words[last : last + _BEHIND]}
    return _told_ahead(tokens, first) if around.isdisjoint(_AVERAGE) else ""


def told_earlier(tokens: Tokens, figure: Quantity) -> bool:
    """Whether the words around a figure of the article tell that it is of an earlier time: "three a year ago", "from 2,000"."""
    first, last = place_of(tokens, figure)
    if tokens.word(first - 1) == "from":
        return True
    for at in range(last, min(last + _CLAUSE, len(tokens))):
        if tokens.word(at) in _JOINTS or tokens.word(at) in _STOPS:
            break
        if _is_earlier(tokens, at):
            return True
    for at in range(first - 1, max(-1, first - 1 - _CLAUSE), -1):
        if tokens.word(at) in _STOPS or (tokens.word(at) in _JOINTS and not _ends_opening(tokens, at)):
            return False
        if _is_earlier(tokens, at):
            return True
    return False


def _is_earlier(tokens: Tokens, at: int) -> bool:
    """Whether a token tells of an earlier time; "before" only of a span: "the year before"."""
    word = tokens.word(at)
    return tokens.word(at - 1) in TIME_UNITS if word == "before" else word in EARLIER and word != "from"


def _ends_opening(tokens: Tokens, at: int) -> bool:
    """Whether a comma closes the few words that a sentence opens with: "the year before, only 41,000 came"."""
    opening = (tokens.word(start) for start in range(at - 1, at - 1 - _OPENING, -1))
    return tokens.word(at) == "," and any(word in _STOPS or word == "" for word in opening)


def _told_ahead(tokens: Tokens, first: int) -> str | None:
    """The noun of "each clinic will cost" or "a bus costs", back from the amount to the stop before it; None for no such."""
    for at in range(first - 1, max(-1, first - 1 - _AHEAD), -1):
        word = tokens.word(at)
        if word in _STOPS:
            return None
        opens = at == 0 or tokens.word(at - 1) in _STOPS
        one = opens and word in ("a", "an") and tokens.word(at + 2) in ("cost", "costs")
        if word in _EACH_AHEAD or one:
            return singular(tokens.word(at + 1)) if _is_noun(tokens.word(at + 1)) else ""
    return None


def _is_noun(word: str) -> bool:
    return word.isalpha() and word not in FUNCTION_WORDS
