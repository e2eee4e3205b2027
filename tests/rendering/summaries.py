"""Summaries made by hand for the tests of rendering."""

from dataclasses import replace
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

from summarizer.schema.catalogue import BUILT_IN
from summarizer.schema.schema import Schema
from summarizer.schema.tree import Tree, claims_in
from summarizer.types.article import Article, Sentence
from summarizer.types.draft import Usage
from summarizer.types.evidence import Evidence
from summarizer.types.summary import (
    Coverage,
    Dropped,
    Provenance,
    Reading,
    Repaired,
    Span,
    Summary,
    Verification,
    Warned,
)

SENTENCES = (
    "Norvale Steel will spend nearly $500 million on its Orlen works.",
    "The plant employs more than 34,000 people.",
    "Output rose 5-9-5 style, said converter shop No. 2, by 66% in 2024.",
    "“We will not be late,” said Chief Executive Ada Brandt.",
    "The ministry told the company to finish by 2028.",
    "It may make 5.3 million tons of steel a year.",
)
INVESTMENT = {"label": "investment in the Orlen works", "quote": "nearly $500 million", "status": "planned", "when": "by 2028"}
STAFF = {"label": "people employed at the plant", "quote": "more than 34,000", "status": "actual", "when": None}
GROWTH = {"label": "growth of output", "quote": "66%", "status": "actual", "when": "in 2024"}
CAPACITY = {
    "label": "steel that the plant may make in a year",
    "quote": "5.3 million tons",
    "status": "capacity",
    "when": None,
}
ANSWER: Tree = {
    "headline": "Norvale Steel to spend nearly $500 million on its Orlen works",
    "gist": {
        "text": "Norvale Steel is to rebuild its Orlen works by 2028, at a cost of nearly $500 million.",
        "cites": [1, 5],
    },
    "bullets": [
        {
            "text": "The company will spend nearly $500 million on the Orlen works, which employ more than 34,000 people.",
            "cites": [1, 2],
        },
        {"text": "The ministry told the company to finish by 2028.", "cites": [5]},
        {"text": "Output rose by 66% in 2024.", "cites": [3]},
    ],
    "figures": [INVESTMENT | {"cites": [1]}, STAFF | {"cites": [2]}, GROWTH | {"cites": [3]}, CAPACITY | {"cites": [6]}],
    "people": [{"name": "Ada Brandt", "role": "Chief Executive of Norvale Steel", "cites": [4]}],
    "organizations": [{"name": "Norvale Steel", "what": "the owner of the Orlen works", "cites": [1]}],
    "commitments": [{"who": "Norvale Steel", "what": "finish the rebuilding", "deadline": "by 2028", "cites": [5]}],
    "quotations": [{"speaker": "Ada Brandt", "quote": "We will not be late", "cites": [4]}],
    "topics": ["steel", "investment"],
}
ANSWERED = Provenance(
    engine="live",
    model="openai/some-model",
    prompt="article",
    prompt_version=1,
    fingerprint="0" * 64,
    created="2026-01-02T10:20:30Z",
    usage=Usage(2, 5321, 812, Decimal("0.00123")),
)
SELECTED = replace(ANSWERED, engine="extractive", model="extractive", prompt=None, prompt_version=None, usage=Usage())


class AnyObject(BaseModel):
    """The model of an answer of any shape."""

    model_config = ConfigDict(extra="allow")


def article_of(*sentences: str) -> Article:
    """An article of these sentences, one a line."""
    text, spans = "", []
    for number, words in enumerate(sentences, start=1):
        spans.append(Sentence(number, len(text), len(text) + len(words)))
        text += words + "\n"
    return Article("orlen", "seeds/orlen.txt", text, tuple(spans), "Norvale rebuilds Orlen", None, "2025-06-05", "en")


ARTICLE = article_of(*SENTENCES)


def summary_of(
    answer: Tree = ANSWER,
    *,
    article: Article = ARTICLE,
    provenance: Provenance = ANSWERED,
    schema: Schema = BUILT_IN["article"],
    figures: Coverage | None = None,
    repaired: tuple[Repaired, ...] = (),
    dropped: tuple[Dropped, ...] = (),
    warnings: tuple[Warned, ...] = (),
) -> Summary:
    """A summary of that answer, as if every claim of it had been verified."""
    claims = list(claims_in(answer))
    stated = sum(claim.kind == "figure" for claim in claims)
    figures = figures or Coverage(stated, stated, stated + 2, stated)
    places = {claim.path: tuple(Evidence.of(article, article.sentence(number)) for number in claim.cites) for claim in claims}
    readings = {claim.path: Reading() for claim in claims if claim.kind == "figure"}
    verification = Verification(len(claims), figures, repaired, dropped, warnings)
    return Summary(article, schema, answer, places, readings, verification, provenance)


def of_any_shape(answer: Tree) -> Summary:
    """A summary by a schema of a user's own."""
    return summary_of(answer, schema=Schema("own", 1, AnyObject))


def with_findings() -> Summary:
    """A summary of which much was wrong."""
    false = {"text": "The plant employs 43,000 people.", "cites": [2]}
    before, after = ({"text": f"Output rose by {share}% in 2024.", "cites": [3]} for share in (60, 66))
    stranger = {"name": "John Nowhere", "role": "Mayor", "cites": [3]}
    return summary_of(
        figures=Coverage(4, 3, 9, 4, missed=(Span("5.3 million tons", 250, 266), Span("34,000", 80, 86))),
        dropped=(
            Dropped("/bullets/3", false, "43,000 is not in the cited sentence"),
            Dropped("/people/1", stranger, "the article does not name John Nowhere"),
        ),
        repaired=(Repaired("/bullets/2", before, after, "60% is not in the cited sentence"),),
        warnings=(Warned("/bullets/1/text", "by 2028", "the year is said of something else"),),
    )
