"""Estimating: how many calls, tokens and dollars a plan takes, from what was spent so far."""

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from summarizer.archive.planning import Plan
from summarizer.archive.recipe import Recipe
from summarizer.archive.store import Store

if TYPE_CHECKING:
    from summarizer.engines.live.spending import Price

CHARACTERS_A_TOKEN = 4
"""Of English in the vocabularies of today's models, roughly."""

NUMBERING = 1.06
"""How much longer an article is with its sentences numbered: 4 to 7% on the sample articles."""

GUESSED_ANSWER = 1_500
"""Tokens of an answer about an article of the usual length, where nothing is known yet."""

GUESSED_SPREAD = 0.5
CONFIDENCE = 1.96
"""Standard errors to each side for 95 of 100 cases."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a plan takes: an estimate and not a promise.

    `cost_usd` is None where no price is known; `spread` is how far the tokens may be off, as a share of them, in 95 of 100
    cases; `experience` is the number of articles that it rests on, 0 for a guess.
    """

    calls: int
    input_tokens: int
    output_tokens: int
    cost_usd: Decimal | None
    spread: float
    experience: int


NOTHING = Estimate(0, 0, 0, Decimal(0), 0.0, 0)


@dataclass(frozen=True, slots=True)
class Experience:
    """What articles took so far: how many there were, and the means of each.

    `deviation` is that of the output tokens, with the guessed one in the place of one more article: few say little about it.
    """

    articles: int
    calls: float
    characters: float
    input_tokens: float
    output_tokens: float
    deviation: float


def estimate(store: Store, plan: Plan, recipe: Recipe, price: "Price | None") -> Estimate:
    """The estimate for a plan; nothing at all where nothing is asked of a model."""
    if recipe.prompt is None or not plan.articles:
        return NOTHING
    known = experience(store, recipe)
    if known is None:
        constant = len(recipe.prompt.system) + len(recipe.prompt.user) + len(str(recipe.schema.asked))
        sent = plan.characters * NUMBERING + plan.articles * constant
        calls, tokens = plan.articles, (round(sent / CHARACTERS_A_TOKEN), plan.articles * GUESSED_ANSWER)
        spread, count = GUESSED_SPREAD, 0
    else:
        longer = plan.characters / plan.articles / known.characters
        calls = round(plan.articles * known.calls)
        tokens = (round(plan.articles * known.input_tokens * longer), round(plan.articles * known.output_tokens))
        # The mean is known from few articles, and the articles to come differ from each other.
        error = known.deviation * math.sqrt(1 / known.articles + 1 / plan.articles)
        spread, count = CONFIDENCE * error / known.output_tokens if known.output_tokens else 0.0, known.articles
    return Estimate(calls, *tokens, price(*tokens) if price else None, spread, count)


def experience(store: Store, recipe: Recipe) -> Experience | None:
    """What articles took that were asked of the same model with a prompt of the same name; None where there were none."""
    prompt = recipe.prompt.name if recipe.prompt else None
    row = store.query(
        "SELECT count(*), avg(calls), avg(characters), avg(input), avg(output), avg(output * output) FROM ("
        " SELECT count(*) AS calls, max(revision.characters) AS characters,"
        "  sum(input_tokens) AS input, sum(output_tokens) AS output"
        " FROM call JOIN recipe ON recipe.key = call.recipe JOIN article ON article.key = call.article"
        " JOIN revision ON revision.key = article.revision"
        " WHERE recipe.model = ? AND recipe.prompt = ? GROUP BY call.article, call.recipe)",
        recipe.model,
        prompt,
    ).fetchone()
    count, calls, characters, sent, answered, squares = row
    if not count:
        return None
    guessed = GUESSED_SPREAD / CONFIDENCE * answered
    deviation = math.sqrt(max(squares - answered**2, 0.0) + guessed**2 / count)
    return Experience(count, calls, max(characters, 1), sent, answered, deviation)
