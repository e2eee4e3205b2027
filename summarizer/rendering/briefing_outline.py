"""The page of a briefing: its bullets, what articles disagree on, what to watch, and where it all came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from summarizer.rendering.blocks import (
    NO_BREAK,
    Block,
    Citation,
    Entries,
    Entry,
    Line,
    Paragraph,
    Section,
    Span,
    Title,
    counted,
    in_a_row,
)
from summarizer.rendering.characters import visible
from summarizer.rendering.findings import unread
from summarizer.rendering.outline import origin_of
from summarizer.rendering.values import value_of
from summarizer.types.article import Article
from summarizer.types.briefing import Accounting, Briefing, Omitted, Side, Source

_DATE = 10
"""Characters of the date in an ISO 8601 time."""

Articles = Mapping[str, Article]


def briefing_outline(briefing: Briefing) -> tuple[Block, ...]:
    """Everything that a reader is told of a briefing, in reading order."""
    articles = {article.id: article for article in briefing.articles}
    bullets = tuple(_entry(bullet.text, bullet.sources, articles) for bullet in briefing.bullets)
    disagreements = tuple(
        Entry(
            (Span(visible(found.about), "strong"),),
            below=(Entries(tuple(_side(side, articles) for side in found.sides)),),
        )
        for found in briefing.disagreements
    )
    watch = tuple(
        Entry(
            (Span(f"{visible(one.who)}: {visible(one.what)}"), *_citations(one.sources)),
            lead=Span(visible(one.deadline), "strong"),
        )
        for one in briefing.watch
    )
    cited = tuple(_named(articles[identity]) for identity in dict.fromkeys(source.article for source in briefing.sources))
    verification = (*_account(briefing.verification, briefing.articles), origin_of(briefing.provenance))
    return (
        Title(visible(briefing.headline), (Span(in_a_row(_about(briefing.articles)), "muted"),)),
        *([Entries(bullets)] if bullets else []),
        *_section("Disagreements", disagreements),
        *_section("What to watch", watch),
        *_section("Articles", cited),
        Section("Verification", verification),
    )


def _section(title: str, entries: tuple[Entry, ...]) -> list[Block]:
    return [Section(title, (Entries(entries),))] if entries else []


def _entry(text: str, sources: Sequence[Source], articles: Articles) -> Entry:
    """A line with its sources, the oldest and the newest named where several articles tell it."""
    days = sorted(day for identity in {source.article for source in sources} if (day := _day(articles[identity])))
    span = [Span(f" {days[0]} to {days[-1]}", "muted")] if days and days[0] != days[-1] else []
    return Entry((Span(visible(text)), *_citations(sources), *span))


def _side(side: Side, articles: Articles) -> Entry:
    """What one side says, behind its value: the words may hold other figures too."""
    value = value_of(side)
    return replace(_entry(side.text, side.sources, articles), lead=Span(value, "strong") if value else None)


def _citations(sources: Sequence[Source]) -> Line:
    """The sources as [article, sentences], one for each article."""
    found: dict[str, list[int]] = {}
    for source in sources:
        found.setdefault(source.article, []).extend(source.sentences)
    return tuple(Citation(tuple(dict.fromkeys(numbers)), article=visible(identity)) for identity, numbers in found.items())


def _day(article: Article) -> str:
    return visible((article.published or "")[:_DATE])


def _named(article: Article) -> Entry:
    about = in_a_row([visible(article.title or ""), _day(article), visible(article.source)])
    return Entry((Span(about),), lead=Span(visible(article.id), "strong"))


def _about(articles: Sequence[Article]) -> Iterator[str]:
    """How many articles there are, from when, as far as they say, and in which languages."""
    yield counted(len(articles), "article")
    days = sorted(filter(None, map(_day, articles)))
    if days:
        span = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
        undated = len(articles) - len(days)
        yield f"{span} ({undated:,}{NO_BREAK}without a date)" if undated else span
    yield ", ".join(sorted({visible(article.language or "") for article in articles} - {""}))


def _account(found: Accounting, articles: Sequence[Article]) -> Iterator[Block]:
    parts = [
        f"{found.cited:,} of {counted(found.claims, 'claim')} cited",
        f"{found.shown:,} of {counted(found.points, 'point')} shown",
        f"{found.merged:,}{NO_BREAK}told by several articles" if found.merged else "",
        f"{len(found.dropped):,}{NO_BREAK}dropped" if found.dropped else "",
        f"{len(found.repaired):,}{NO_BREAK}repaired" if found.repaired else "",
    ]
    sign = Span("!", "doubtful") if found.dropped or found.warnings else Span("✓", "good")
    yield Paragraph((Span(in_a_row(parts)),), sign=sign)
    details = [
        *(_detail(Span("dropped", "bad"), omitted) for omitted in found.dropped),
        *(
            Entry(
                (Span(f"{visible(one.before)} → {visible(one.after)} — {visible(one.reason)}"),),
                lead=Span("repaired", "notable"),
            )
            for one in found.repaired
        ),
        *(_detail(Span("warning", "doubtful"), omitted) for omitted in found.warnings),
    ]
    if details:
        yield Entries(tuple(details))
    yield from unread(article.language for article in articles)


def _detail(word: Span, omitted: Omitted) -> Entry:
    told = " — ".join(filter(None, (visible(omitted.text), visible(omitted.reason))))
    return Entry((Span(told), *_citations(omitted.sources)), lead=word)
