"""The page of a summary: headline, answer, what verification found, and where it all came from."""

from collections.abc import Iterator
from decimal import Decimal

from summarizer.rendering.answer import blocks_of
from summarizer.rendering.blocks import NO_BREAK, Block, Citation, Paragraph, Section, Span, Title, counted, in_a_row
from summarizer.rendering.characters import visible
from summarizer.rendering.findings import doubtful_claims, findings
from summarizer.types.draft import Usage
from summarizer.types.summary import Provenance, Summary

_LEAST_COST_SHOWN = Decimal("0.0001")


def outline(summary: Summary) -> tuple[Block, ...]:
    """Everything that a reader is told of a summary, in reading order."""
    verification = Section("Verification", (*findings(summary), origin_of(summary.provenance)))
    return title_of(summary), *answer_of(summary), verification


def answer_of(summary: Summary) -> tuple[Block, ...]:
    """The answer without its headline, every claim with its citation."""
    doubtful = doubtful_claims(summary)
    citations = {
        path: Citation(tuple(dict.fromkeys(place.sentence for place in places)), path in doubtful, path)
        for path, places in summary.evidence.items()
    }
    return blocks_of(summary.tree, citations)


def origin_of(provenance: Provenance) -> Paragraph:
    """What made the summary, at what cost and when."""
    return Paragraph((Span(in_a_row(_origin(provenance)), "muted"),))


def title_of(summary: Summary) -> Title:
    """The headline, or the article's own, with what the article is."""
    article = summary.article
    headline = summary.tree.get("headline")
    candidates = [headline if isinstance(headline, str) else "", article.title or "", article.source, article.id]
    about = map(visible, [article.source, article.published or "", article.language or ""])
    words = counted(len(article.text.split()), "word")
    doubtful = any(warning.path == "/headline" for warning in summary.verification.warnings)
    line = (Span(in_a_row([*about, words]), "muted"),)
    return Title(next(filter(None, map(visible, candidates)), "Untitled"), line, doubtful)


def _origin(provenance: Provenance) -> Iterator[str]:
    yield visible(provenance.engine)
    if provenance.prompt is None:
        yield "no language model was used"
    else:
        yield visible(provenance.model)
        yield f"prompt {visible(provenance.prompt)}{NO_BREAK}v{provenance.prompt_version}"
        yield from _costs(provenance.usage)
    yield visible(provenance.created)


def _costs(usage: Usage) -> Iterator[str]:
    if not usage.calls:
        return
    about = "about " if usage.estimated else ""
    yield counted(usage.calls, "call")
    yield f"{about}{counted(usage.input_tokens, 'token')} in, {usage.output_tokens:,}{NO_BREAK}out"
    if usage.cost_usd is None:
        yield "cost unknown"
    elif 0 < usage.cost_usd < _LEAST_COST_SHOWN:
        yield f"under ${_LEAST_COST_SHOWN}"
    else:
        yield f"{about}${usage.cost_usd:.4f}"
