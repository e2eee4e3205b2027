"""Assembling: material as a briefing."""

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

from summarizer.briefing.lines import change_bullet, correction_bullet, disagreement
from summarizer.briefing.points import Point
from summarizer.briefing.ranking import ranked
from summarizer.briefing.reading import Material
from summarizer.briefing.stories import Story, headline_of
from summarizer.grounding.figures import find_figures
from summarizer.types.briefing import Accounting, Briefing, Bullet, Omitted, Report, Reworded
from summarizer.types.draft import Usage
from summarizer.types.summary import Provenance, Summary

_ENGINE = "extractive"
NOTHING = "No article to brief on"
"""The headline of a briefing over nothing."""


def verbatim_briefing(material: Material, summaries: Sequence[Summary], most: int) -> Briefing:
    """A briefing without a model: every bullet in the words of a claim."""
    noted = notable_bullets(material)
    notable = noted[:most]
    told = [one.story for thing in material.findings.changes for position in thing.positions for one in position.said]
    points = ranked(material.points, most - len(notable), told)
    bullets = (*notable, *(Bullet(point.text, point.sources) for point in points))
    headline = headline_over(points, material)
    made = [summary.provenance.fingerprint for summary in summaries]
    fingerprint = sha256(" ".join([_ENGINE, str(most), *made]).encode()).hexdigest()
    provenance = Provenance(_ENGINE, _ENGINE, None, None, fingerprint, now(), Usage())
    return assembled(material, headline, bullets, provenance, points=len(material.points) + len(noted))


def notable_bullets(material: Material) -> list[Bullet]:
    """The changes and corrections, which come first."""
    found = material.findings
    return [*map(correction_bullet, found.corrections), *map(change_bullet, found.changes)]


def headline_over(points: Sequence[Point], material: Material) -> str:
    """The first headline, in the order of the points, that holds no figure in doubt; else the first point's own words."""
    doubtful = material.findings.doubtful
    leading = [point.best.story for point in points] or list(material.stories)
    for story in dict.fromkeys(leading):
        headline = headline_of(story.summary)
        values = {figure.value or figure.when for figure in find_figures(headline)}
        if headline and not any(
            one.story is story and (one.first.figure.value or one.first.figure.when) in values for one in doubtful
        ):
            return headline
    return points[0].text if points else NOTHING if not material.stories else material.stories[0].article.id


def assembled(  # noqa: PLR0913 - one argument a part
    material: Material,
    headline: str,
    bullets: tuple[Bullet, ...],
    provenance: Provenance,
    *,
    points: int,
    repaired: tuple[Reworded, ...] = (),
    dropped: tuple[Omitted, ...] = (),
    warnings: tuple[Omitted, ...] = (),
) -> Briefing:
    """A briefing of its parts, with the account of them."""
    disagreements = tuple(map(disagreement, material.findings.disagreements))
    report = Report(headline, bullets, disagreements, material.watch)
    articles = tuple(summary.article for story in material.stories for summary in (story.summary, *story.twins))
    claims = sum(len(summary.evidence) for story in material.stories for summary in (story.summary, *story.twins))
    briefing = Briefing(report, articles, Accounting(), provenance)
    account = Accounting(
        claims=claims,
        cited=len({(source.article, source.claim) for source in briefing.sources}),
        points=points,
        merged=sum(len(point.stories) > 1 for point in material.points),
        shown=len(bullets),
        repaired=repaired,
        dropped=(*material.dropped, *dropped),
        warnings=(*_of_languages(material.stories), *material.unwatched, *warnings),
    )
    return Briefing(report, articles, account, provenance)


def now() -> str:
    """The time in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _of_languages(stories: Sequence[Story]) -> tuple[Omitted, ...]:
    """What the reader should know where articles are in several languages, or in one that the grammar is not made for."""
    languages = sorted({story.article.language or "unknown" for story in stories})
    found = []
    if len(languages) > 1:
        found.append(
            Omitted(", ".join(languages), "articles in different languages are told beside each other and never merged")
        )
    foreign = [story.article.id for story in stories if not story.readable]
    if foreign:
        found.append(Omitted(", ".join(foreign), "figures were not compared: the grammar of figures is made for English"))
    return tuple(found)
