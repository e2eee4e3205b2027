"""Exchanged figures: two of one sentence, each under the label of the other.

Both stand where they are cited, so nothing else can tell. Of two labels only the words count in which they differ; they
are compared with the words around each figure. Measured on 217 pairs of a strong model's sound answers: with the margin
below one pair was doubted, and of the same pairs exchanged half were found.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.grounding.facts import Facts
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.meant.context import Context, similarity
from summarizer.grounding.figures.stems import stems
from summarizer.schema.tree import Claim
from summarizer.types.evidence import Evidence

MARGIN = 0.3


@dataclass(frozen=True, slots=True)
class _Placed:
    """A figure claim and the one figure of the article at its place, by its index."""

    claim: Claim
    quote: str
    source: int


def exchanged(
    claims: Sequence[Claim], evidence: Mapping[str, tuple[Evidence, ...]], facts: Facts
) -> Iterator[tuple[Claim, str]]:
    """The figure claims that seem to have each other's quotes, with the reason."""
    for group in by_sentence(claims, evidence, facts).values():
        for one, other in combinations(group, 2):
            units = {facts.figures.figures[placed.source].unit for placed in (one, other)}
            if one.source != other.source and len(units) == 1 and gain_of_exchange(one, other, facts) > MARGIN:
                yield one.claim, f'"{one.quote}": its label is rather that of "{other.quote}" in the same sentence'
                yield other.claim, f'"{other.quote}": its label is rather that of "{one.quote}" in the same sentence'


def by_sentence(
    claims: Sequence[Claim], evidence: Mapping[str, tuple[Evidence, ...]], facts: Facts
) -> dict[int, list[_Placed]]:
    """The figure claims whose quote is exactly one figure of the article, by the sentence that it stands in.

    A label in the article's own words is cut from beside its figure and can't be compared with what stands around others.
    """
    found: dict[int, list[_Placed]] = defaultdict(list)
    for claim in claims:
        place = evidence.get(claim.path)
        if claim.kind == "figure" and place and not all(map(facts.says, claim.texts.values())):
            piece = place[0]
            at = [
                index
                for index in facts.figures.within([piece.sentence])
                if facts.figures.figures[index].start < piece.end and piece.start < facts.figures.figures[index].end
            ]
            if len(at) == 1:
                found[piece.sentence].append(_Placed(claim, piece.quote, at[0]))
    return found


def gain_of_exchange(one: _Placed, other: _Placed, facts: Facts) -> float:
    """By how much the labels would fit better if the two quotes were exchanged."""
    first, second = (stems(Tokens(" ".join(placed.claim.texts.values()))) for placed in (one, other))
    ours: Context = dict.fromkeys(first - second, 1.0)
    theirs: Context = dict.fromkeys(second - first, 1.0)
    here, there = facts.figures.context(one.source), facts.figures.context(other.source)
    kept = similarity(ours, here) + similarity(theirs, there)
    return similarity(ours, there) + similarity(theirs, here) - kept
