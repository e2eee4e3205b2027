"""Matching: which figures of different stories are of one thing, found without comparing all with all."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from summarizer.briefing.amounts import agree, comparable, differ
from summarizer.briefing.mentions import Mention
from summarizer.briefing.sameness import Rarity, same_thing
from summarizer.briefing.stories import Story

_KEYS = 8
"""The rarest words of a mention under which it is looked for."""
_WINDOW = 12
"""Neighbours, in the order of their days, that a mention is compared with under one word."""
_CLOSEST = 6
"""Those that share most rare words with a thing, with which it is compared."""
_CROWD = 48
_CROWDED_WINDOW = 2
"""The same under a word that more than `_CROWD` share, which says little."""
_FAITH = 0.3
"""What equal values add to the likeness of two mentions when partners are chosen."""


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


def matches(said: Sequence[Said], stories: Sequence[Story]) -> list[Match]:
    """Every figure with its best partner in each other story, where there is one."""
    rarity = Rarity(len(stories), Counter(name for story in stories for name in story.names))
    found: dict[tuple[int, int], list[Match]] = defaultdict(list)
    for one, other in candidates([one for one in said if not one.first.taken_back]):
        match = compared(one, other, rarity)
        if match:
            pair = sorted((id(one.story), id(other.story)))
            found[pair[0], pair[1]].append(match)
    return [match for group in found.values() for match in partners(group)]


def compared(one: Said, other: Said, rarity: Rarity) -> Match | None:
    """The most alike of their mentions; None where they are not of one thing, or neither agree nor differ."""
    ours, theirs = one.first, other.first
    if ours.is_date != theirs.is_date or not (ours.is_date or comparable(ours.figure, theirs.figure)):
        return None
    equal = dates_agree(ours, theirs) if ours.is_date else agree(ours.figure, theirs.figure)
    if not equal and not (dates_differ(ours, theirs) if ours.is_date else differ(ours.figure, theirs.figure)):
        return None
    pairs = ((same_thing(mine, yours, rarity, equal=equal), mine, yours) for mine in one.mentions for yours in other.mentions)
    likeness, mine, yours = max(pairs, key=lambda pair: pair[0])
    return Match(one.led_by(mine), other.led_by(yours), likeness, equal) if likeness else None


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
    return not one.moment and not other.moment and len(ours) == len(theirs) and ours != theirs


def partners(found: list[Match]) -> Iterator[Match]:
    """The matches between two stories, best first, each figure in one at most."""
    taken: set[int] = set()
    for match in sorted(found, key=lambda match: -(match.likeness + _FAITH * match.equal)):
        if match.one.key not in taken and match.other.key not in taken:
            taken |= {match.one.key, match.other.key}
            yield match


def candidates(said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """The pairs of figures of different stories that share one of their rarest words, each pair once."""
    order = [(str(one.story.day), index) for index, one in enumerate(said)]
    for first, second in neighbours([_keys(one) for one in said], order):
        if said[first].story is not said[second].story:
            yield said[first], said[second]


def neighbours(words: Sequence[AbstractSet[str]], order: Sequence[tuple[str, int]]) -> Iterator[tuple[int, int]]:
    """The indexes of things that share their rarest words, each with those that share most, the lower index first.

    Under a word that many share, each meets only some that follow it in `order`: the number of pairs grows with that of the
    things and no faster.
    """
    spread = Counter(word for found in words for word in found)
    buckets: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(words):
        shared = sorted((word for word in found if spread[word] > 1), key=lambda word: (spread[word], word))
        for word in shared[:_KEYS]:
            buckets[word].append(index)
    close: dict[int, dict[int, float]] = defaultdict(dict)
    for bucket in buckets.values():
        near = sorted(bucket, key=lambda index: order[index])
        window = _WINDOW if len(near) <= _CROWD else _CROWDED_WINDOW
        for place, index in enumerate(near):
            for other in near[place + 1 : place + 1 + window]:
                close[index][other] = close[other][index] = close[index].get(other, 0.0) + 1 / len(near)
    pairs = {
        (min(index, other), max(index, other))
        for index, others in close.items()
        for other in sorted(others, key=lambda other: (-others[other], other))[:_CLOSEST]
    }
    yield from sorted(pairs)


def _keys(one: Said) -> set[str]:
    """The words under which a figure is looked for, each with its family."""
    found = {name for mention in one.mentions for name in (mention.passage.names | one.story.topic)}
    found |= {name for mention in one.mentions for name in mention.passage.concepts}
    figure = one.first.figure
    if figure.value:
        found.add(f"{figure.value.normalize():.2g}")
    return {f"{one.story.article.language or 'en'} {one.first.family} {name}" for name in found}


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
