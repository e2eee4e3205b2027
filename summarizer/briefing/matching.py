"""Matching: which figures of different stories are of one thing, and whether they agree."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.briefing.amounts import compared
from summarizer.briefing.blocking import Pair
from summarizer.briefing.likeness import likeness
from summarizer.briefing.mentions import Mention
from summarizer.briefing.sameness import other_noun, same_thing
from summarizer.briefing.stories import Story

_FAITH = 0.3
"""What equal values add to the likeness of two mentions when partners are chosen."""


_NAMED = 3.0
"""The likeness of two figures of which a story says itself that one takes the place of the other."""


@dataclass(frozen=True, eq=False)
class Said:
    """One figure of one story, with every mention of it there."""

    mentions: tuple[Mention, ...]

    @property
    def first(self) -> Mention:
        """The mention that stands in the most important claim."""
        return self.mentions[0]

    @property
    def story(self) -> Story:
        """The story."""
        return self.first.story

    @property
    def key(self) -> int:
        """What tells it from any other, whatever mention leads it."""
        return min(map(id, self.mentions))

    @cached_property
    def taken_back(self) -> bool:
        """Whether its story, which corrects another, names it as the wrong one anywhere."""
        return any(mention.taken_back for mention in self.mentions)

    def led_by(self, mention: Mention) -> "Said":
        """The same with another mention first."""
        if mention is self.first:
            return self
        return Said((mention, *(other for other in self.mentions if other is not mention)))


@dataclass(frozen=True)
class Match:
    """Two figures of different stories that are of one thing: `equal` in value, or excluding each other."""

    one: Said
    other: Said
    likeness: float
    equal: bool


def said_in(mentions: Iterable[Mention]) -> list[Said]:
    """The mentions of one story, those of one figure together; what only compares is apart."""
    groups: dict[object, list[Mention]] = {}
    for mention in mentions:
        figure = mention.figure
        key = (mention.family, figure.unit, figure.value, figure.high, figure.when, figure.noun, mention.baseline)
        groups.setdefault((*key, id(mention.passage)) if mention.is_date else key, []).append(mention)
    return [Said(tuple(sorted(group, key=lambda found: found.passage.rank))) for group in groups.values()]


def matches(near: Sequence[Pair], akin: Sequence[tuple[Story, Story]], said: Sequence[Said]) -> list[Match]:
    """Every figure with its best partner in each other story, where there is one.

    `near` are the passages to compare, `akin` the stories of one event. A figure that agrees with one of another story
    differs from none of its others.
    """
    of_story: dict[int, list[Said]] = defaultdict(list)
    for one in said:
        of_story[id(one.story)].append(one)
    between = _strict(near, said)
    kindred = {_key(one, other): (of_story[id(one)], of_story[id(other)]) for one, other in akin}
    found: list[Match] = []
    for key in dict.fromkeys((*between, *kindred)):
        ours, theirs = kindred.get(key, ((), ()))
        close = between.get(key, [])
        changed = list(partners([*replaced(ours, theirs), *replaced(theirs, ours)]))
        named = {one.key for match in changed for one in (match.one, match.other)}
        agreeing = [*(match for match in close if match.equal), *soft(ours, theirs, equal=True)]
        agreed = [*changed, *partners([match for match in agreeing if named.isdisjoint((match.one.key, match.other.key))])]
        taken = {one.key for match in agreed for one in (match.one, match.other)}
        left = [[one for one in side if one.key not in taken] for side in (ours, theirs)]
        differing = [match for match in close if not match.equal and taken.isdisjoint((match.one.key, match.other.key))]
        found += [*agreed, *partners([*differing, *soft(*left, equal=False)])]
    return found


def _key(one: Story, other: Story) -> tuple[int, int]:
    first, second = sorted((id(one), id(other)))
    return first, second


def _strict(near: Sequence[Pair], said: Sequence[Said]) -> dict[tuple[int, int], list[Match]]:
    """The figures of near passages that share words enough, by the stories that they are of."""
    holder = {id(mention): one for one in said for mention in one.mentions}
    meetings: dict[tuple[int, int], list[tuple[Mention, Mention]]] = defaultdict(list)
    for one, other in near:
        for mine in one.mentions:
            for yours in other.mentions:
                ours, theirs = holder[id(mine)], holder[id(yours)]
                if (
                    mine.family == yours.family
                    and mine.family not in ("period", "age")
                    and not (ours.taken_back or theirs.taken_back)
                ):
                    meetings[id(ours), id(theirs)].append((mine, yours))
    found: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for pairs in meetings.values():
        mine, yours = pairs[0]
        match = match_of(holder[id(mine)], holder[id(yours)], pairs)
        if match:
            found[_key(mine.story, yours.story)].append(match)
    return found


def soft(ours: Sequence[Said], theirs: Sequence[Said], *, equal: bool) -> Iterator[Match]:
    """The amounts of two stories of one event that are likely of the same thing, those that agree or those that differ."""
    mine, yours = (_by_dimension(side) for side in (ours, theirs))
    for dimension, compatible in mine.items():
        for one in compatible:
            for other in yours.get(dimension, ()):
                if compared(one.first.figure, other.first.figure) is not equal:
                    continue
                found = likeness(one.first, other.first, equal=equal, alone=True)
                if found and not (_is_alone(one, yours[dimension]) and _is_alone(other, compatible)):
                    found = likeness(one.first, other.first, equal=equal, alone=False)
                if found:
                    yield Match(one, other, found, equal)


def replaced(ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[Match]:
    """The figures of one story with those that a later story of the same event puts in their place, naming both."""
    for old in theirs:
        if not (old.first.former or old.taken_back):
            continue
        for one in ours:
            same = is_one_figure(one.first, old.first) or (old.taken_back and _is_one_age(one.first, old.first))
            if same and not one.first.former and not _follows(one, old):
                yield from (
                    Match(one, new, _NAMED, equal=False)
                    for new in _instead_of(old, theirs)
                    if _excludes(new, one) or _is_other_age(new, one)
                )


def _instead_of(old: Said, theirs: Sequence[Said]) -> list[Said]:
    """The figures that a story puts in the place of one: of its sentence, or of another where it is taken back."""
    live = [
        new for new in theirs if not (new.first.former or new.taken_back) and (_excludes(new, old) or _is_other_age(new, old))
    ]
    beside = [new for new in live if any(mention.passage is old.first.passage for mention in new.mentions)]
    return beside or (live if old.taken_back and len(live) == 1 else [])


def is_one_figure(one: Mention, other: Mention) -> bool:
    """Whether two figures say the same value of what may be the same thing."""
    if one.is_date or other.is_date:
        return one.is_date == other.is_date and dates_agree(one, other)
    return one.dimension == other.dimension and compared(one.figure, other.figure) is True and not other_noun(one, other)


def _is_one_age(one: Mention, other: Mention) -> bool:
    """Whether two figures are one age of somebody whom both sentences name, one of them told as a bare number."""
    named = not one.passage.names.isdisjoint(other.passage.names)
    return named and _are_ages(one, other) and one.figure.value == other.figure.value


def _is_other_age(said: Said, other: Said) -> bool:
    return _are_ages(said.first, other.first) and said.first.figure.value != other.first.figure.value


def _are_ages(one: Mention, other: Mention) -> bool:
    bare = all(mention.family == "age" or (mention.family == "count" and not mention.figure.noun) for mention in (one, other))
    return bare and "age" in (one.family, other.family)


def _excludes(said: Said, other_said: Said) -> bool:
    one, other = said.first, other_said.first
    if one.is_date or other.is_date:
        return one.is_date == other.is_date and dates_differ(one, other)
    return one.dimension == other.dimension and compared(one.figure, other.figure) is False and not other_noun(one, other)


def _follows(one: Said, other: Said) -> bool:
    days = one.story.day, other.story.day
    return bool(days[0] and days[1] and days[0] > days[1])


def _by_dimension(said: Sequence[Said]) -> dict[object, list[Said]]:
    """Amounts that can be compared at all, in one list; ages, of which stories tell many, only a correction compares."""
    found: dict[object, list[Said]] = defaultdict(list)
    for one in said:
        if not one.first.is_date and one.first.family != "age" and not one.taken_back:
            found[one.first.dimension].append(one)
    return found


def _is_alone(one: Said, others: Sequence[Said]) -> bool:
    """Whether there is only one among the amounts of the other story that it could be."""
    live = [other for other in others if not other.first.baseline and not other_noun(one.first, other.first)]
    named = [other for other in live if one.first.subject.counted & other.first.subject.counted]
    return len(named or live) == 1


def match_of(one: Said, other: Said, pairs: Iterable[tuple[Mention, Mention]]) -> Match | None:
    """The most alike of some of their mentions; None where they are not of one thing, or neither agree nor differ."""
    ours, theirs = one.first, other.first
    equal = dates_compared(ours, theirs) if ours.is_date else compared(ours.figure, theirs.figure)
    if equal is None:
        return None
    likened = ((same_thing(mine, yours, equal=equal), mine, yours) for mine, yours in pairs)
    likeness, mine, yours = max(likened, key=lambda pair: pair[0])
    return Match(one.led_by(mine), other.led_by(yours), likeness, equal) if likeness else None


def dates_compared(one: Mention, other: Mention) -> bool | None:
    """True where two dates agree, False where they exclude each other, None where neither can be said."""
    return True if dates_agree(one, other) else False if dates_differ(one, other) else None


def dates_agree(one: Mention, other: Mention) -> bool:
    """Whether one of two dates lies in the other."""
    if one.moment and other.moment:
        return one.moment.meets(other.moment)
    return one.figure.when == other.figure.when


def dates_differ(one: Mention, other: Mention) -> bool:
    """Whether two dates are of like exactness and have no day in common."""
    if one.moment and other.moment:
        return one.moment.last < other.moment.first or other.moment.last < one.moment.first
    ours, theirs = one.figure.when or "", other.figure.when or ""
    of_no_week = "W" in ours or "W" in theirs
    return not (one.moment or other.moment or of_no_week) and len(ours) == len(theirs) and ours != theirs


def partners(found: list[Match]) -> Iterator[Match]:
    """The matches between two stories, best first, each figure in one at most."""
    taken: set[int] = set()
    for match in sorted(found, key=lambda match: -(match.likeness + _FAITH * match.equal)):
        if match.one.key not in taken and match.other.key not in taken:
            taken |= {match.one.key, match.other.key}
            yield match


def clusters(found: Sequence[Match]) -> list[list[Said]]:
    """The figures that matches tie together, directly or through others, those of one thing in one list."""
    held: dict[int, Said] = {}
    groups = Groups()
    for match in found:
        held |= {match.one.key: match.one, match.other.key: match.other}
        groups.join(match.one.key, match.other.key)
    return [[held[key] for key in group] for group in groups.of(held)]


class Groups:
    """Things in groups that grow together: keys are joined, and each is in the group of all that it was joined to."""

    def __init__(self) -> None:
        """Every key is alone."""
        self._above: dict[int, int] = {}

    def root(self, key: int) -> int:
        """The key that stands for a key's group."""
        above = self._above
        while above.setdefault(key, key) != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    def join(self, one: int, other: int) -> None:
        """Make one group of two keys' groups."""
        self._above[self.root(other)] = self.root(one)

    def of(self, keys: Iterable[int]) -> list[list[int]]:
        """The keys by their groups, in the order given."""
        groups: dict[int, list[int]] = defaultdict(list)
        for key in keys:
            groups[self.root(key)].append(key)
        return list(groups.values())
