"""The words that make a figure inexact or one-sided: "nearly", "more than", "up to", "or so"."""

from summarizer.grounding.figures.grammar.lexicon import DENOMINATORS, LONGEST_QUALIFIER, QUALIFIERS, QUALIFIERS_AFTER, SCALES
from summarizer.grounding.figures.grammar.measures import UNITS
from summarizer.grounding.figures.grammar.tokens import DASHES, Tokens

_LAST_WORDS = frozenset(phrase[-1] for phrase in QUALIFIERS)
_FIRST_WORDS_AFTER = frozenset(phrase[0] for phrase in QUALIFIERS_AFTER)
_SKIPPED = frozenset(("the", "a", "an", "just", "another", "well", "further"))
_PARTS = frozenset(("a", "an", "one", "two", "three", "four"))
_DIFFERENCES = frozenset(("%", "percent", "cent", "points", "times", "fold"))


def read_qualifier(tokens: Tokens, start: int, end: int) -> str | None:
    """The canonical qualifier of the figure in tokens `start` to `end`, None where it has none."""
    return _before(tokens, start) or _after(tokens, end)


def _before(tokens: Tokens, start: int) -> str | None:
    at = start
    if tokens.word(at - 1) == "-" and tokens.glued(at):
        at -= 1
    for _ in range(2):
        longest = min(LONGEST_QUALIFIER, at) if tokens.word(at - 1) in _LAST_WORDS else 0
        for length in range(longest, 0, -1):
            found = QUALIFIERS.get(tuple(tokens.words[at - length : at]))
            if found:
                return None if _compares(tokens, at - length, at) else found
        if tokens.word(at - 1) not in _SKIPPED:
            return None
        at -= 1
    return None


def _compares(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words in tokens `start` to `end` tell a difference and no bound: "a third less than 9 million tons"."""
    before, lead = tokens.word(start - 1), tokens.word(start - 2)
    part = before in DENOMINATORS and (lead in _PARTS or lead in DASHES)
    amount = before in UNITS and (tokens.numeric(start - 2) or lead in SCALES)
    told = before in _DIFFERENCES or before in SCALES or before[:1].isdigit() or part or amount
    return told and tokens.word(end - 1) == "than"


def _after(tokens: Tokens, end: int) -> str | None:
    if tokens.word(end) not in _FIRST_WORDS_AFTER:
        return None
    for length in (2, 1):
        found = QUALIFIERS_AFTER.get(tuple(tokens.words[end : end + length]))
        if found and not (length == 1 and not tokens.glued(end)):
            return found
    return None
