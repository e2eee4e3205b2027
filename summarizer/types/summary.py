"""A summary: an answer whose claims were verified against the article."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from summarizer.schema.schema import Schema
from summarizer.schema.tree import Claim, Tree, claims_in, extended
from summarizer.types.article import Article
from summarizer.types.draft import Number, Usage
from summarizer.types.evidence import Evidence
from summarizer.types.plain import plain

FORMAT = "summarizer/1"


@dataclass(frozen=True, slots=True)
class Span:
    """A place in the article's text, in code points."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Figures counted: `stated` by the model and `verified` of them; `in_article`, `covered` of those, and those `missed`."""

    stated: int = 0
    verified: int = 0
    in_article: int = 0
    covered: int = 0
    missed: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Repaired:
    """A claim that failed and was mended; `path` is its JSON Pointer in the model's answer."""

    path: str
    before: Tree
    after: Tree
    reason: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """A claim that failed and was taken out; `path` is its JSON Pointer in the model's answer."""

    path: str
    item: Tree
    reason: str


@dataclass(frozen=True, slots=True)
class Warned:
    """Something in the summary that a reader should know; `path` is its JSON Pointer in the summary."""

    path: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What was checked and what came of it."""

    claims: int
    figures: Coverage = Coverage()
    repaired: tuple[Repaired, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    warnings: tuple[Warned, ...] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a summary came from; `created` is an ISO 8601 time in UTC, `prompt` None where no model was asked."""

    engine: str
    model: str
    prompt: str | None
    prompt_version: int | None
    fingerprint: str
    created: str
    usage: Usage


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure claim as read from the article at its evidence, by the grammar of figures."""

    value: Number | None = None
    unit: str | None = None
    qualifier: str | None = None


@dataclass(frozen=True)
class Summary:
    """A verified answer: `tree` holds the schema's fields, `evidence` and `readings` belong to the claims at their paths."""

    article: Article
    schema: Schema
    tree: Tree
    evidence: dict[str, tuple[Evidence, ...]]
    readings: dict[str, Reading]
    verification: Verification
    provenance: Provenance

    @cached_property
    def data(self) -> BaseModel:
        """The answer as an instance of the schema's pydantic model."""
        return self.schema.model.model_validate(self.tree)

    @cached_property
    def claims(self) -> list[Claim]:
        """Every claim of the answer, in order."""
        return list(claims_in(self.tree))

    def reading(self, figure: Claim) -> Reading:
        """How the article states a figure claim; an empty reading where the claim failed and was kept."""
        return self.readings.get(figure.path, Reading())

    def document(self) -> dict[str, Any]:
        """The summary as the JSON object that `--format json` prints, published as schemas/summarizer-1.json."""
        return {
            "format": FORMAT,
            "schema": self.schema.id,
            "article": self.article.document(),
            "summary": extended(self.tree, {claim.path: self._findings(claim) for claim in self.claims}),
            "verification": plain(self.verification),
            "provenance": plain(self.provenance),
        }

    def _findings(self, claim: Claim) -> Tree:
        """What verification adds to one claim of the answer."""
        findings = {"evidence": plain(self.evidence[claim.path])}
        if claim.kind == "figure":
            findings |= plain(self.reading(claim))
        return findings
