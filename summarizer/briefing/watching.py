"""What to watch: commitments with their deadlines, over all stories."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from summarizer.briefing.concepts import concept
from summarizer.briefing.matching import Groups, neighbours
from summarizer.briefing.moments import Moment, moment_of
from summarizer.briefing.stories import Story
from summarizer.grounding.figures import find_figures
from summarizer.schema.tree import Claim
from summarizer.types.briefing import Source, Watch
from summarizer.types.quantity import Quantity

_ALIKE = 0.5
"""How many of the words of two commitments are common, of those of the shorter one, where they may be the same."""


@dataclass(frozen=True, eq=False)
class Promise:
    """One commitment of a story; `due` are the days that its deadline means, `days` those that other words of it mean."""

    story: Story
    claim: Claim
    due: Moment | None
    words: frozenset[str]
    figures: frozenset[tuple[object, ...]]

    @property
    def last(self) -> date:
        """The last day on which it is to be done."""
        return self.due.last if self.due else date.max


def promises_of(story: Story) -> Iterator[Promise]:
    """The commitments of a story that have a deadline: claims that say who, what and by when."""
    summary = story.summary
    for claim in summary.claims:
        who, what, deadline = (claim.item.get(name) for name in ("who", "what", "deadline"))
        if isinstance(who, str) and isinstance(what, str) and isinstance(deadline, str) and summary.evidence[claim.path]:
            told = f"{who} {what}"
            figures = find_figures(told) if story.readable else []
            yield Promise(
                story=story,
                claim=claim,
                due=due(deadline, story) if story.readable else None,
                words=frozenset(filter(None, (concept(word) for word in told.lower().split()))),
                figures=frozenset(_said(figure) for figure in figures),
            )


def watch(promises: Sequence[Promise], outdated: Iterable[Source]) -> tuple[Watch, ...]:
    """The commitments in order of their deadlines, the same one once; those whose deadline names no date come last.

    `outdated` are claims that a later article has changed or corrected: their deadlines are no longer to be watched.
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
    return tuple(_told(group) for group in sorted(found, key=lambda group: min(one.last for one in group)))


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
    if not same_day or one.figures != other.figures or one.story.article.language != other.story.article.language:
        return False
    return len(one.words & other.words) >= _ALIKE * min(len(one.words), len(other.words)) and bool(one.words & other.words)


def _said(figure: Quantity) -> tuple[object, ...]:
    return figure.kind, figure.value, figure.unit, figure.when


def _told(group: Sequence[Promise]) -> Watch:
    ordered = sorted(group, key=lambda one: str(one.story.day or "9999"))
    item = ordered[0].claim.item
    found = (source for one in ordered for source in one.story.sources(one.claim.path))
    return Watch(str(item["who"]), str(item["what"]), str(item["deadline"]), tuple(dict.fromkeys(found)))
