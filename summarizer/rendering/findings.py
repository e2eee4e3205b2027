"""What verification found, told in the open: how much was verified, and each claim that was not, with the reason."""

from collections.abc import Iterable, Iterator

from summarizer.rendering.answer import in_a_line, title_of
from summarizer.rendering.blocks import NO_BREAK, Block, Entries, Entry, Paragraph, Span, counted, in_a_row
from summarizer.rendering.characters import visible
from summarizer.types.summary import Summary, Verification

_MISSED_SHOWN = 12
_READ = {None, "en"}
"""Languages in which figures are read with their units and names are checked; an article that tells none passes for English."""


def doubtful_claims(summary: Summary) -> set[str]:
    """The paths of the claims without evidence, and for each warning that of the innermost claim at or around its place."""
    paths = {claim.path for claim in summary.claims}
    doubtful = {path for path in paths if not summary.evidence[path]}
    for warning in summary.verification.warnings:
        steps = warning.path.split("/")
        around = ("/".join(steps[:length]) for length in range(len(steps), 0, -1))
        doubtful.update(list(filter(paths.__contains__, around))[:1])
    return doubtful


def findings(summary: Summary) -> Iterator[Block]:
    """The verdict in one line, then everything dropped, repaired, warned about or left out."""
    yield verdict(summary)
    details = tuple(_details(summary.verification))
    if details:
        yield Entries(details)
    missed = [visible(span.quote) for span in summary.verification.figures.missed]
    if missed:
        more = len(missed) - _MISSED_SHOWN
        rest = f" and {more:,} more" if more > 0 else ""
        yield Paragraph((Span(f"left out: {in_a_row(missed[:_MISSED_SHOWN])}{rest}", "muted"),))
    yield from unread([summary.article.language])


def verdict(summary: Summary) -> Paragraph:
    """How much was checked and what came of it, in one line."""
    found, figures = summary.verification, summary.verification.figures
    verified = sum(bool(summary.evidence[claim.path]) for claim in summary.claims)
    parts = [
        f"{verified:,} of {counted(found.claims, 'claim')} verified",
        f"{figures.verified:,} of {counted(figures.stated, 'figure')}" if figures.stated else "",
        f"{len(found.dropped):,}{NO_BREAK}dropped" if found.dropped else "",
        f"{len(found.repaired):,}{NO_BREAK}repaired" if found.repaired else "",
        counted(len(found.warnings), "warning") if found.warnings else "",
        f"covers {figures.covered:,} of {counted(figures.in_article, 'figure')} in the article" if figures.in_article else "",
    ]
    complete = verified == found.claims and figures.verified == figures.stated
    clean = complete and not found.dropped and not found.warnings
    return Paragraph((Span(in_a_row(parts)),), sign=Span("✓", "good") if clean else Span("!", "doubtful"))


def unread(languages: Iterable[str | None]) -> Iterator[Paragraph]:
    """What was not checked of texts in these languages, where that is less than all."""
    others = sorted({visible(language or "") for language in languages if language not in _READ})
    if others:
        told = f"for {', '.join(others)} only the digits of figures are checked, not units, names or wording"
        yield Paragraph((Span(told, "muted"),))


def _details(found: Verification) -> Iterator[Entry]:
    for dropped in found.dropped:
        yield _detail(Span("dropped", "bad"), in_a_line(dropped.item), dropped.path, dropped.reason)
    for repaired in found.repaired:
        change = f"{in_a_line(repaired.before)} → {in_a_line(repaired.after)}"
        yield _detail(Span("repaired", "notable"), change, repaired.path, repaired.reason)
    for warning in found.warnings:
        yield _detail(Span("warning", "doubtful"), visible(warning.text), warning.path, warning.reason)


def _detail(word: Span, told: str, path: str, reason: str) -> Entry:
    place = f" ({place_of(path)})" if place_of(path) else ""
    return Entry((Span(" — ".join(filter(None, (told, visible(reason))))), Span(place, "muted")), lead=word)


def place_of(path: str) -> str:
    """A JSON Pointer as a reader's words: "bullets > text"; nothing for the whole answer."""
    return " > ".join(title_of(step).lower() for step in path.split("/") if step and not step.isdecimal())
