"""What to watch: commitments with their deadlines, over all stories."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import log2

from summarizer.briefing.blocking import neighbours
from summarizer.briefing.concepts import concept
from summarizer.briefing.matching import Groups
from summarizer.briefing.moments import Moment, moment_of
from summarizer.briefing.stories import Story
from summarizer.grounding.figures import find_figures
from summarizer.schema.tree import Claim
from summarizer.types.briefing import Omitted, Source, Watch

_MOST = 12
"""Commitments that are told."""
_OF_DATE = 1.0
"""For a deadline that names a day to come."""
_AGAIN = 0.3
"""What every further commitment of the same story loses."""
_ALIKE = 0.5
"""How many of the words of two commitments are common, of those of the shorter one, where they may be the same."""


@dataclass(frozen=True, eq=False)
class Promise:
    """One commitment of a story; `due` are the days that its deadline means, `told` is who and what, `place` its rank there."""

    story: Story
    claim: Claim
    due: Moment | None
    told: str
    place: int
    words: frozenset[str]

    @cached_property
    def figures(self) -> frozenset[tuple[object, ...]]:
        """What its figures say."""
        read = find_figures(self.told) if self.story.readable else []
        return frozenset((figure.kind, figure.value, figure.unit, figure.when) for figure in read)

    @property
    def last(self) -> date:
        """The last day on which it is to be done."""
        return self.due.last if self.due else date.max


def promises_of(story: Story) -> Iterator[Promise]:
    """The commitments of a story that have a deadline: claims that say who, what and by when."""
    place = 0
    for claim in story.claims:
        who, what, deadline = (claim.item.get(name) for name in ("who", "what", "deadline"))
        if isinstance(who, str) and isinstance(what, str) and isinstance(deadline, str):
            told = f"{who} {what}"
            yield Promise(
                story=story,
                claim=claim,
                due=due(deadline, story) if story.readable else None,
                told=told,
                place=place,
                words=frozenset(filter(None, (concept(word) for word in told.lower().split()))),
            )
            place += 1


def watch(promises: Sequence[Promise], outdated: Iterable[Source]) -> tuple[tuple[Watch, ...], tuple[Omitted, ...]]:
    """The commitments most worth watching in order of their deadlines, and the account of the others.

    The same one is told once; those whose deadline names no date come last. `outdated` are claims that a later article has
    changed or corrected: their deadlines are no longer to be watched.
    """
    gone = {(source.article, source.claim) for source in outdated}
    live = [one for one in promises if (one.story.article.id, one.claim.path) not in gone]
    groups = Groups()
    words = [set(one.words) for one in live]
    order = [(str(one.last), at) for at, one in enumerate(live)]
    for first, second in neighbours(words, order):
        if _same(live[first], live[second]):
            groups.join(first, second)
    found = [[live[at] for at in group] for group in groups.of(range(len(live)))]
    chosen = _chosen(found)
    left = [_told(group) for group in found if group not in chosen]
    return tuple(_told(group) for group in sorted(chosen, key=_last)), _left_out(left)


def _chosen(groups: Sequence[list[Promise]]) -> list[list[Promise]]:
    """The commitments most worth watching: told by many, early in their summaries, of a date to come; not all of one story."""
    if len(groups) <= _MOST:
        return list(groups)
    newest = max((one.story.day for group in groups for one in group if one.story.day), default=date.min)
    again: Counter[Story] = Counter()
    left, chosen = list(groups), list[list[Promise]]()
    while left and len(chosen) < _MOST:
        best = max(left, key=lambda group: _worth(group, newest) - _AGAIN * max(again[one.story] for one in group))
        left.remove(best)
        chosen.append(best)
        again.update({one.story for one in best})
    return chosen


def _worth(group: Sequence[Promise], newest: date) -> float:
    """How much a commitment is worth watching; `newest` is the day of the newest article."""
    to_come = any(one.due and one.due.last >= newest for one in group)
    early = max(1 / (1 + one.place) for one in group)
    return _OF_DATE * to_come + log2(len({one.story for one in group})) + early


def _last(group: Sequence[Promise]) -> date:
    return min(one.last for one in group)


def _left_out(left: Sequence[Watch]) -> tuple[Omitted, ...]:
    """The account of the commitments that are not told, with all of their sources."""
    if not left:
        return ()
    more = "commitment" if len(left) == 1 else "commitments"
    found = dict.fromkeys(source for one in left for source in one.sources)
    return (Omitted(f"{len(left):,} more {more}", f"only the {_MOST} most worth watching are told", tuple(found)),)


def due(deadline: str, story: Story) -> Moment | None:
    """The days that a deadline means."""
    figures = [figure for figure in find_figures(deadline) if figure.kind in ("date", "period")]
    moments = (moment_of(deadline, figure, story.day, ahead=True) for figure in figures)
    return next(filter(None, moments), None)


def _same(one: Promise, other: Promise) -> bool:
    """Whether two commitments are one: by the same day, with the same figures, in mostly the same words."""
    if one.due is None or other.due is None:
        same_day = str(one.claim.item["deadline"]).lower() == str(other.claim.item["deadline"]).lower() and one.due == other.due
    else:
        same_day = one.due.last == other.due.last
    if not same_day or one.story.article.language != other.story.article.language:
        return False
    shared = len(one.words & other.words)
    return shared > 0 and shared >= _ALIKE * min(len(one.words), len(other.words)) and one.figures == other.figures


def _told(group: Sequence[Promise]) -> Watch:
    ordered = sorted(group, key=lambda one: str(one.story.day or "9999"))
    item = ordered[0].claim.item
    found = (source for one in ordered for source in one.story.sources(one.claim.path))
    return Watch(str(item["who"]), str(item["what"]), str(item["deadline"]), tuple(dict.fromkeys(found)))
