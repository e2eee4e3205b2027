"""Signs: a figure below zero, by a minus sign or by the words that tell a fall or a loss."""

from bisect import bisect_left

from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.wordlist import listed
from summarizer.types.quantity import Quantity

# Hyphen, en dash and minus sign; an em dash parts clauses.
MINUS_SIGNS = frozenset("-\u2010\u2011\u2013\u2212")
_SIGNED = frozenset(("money", "percent", "measure", "count"))
_MINUS_WORDS = frozenset(("minus", "negative"))
_BELOW = _MINUS_WORDS | frozenset(
    ("deficit", "deficits", "shortfall", "frost", "subzero", "zero", "red", "outflow", "outflows")
)
_DOWN = frozenset(
    listed(
        """down lower below less fewer behind contract contracts contracted contraction contracting shed sheds lost lose loses
    losing falling falls dropping drops declining declines decreasing decreases shrinking shrinks shrinkage slump slumped
    slumps slumping plunge plunged plunges plunging tumble tumbled tumbles dip dipped dips cut cuts cutting reduce reduced
    reduces reduction lowered slowdown recession worse worsened off decreased subtracted trimmed crashed retreated weaker
    weakened cheaper colder cold slower slowed smaller fewer"""
    )
)
_UP = frozenset(
    listed("up higher above more profit surplus rising rises gaining gains growing grows added adds jumped soared surged")
)
# A verb of change tells no sign of the value that it ends at: "fell to 2.5%".
_LEVELS = frozenset(("to", "at"))
_BETWEEN = frozenset(listed("a an about around nearly almost just over some roughly more than the"))
# Tokens behind a figure that may tell its sign: "a 2.5% fall", "2.5% lower".
_BEHIND = 4


def is_signed(figure: Quantity) -> bool:
    """Whether a minus sign stands before a figure."""
    return figure.text[:1] in MINUS_SIGNS


def same_sign(claim: Tokens, figure: Quantity, article: Tokens, source: Quantity) -> bool:
    """Whether two figures that are equal but for their signs say the same: "fell 2.5%" tells "-2.5%", "grew 2.5%" does not."""
    if figure.kind not in _SIGNED or source.kind not in _SIGNED:
        return True
    ours, theirs = _below_zero(claim, figure), _below_zero(article, source)
    if ours and theirs:
        return True
    if ours:
        return _told_below(article, source)
    return not theirs or _told_below(claim, figure)


def _below_zero(tokens: Tokens, figure: Quantity) -> bool:
    return is_signed(figure) or tokens.word(bisect_left(tokens.starts, figure.start) - 1) in _MINUS_WORDS


def _told_below(tokens: Tokens, figure: Quantity) -> bool:
    """Whether the words nearest to a figure that tell a direction tell a fall or a loss."""
    start, end = bisect_left(tokens.starts, figure.start), bisect_left(tokens.starts, figure.end)
    lead = start - 1
    while tokens.word(lead) in _BETWEEN:
        lead -= 1
    level = tokens.word(lead) in _LEVELS
    behind = _until_stop(tokens.words[end : end + _BEHIND])
    before = _until_stop(tokens.words[:start][::-1], stops=".;")
    found = (_direction(word, level=level) for word in (*behind, *before))
    return next((told for told in found if told is not None), False)


def _until_stop(words: list[str], stops: str = ".;,") -> list[str]:
    return words[: next((at for at, word in enumerate(words) if word in stops), len(words))]


def _direction(word: str, *, level: bool) -> bool | None:
    """Whether a word tells a fall or a loss (True), or a rise or a gain (False); None where it tells neither."""
    meant = concept(word)
    if word in _BELOW or meant == "LOSS":
        return True
    if level:
        return None
    if word in _DOWN or meant == "FALL":
        return True
    return False if word in _UP or meant in ("RISE", "PROFIT") else None
