"""Which of two figures of the cited sentences a claim is about: the one whose own words it says, or what it counts."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.compare import comparable, same_figure
from summarizer.grounding.figures.grammar.ellipsis import is_bare
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.meant.roles import MARKED, Role, roles_of
from summarizer.grounding.figures.table import head_of
from summarizer.types.quantity import Quantity

# Kinds whose figures are told by the words around them; dates, ordinals and names are such words themselves.
_TOLD = frozenset(("count", "money", "percent", "measure", "multiple", "fraction", "period", "age"))
# How much the words must say of the rival, and by which factor more than of the figure itself.
_LEAST, _FACTOR, _MORE = 0.7, 1.5, 0.1
# The same where the claim says both, each in the place of the other.
_LEAST_EXCHANGED = 1.0
# How much they must say of the figure itself to clear it.
_LEAST_OWN = 0.5
# How much they must say where every word of the claim is accounted for, and how little of them may be unknown or the
# figure's own.
_LEAST_KNOWN, _UNKNOWN, _OWN = 0.4, 1.0, 0.1
# How many tokens beside a figure that are the article's own tell that it has its place.
_VERBATIM = 5
# Tokens of a sentence, beyond which it is several run together, and of a claim.
_LONGEST_SENTENCE, _LONGEST_CLAIM = 60, 200
# By what factor two figures can differ that are taken for one another.
_UNLIKE = Decimal(200)
# How near a word must stand, and how much surer it must be of one figure than of the other.
_NEAR, _SURE = 0.2, 0.3
# What it says that the claim counts the rival's noun, tells the figure's own role, or tells a role of the rival's.
_NOUN, _SAME_ROLE = 2.0, 0.7
_ROLES: dict[Role, float] = {"earlier": 1.0, "compared": 1.0, "planned": 1.0, "now": 0.7, "actual": 0.7, "coming": 0.5}
# What it says that the figure beside it is that beside one of the two.
_COMPANION = 1.0
# What it says that the claim leaves out that its figure was planned, or was told to compare another with.
_LEFT_OUT_PLAN, _LEFT_OUT = 0.6, 1.0


class Vote(NamedTuple):
    """How much the words of a claim say of the rival, of the figure itself, and of neither."""

    rival: float
    own: float
    unknown: float


def means_rival(claim: ClaimText, at: int, best: int, rival: int) -> bool:
    """Whether a figure of a claim stands in the place of another of the same sentence or the next."""
    if not _rivals(claim, at, best, rival) or _placed_as(claim, at, best):
        return False
    partner = _partner(claim, at, rival)
    vote = _vote_on(claim, at, best, rival)
    if partner is not None:
        other = _vote_on(claim, partner, rival, best)
        both = vote.rival + other.rival
        return other.rival > other.own and both >= _LEAST_EXCHANGED and _outweighs(both, vote.own + other.own)
    if claim.tells(at, best):
        return False
    if vote.rival >= _LEAST and _outweighs(vote.rival, vote.own):
        return True
    return vote.own < _OWN and vote.unknown <= _UNKNOWN and vote.rival - vote.own >= _LEAST_KNOWN + vote.unknown / 10


def means_own(claim: ClaimText, at: int, best: int, rival: int) -> bool:
    """Whether the words around a figure of a claim say clearly more of the equal figure than of a rival."""
    if claim.tells(at, best) or not _rivals(claim, at, best, rival):
        return _vote_of_companions(claim, at, best, rival) == (0.0, _COMPANION)
    vote = _vote_on(claim, at, best, rival)
    own, other = vote.own, vote.rival
    partner = _partner(claim, at, rival)
    if partner is not None:
        vote = _vote_on(claim, partner, rival, best)
        own, other = own + vote.own, other + vote.rival
    return own >= _LEAST_OWN and (
        _outweighs(own, other) or (own > other and claim.index.places[best] != claim.index.places[rival])
    )


def _partner(claim: ClaimText, at: int, rival: int) -> int | None:
    """The figure of the text that says what the rival does, the nearest of them."""
    return min(claim.tells(at, rival), key=lambda own: abs(own - at), default=None)


def _outweighs(more: float, less: float) -> bool:
    return more >= _FACTOR * less + _MORE


def _vote_on(claim: ClaimText, at: int, best: int, rival: int) -> Vote:
    """The vote of the words around one of a text's figures."""
    ours, theirs = claim.index.belonging(best), claim.index.belonging(rival)
    gain = loss = unknown = 0.0
    for word, weight in claim.nearness(at).items():
        if word not in ours and word not in theirs:
            unknown += weight
            continue
        lead = theirs.get(word, 0.0) - ours.get(word, 0.0)
        if weight < _NEAR or abs(lead) < _SURE:
            continue
        if lead > 0:
            gain += weight * lead * lead
        else:
            loss += weight * lead * lead
    more, less = _vote_of_role(claim, at, best, rival)
    with_rival, with_best = _vote_of_companions(claim, at, best, rival)
    gain += more + with_rival + _vote_of_noun(claim, at, best, rival)
    return Vote(gain, loss + less + with_best, unknown)


def _vote_of_noun(claim: ClaimText, at: int, best: int, rival: int) -> float:
    """What the noun says that a figure counts."""
    own, ours, theirs = _nouns(claim, at, best, rival)
    same = claim.index.places[best] == claim.index.places[rival]
    return _NOUN if own and own == theirs != ours and same else 0.0


def _nouns(claim: ClaimText, at: int, best: int, rival: int) -> tuple[str, str, str]:
    """What the figures count, as concepts: the text's, the equal one and the rival."""
    nouns = (claim.figures[at].noun, claim.index.noun(best), claim.index.noun(rival))
    own, ours, theirs = (concept(head_of(noun)) if noun else "" for noun in nouns)
    return own, ours, theirs


def _vote_of_role(claim: ClaimText, at: int, best: int, rival: int) -> tuple[float, float]:
    """What the roles of the three figures say of the rival and of the figure itself."""
    index = claim.index
    ours, theirs = (index.roles(source) for source in (best, rival))
    if ours == theirs:
        return 0.0, 0.0
    own = roles_of(claim.tokens, claim.row(at).own)
    marked, best_marked, rival_marked = (bool(roles & MARKED) for roles in (own, ours, theirs))
    with_best, with_rival = own & ours - theirs, own & theirs - ours
    if with_best or (marked == best_marked != rival_marked and not with_rival):
        return 0.0, _SAME_ROLE
    if with_rival:
        return max(map(_ROLES.__getitem__, with_rival)), 0.0
    if marked == rival_marked != best_marked:
        return (_LEFT_OUT_PLAN if ours & MARKED == {"planned"} else _LEFT_OUT), 0.0
    return 0.0, 0.0


def _vote_of_companions(claim: ClaimText, at: int, best: int, rival: int) -> tuple[float, float]:
    """What it says that figures which stand beside the two tell different things, and the claim one of these."""
    ours, theirs = claim.index.companions(best), claim.index.companions(rival)
    found = [0.0, 0.0]
    for beside in claim.companions(at):
        one, other = ({same_figure(beside, said) for said in group if comparable(beside, said)} for group in (ours, theirs))
        if one and other and one.isdisjoint(other):
            found[True in one] += _COMPANION
    return found[0], found[1]


def _rivals(claim: ClaimText, at: int, best: int, rival: int) -> bool:
    """Whether two figures stand so close together, and are so alike, that one can be taken for the other."""
    index, figure = claim.index, claim.figures[at]
    places = index.places[best], index.places[rival]
    if figure.kind not in _TOLD or not _tells_alike(figure, index.figures[best]) or abs(places[0] - places[1]) > 1:
        return False
    if len(claim.tokens) > _LONGEST_CLAIM or max(map(index.length, places)) > _LONGEST_SENTENCE:
        return False
    own, ours, theirs = _nouns(claim, at, best, rival)
    one, other = index.figures[best].value, index.figures[rival].value
    if (own and own == ours != theirs) or (other == 1 and figure.kind == "count"):
        return False
    return not one or not other or 1 / _UNLIKE <= one / other <= _UNLIKE


def _tells_alike(figure: Quantity, source: Quantity) -> bool:
    """Whether two figures that say the same are of one kind, or one of them is a number alone."""
    return figure.kind == source.kind or is_bare(figure) or is_bare(source)


def _placed_as(claim: ClaimText, at: int, source: int) -> bool:
    """Whether a claim's figure stands between the same words as one of the article."""
    ours, theirs = claim.row(at).own, claim.index.row(source).own
    words, said = claim.tokens, claim.index.tokens
    before = _run(_VERBATIM, lambda step: words.word(ours.figure - 1 - step) == said.word(theirs.figure - 1 - step) != "")
    behind = _run(_VERBATIM, lambda step: words.word(ours.behind + step) == said.word(theirs.behind + step) != "")
    return before + behind >= _VERBATIM


def _run(longest: int, same: Callable[[int], bool]) -> int:
    """Over how many steps from 0 on something is the same."""
    return next((step for step in range(longest) if not same(step)), longest)
