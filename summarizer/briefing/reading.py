"""Reading: all that a briefing needs of its summaries, worked out once and without a model."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.briefing.findings import Findings, findings
from summarizer.briefing.lines import sources
from summarizer.briefing.matching import Said, matches, said_in
from summarizer.briefing.mentions import Mention, Passage, mentions_of, passages_of
from summarizer.briefing.points import Point, points_of
from summarizer.briefing.stories import Story, stories_of
from summarizer.briefing.watching import promises_of, watch
from summarizer.types.briefing import Omitted, Watch
from summarizer.types.summary import Summary


@dataclass(frozen=True)
class Material:
    """The stories with what they say: points not yet ranked, findings, commitments, and what may not be told and why.

    `figures` is the number of figures in each passage, by its id.
    """

    stories: tuple[Story, ...]
    points: tuple[Point, ...]
    figures: dict[int, int]
    findings: Findings
    watch: tuple[Watch, ...]
    dropped: tuple[Omitted, ...]


def material_of(summaries: Sequence[Summary]) -> Material:
    """What some summaries say together."""
    stories = stories_of(summaries)
    passages = [passage for story in stories for passage in passages_of(story)]
    mentions = {id(passage): list(mentions_of(passage)) for passage in passages}
    figures = {key: _count(found) for key, found in mentions.items()}
    said = _said(stories, passages, mentions)
    found = findings(matches(said, stories), said)
    dropped = _dropped(found)
    outdated = [source for omitted in dropped for source in omitted.sources]
    outdated += [source for thing in found.changes for position in thing.positions[:-1] for source in sources(position.said)]
    gone = _passages_of(wrong for correction in found.corrections for wrong in correction.withdrawn)
    gone |= {key for key, held in mentions.items() if _is_taken_back(held)}
    live = [passage for passage in passages if id(passage) not in gone]
    return Material(
        stories=tuple(stories),
        points=tuple(points_of(live, figures, found, _told_elsewhere(found))),
        figures=figures,
        findings=found,
        watch=watch([promise for story in stories for promise in promises_of(story)], outdated),
        dropped=dropped,
    )


def _count(mentions: Sequence[Mention]) -> int:
    """How many figures tell what a passage is about: its amounts, or its dates where it has none."""
    live = [mention for mention in mentions if not mention.baseline]
    return sum(not mention.is_date for mention in live) or len(live)


def _said(stories: Sequence[Story], passages: Sequence[Passage], mentions: dict[int, list[Mention]]) -> list[Said]:
    of_story: dict[int, list[Mention]] = {id(story): [] for story in stories}
    for passage in passages:
        of_story[id(passage.story)] += mentions[id(passage)]
    return [one for found in of_story.values() for one in said_in(found)]


def _dropped(found: Findings) -> tuple[Omitted, ...]:
    """The claims that a correction withdraws."""
    return tuple(
        Omitted(
            wrong.first.passage.text,
            f"corrected by {correction.right.story.article.id}: {correction.right.first.figure.text}",
            sources([wrong]),
        )
        for correction in found.corrections
        for wrong in correction.withdrawn
    )


def _told_elsewhere(found: Findings) -> set[int]:
    """The passages that a disagreement, a change or a correction tells."""
    newest = [thing.positions[-1].said[-1] for thing in found.changes]
    return _passages_of([*found.doubtful, *newest, *(correction.right for correction in found.corrections)])


def _passages_of(said: Iterable[Said]) -> set[int]:
    return {id(mention.passage) for one in said for mention in one.mentions}


def _is_taken_back(mentions: Sequence[Mention]) -> bool:
    """Whether a passage gives only figures that its own article takes back."""
    amounts = [mention for mention in mentions if not mention.is_date] or mentions
    return bool(amounts) and all(mention.taken_back for mention in amounts)
