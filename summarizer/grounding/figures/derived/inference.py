"""Figures that no cited sentence states and that two figures in them give, or that tell one of them less exactly.

Only claims that cite are judged by these rules, because in a whole article some two figures give almost any third. A figure
follows where the claim's words ask for the operation, where the two belong together, and where nothing else could be meant.
"""

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.derived.elapsed import elapsed
from summarizer.grounding.figures.derived.operands import Outcome
from summarizer.grounding.figures.derived.products import product
from summarizer.grounding.figures.derived.proportions import proportion
from summarizer.grounding.figures.derived.retold import retold

_RULES = (proportion, product, elapsed, retold)


def inference(claim: ClaimText, at: int) -> Outcome | None:
    """How one of a claim's figures follows from two of the cited sentences; None where it doesn't, or nothing is cited."""
    if claim.sentences is None:
        return None
    return next((found for rule in _RULES if (found := rule(claim, at))), None)
