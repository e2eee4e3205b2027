"""Briefings made by hand for the tests of their page."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from rendering.summaries import SELECTED, article_of

from summarizer.types.article import Article
from summarizer.types.briefing import (
    Accounting,
    Briefing,
    Bullet,
    Disagreement,
    Omitted,
    Report,
    Reworded,
    Side,
    Source,
    Watch,
)
from summarizer.types.evidence import Evidence

FILLER = tuple(f"The council spoke of the road and of house number {number} in its street." for number in range(20, 60))


def named(identity: str, published: str | None, *sentences: str) -> Article:
    return replace(article_of(*sentences), id=identity, source=f"news/{identity}.txt", title=None, published=published)


BRIDGE = named("bridge", "2025-03-04", "The bridge will cost 64 million euros.", *FILLER, "It will be finished by May 2027.")
COUNCIL = named("council", "2025-03-06T10:00:00Z", "Council meets", *FILLER, "The bridge costs 71 million euros, it said.")
DELAY = named("delay", "2025-09-01", "The bridge will open in June 2028.", "The toll is to be 2 euros.")
WEATHER = named("weather", None, "It will rain.")


def source(article: Article, *numbers: int, claim: str = "/gist") -> Source:
    return Source(article.id, claim, tuple(Evidence.of(article, article.sentence(number)) for number in numbers))


def side(value: Decimal | str | None, unit: str | None, text: str, *sources: Source) -> Side:
    return Side(value, unit, text, sources)


LAST = len(FILLER) + 2
REPORT = Report(
    "The bridge is late",
    (
        Bullet("From “May 2027” to “June 2028”: it will open in June 2028.", (source(BRIDGE, LAST), source(DELAY, 1))),
        Bullet("The toll is to be 2 euros.", (source(DELAY, 2, claim="/bullets/1"),)),
    ),
    (
        Disagreement(
            "cost of the bridge",
            (
                side(Decimal(64_000_000), "EUR", "The bridge will cost 64 million euros.", source(BRIDGE, 1)),
                side(Decimal(71_000_000), "EUR", "The council says 71 million euros.", source(COUNCIL, LAST)),
            ),
        ),
    ),
    (
        Watch("The builder", "finish the bridge", "by May 2027", (source(BRIDGE, LAST, claim="/commitments/0"),)),
        Watch("The council", "set the toll", "in 2028", (source(DELAY, 2, claim="/commitments/1"),)),
    ),
)
ACCOUNT = Accounting(
    claims=9,
    cited=6,
    points=5,
    merged=1,
    shown=2,
    repaired=(Reworded("The toll is 3 euros.", "The toll is to be 2 euros.", "3 euros is not in the cited sentence"),),
    dropped=(Omitted("It will rain for a week.", "the article does not say so", (source(WEATHER, 1),)),),
    warnings=(Omitted("The bridge costs much.", "told without a figure", (source(BRIDGE, 1),)),),
)


def briefing_of(
    report: Report = REPORT,
    articles: Sequence[Article] = (BRIDGE, COUNCIL, DELAY, WEATHER),
    account: Accounting = ACCOUNT,
) -> Briefing:
    """A briefing with everything that a page can show."""
    return Briefing(report, tuple(articles), account, SELECTED)


def hostile_briefing(words: str) -> Briefing:
    """A briefing in which every text is the same."""
    held = [replace(named(f"{words} {number}", words, f"{words} ends."), source=words, title=words) for number in range(3)]
    cited = [source(article, 1) for article in held]
    sides = tuple(side(value, words, words, one) for value, one in ((words, cited[0]), (Decimal(5), cited[1])))
    omitted = Omitted(words, words, (cited[2],))
    account = Accounting(repaired=(Reworded(words, words, words),), dropped=(omitted,), warnings=(omitted,))
    watch = Watch(words, words, words, (cited[0],))
    report = Report(words, (Bullet(words, tuple(cited[:2])),), (Disagreement(words, sides),), (watch,))
    return briefing_of(report, held, account)
