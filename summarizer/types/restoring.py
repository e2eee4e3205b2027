"""Restoring: a summary as it was, from the parts of its document."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from summarizer.schema.publishing import READING, without_findings
from summarizer.schema.schema import Schema
from summarizer.schema.tree import Tree, claims_in
from summarizer.types.article import Article
from summarizer.types.evidence import Evidence
from summarizer.types.summary import Provenance, Reading, Summary, Verification


def restored(article: Article, schema: Schema, summary: Tree, verification: Tree, provenance: Tree) -> Summary:
    """The summary that a document told of; ValueError where a part is not what `Summary.document` writes."""
    claims = list(claims_in(summary))
    return Summary(
        article=article,
        schema=schema,
        tree=without_findings(summary),
        evidence={claim.path: tuple(Evidence(**piece) for piece in claim.item["evidence"]) for claim in claims},
        readings={claim.path: reading_of(claim.item) for claim in claims if claim.kind == "figure"},
        verification=_adapter(Verification).validate_python(verification),
        provenance=_adapter(Provenance).validate_python(provenance),
    )


def reading_of(figure: Tree) -> Reading:
    """The reading that a figure of a document holds."""
    reading: Reading = _adapter(Reading).validate_python({name: figure[name] for name in READING})
    return reading


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
