"""Reading: all that a briefing needs of its summaries, worked out once and without a model."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.briefing.blocking import Pair, Rarity, near_passages, related_stories
from summarizer.briefing.findings import Findings, findings
from summarizer.briefing.kinship import kin
from summarizer.briefing.lines import sources
from summarizer.briefing.matching import Said, matches, said_in
from summarizer.briefing.mentions import Mention, Passage, passages_of
from summarizer.briefing.points import Point, points_of, sources_of
from summarizer.briefing.stories import Story, stories_of
from summarizer.briefing.watching import promises_of, watch
from summarizer.types.briefing import Omitted, Watch
from summarizer.types.summary import Summary


@dataclass(frozen=True)
class Material:
    """The stories with what they say: points not yet ranked, findings, commitments, and what is not told and why."""

    stories: tuple[Story, ...]
    points: tuple[Point, ...]
    findings: Findings
    watch: tuple[Watch, ...]
    unwatched: tuple[Omitted, ...]
    dropped: tuple[Omitted, ...]


def material_of(summaries: Sequence[Summary]) -> Material:
    """What some summaries say together."""
    stories = stories_of(summaries)
    passages = [passage for story in stories for passage in passages_of(story)]
    rarity = Rarity(stories)
    related = related_stories(stories, rarity)
    near = near_passages(related, passages, rarity)
    akin = list(kin(related, rarity))
    said = _said(_compared(passages, near, akin))
    found = findings(matches(near, akin, said), said)
    dropped = _dropped(found)
    wrong = [one for correction in found.corrections for one in correction.withdrawn]
    gone = _passages_of(wrong)
    outdated = [
        *sources_of((mention.passage, path) for one in wrong for mention in one.mentions for path in mention.passage.paths)
    ]
    outdated += [source for thing in found.changes for position in thing.positions[:-1] for source in sources(position.said)]
    told, left = watch([promise for story in stories for promise in promises_of(story)], outdated)
    live = [passage for passage in passages if id(passage) not in gone and not _is_taken_back(passage)]
    return Material(
        stories=tuple(stories),
        points=tuple(points_of(live, near, found, _told_elsewhere(found))),
        findings=found,
        watch=told,
        unwatched=left,
        dropped=dropped,
    )


def _compared(passages: Sequence[Passage], near: Sequence[Pair], akin: Sequence[tuple[Story, Story]]) -> list[Passage]:
    """The passages whose figures are compared, and those that tell the same numbers in the same stories."""
    whole = {id(story) for pair in akin for story in pair}
    numbers: dict[int, set[str]] = {}
    chosen = set()
    for passage in (passage for pair in near for passage in pair):
        chosen.add(id(passage))
        numbers.setdefault(id(passage.story), set()).update(passage.numbers)
    return [
        passage
        for passage in passages
        if id(passage) in chosen
        or id(passage.story) in whole
        or passage.story.corrects
        or not passage.numbers.isdisjoint(numbers.get(id(passage.story), ()))
    ]


def _said(passages: Iterable[Passage]) -> list[Said]:
    of_story: dict[int, list[Mention]] = defaultdict(list)
    for passage in passages:
        of_story[id(passage.story)] += passage.mentions
    return [one for found in of_story.values() for one in said_in(found)]


def _dropped(found: Findings) -> tuple[Omitted, ...]:
    """The claims that a correction withdraws."""
    dropped = {
        passage.text: Omitted(
            passage.text,
            f"corrected by {correction.right.story.article.id}: {correction.right.first.figure.text}",
            sources_of([(passage, passage.paths[0] if passage is not wrong.first.passage else wrong.first.path)]),
        )
        for correction in found.corrections
        for wrong in correction.withdrawn
        for passage in dict.fromkeys(mention.passage for mention in wrong.mentions)
    }
    return tuple(dropped.values())


def _told_elsewhere(found: Findings) -> set[int]:
    """The passages that a disagreement, a change or a correction tells."""
    newest = [thing.positions[-1].said[-1] for thing in found.changes]
    return _passages_of([*found.doubtful, *newest, *(correction.right for correction in found.corrections)])


def _passages_of(said: Iterable[Said]) -> set[int]:
    return {id(mention.passage) for one in said for mention in one.mentions}


def _is_taken_back(passage: Passage) -> bool:
    """Whether a passage gives only figures that its own article takes back."""
    if not passage.story.corrects:
        return False
    amounts = [mention for mention in passage.mentions if not mention.is_date] or passage.mentions
    return bool(amounts) and all(mention.taken_back for mention in amounts)
