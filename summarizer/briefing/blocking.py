"""Blocking: which passages of different stories may tell of one thing, found by their words before any figure is read."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from summarizer.briefing.mentions import Passage
from summarizer.briefing.stories import Story

_KEYS = 8
"""The rarest words of a thing under which it is looked for."""
_WINDOW = 12
"""Neighbours, in the order of their days, that a thing is compared with under one word."""
_CROWD = 48
_CROWDED_WINDOW = 2
"""The same under a word that more than `_CROWD` share, which says little."""
_CLOSEST = 6
"""Those that share most rare words with a thing, with which it is compared."""
_PASSAGES = 3
"""Passages of another story that are closest to one passage."""
_LEAST = 0.3
"""How close the others are of them, measured by the closest."""
_RARE = 12
"""Stories that may share a name which relates them by itself."""
_RARE_AMONG = 120
"""Stories up to which that holds: among more of them, more share a name by chance."""
_RAREST = 3
"""The same however many stories there are."""
_KNOWN = 10
"""A word that more than one in so many stories share, and more than `_RARE` of them, relates none."""
_FEWEST_WORDS = 2
"""Words that two titles have in common at the least."""
_HEAD = 4
"""Letters by which "Norway" and "Norwegian" are one."""

Pair = tuple[Passage, Passage]


class Rarity:
    """How many stories name each name or have each word in their titles: what most of them have relates none."""

    def __init__(self, stories: Sequence[Story]) -> None:
        """Counted over some stories."""
        names = Counter(name for story in stories for name in story.names)
        about = Counter(name for story in stories for name in story.about)
        rare = max(_RAREST, min(_RARE, _RARE * _RARE_AMONG // max(len(stories), 1)))
        known = max(_RARE, len(stories) // _KNOWN)
        self._rare = frozenset(name for name, number in names.items() if number <= rare)
        self._known = frozenset(name for name, number in names.items() if number <= known)
        self._about = frozenset(name for name, number in about.items() if number <= known)

    def known_of(self, story: Story) -> frozenset[str]:
        """The names of a story that not too many others have."""
        return story.names & self._known

    def relates_stories(self, one: Story, other: Story) -> bool:
        """Whether any passages of two stories can be related."""
        return self._by_name(one.names & other.names) or self._by_title(one, other)

    def relates(self, one: Passage, other: Passage) -> bool:
        """Whether two passages may be about the same: by a rare name, by two that are not common, or by their titles."""
        ours, theirs = one.names | one.story.topic, other.names | other.story.topic
        return self._by_name(ours & theirs) or self._by_title(one.story, other.story)

    def _by_name(self, shared: AbstractSet[str]) -> bool:
        return not self._rare.isdisjoint(shared) or len(self._known & shared) > 1

    def _by_title(self, one: Story, other: Story) -> bool:
        """Whether two titles have most of their words in common, those that many titles have left out."""
        shared = one.about & other.about
        if len(shared) < _FEWEST_WORDS or 2 * len(shared) < min(len(one.about), len(other.about)):
            return False
        return len(shared & self._about) >= _FEWEST_WORDS


def related_stories(stories: Sequence[Story], rarity: Rarity) -> list[tuple[Story, Story]]:
    """The pairs of stories in one language of which any passages may tell the same thing."""
    return [pair for pair in near_stories(stories) if rarity.relates_stories(*pair)]


def near_passages(near: Sequence[tuple[Story, Story]], passages: Sequence[Passage], rarity: Rarity) -> list[Pair]:
    """The pairs of passages of related stories that may tell the same thing: related themselves, of one place."""
    held: dict[int, list[Passage]] = {id(story): [] for pair in near for story in pair}
    for passage in passages:
        if id(passage.story) in held:
            held[id(passage.story)].append(passage)
    spread = Counter(key for found in held.values() for passage in found for key in passage.keys)
    return [
        pair
        for one, other in near
        for pair in _closest(held[id(one)], held[id(other)], spread)
        if rarity.relates(*pair) and not other_places(*pair)
    ]


def near_stories(stories: Sequence[Story]) -> Iterator[tuple[Story, Story]]:
    """The pairs of stories in one language that share their rarest names or words of their titles."""
    by_language: dict[str, list[Story]] = defaultdict(list)
    for story in stories:
        by_language[story.article.language or "en"].append(story)
    for group in by_language.values():
        order = [(str(story.day), at) for at, story in enumerate(group)]
        for one, other in neighbours([story.names | story.about for story in group], order):
            yield group[one], group[other]


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
        near = sorted(bucket, key=order.__getitem__)
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


def other_places(one: Passage, other: Passage) -> bool:
    """Whether two passages tell of different places or organisations."""
    ours, theirs = one.own_names, other.own_names
    only_ours, only_theirs = _without(ours, theirs), _without(theirs, ours)
    if not only_ours or not only_theirs:
        return _other_topic(one, other) if not ours or not theirs else False
    if ours & theirs or (ours | theirs) & one.story.topic & other.story.topic:
        return not (only_ours & other.story.names) and not (only_theirs & one.story.names)
    return True


def other_subjects(one: Passage, other: Passage) -> bool:
    """Whether two passages that name nothing stand in stories of which each is about something that the other never names."""
    if one.own_names or other.own_names:
        return False
    ours, theirs = one.story, other.story
    return bool(_without(ours.topic - ours.persons, theirs.names) and _without(theirs.topic - theirs.persons, ours.names))


def _other_topic(one: Passage, other: Passage) -> bool:
    """Whether the names of each story's title and lead are all unknown to the other, where a sentence names nothing itself."""
    ours = one.own_names or one.story.topic - one.story.persons
    theirs = other.own_names or other.story.topic - other.story.persons
    return bool(ours and theirs) and _without(ours, other.story.names) == ours and _without(theirs, one.story.names) == theirs


def _without(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The names that the others do not hold, "Norway" being held by "Norwegian"."""
    left = names - others
    if not left or not others:
        return left
    known = heads(others)
    return frozenset([name for name in left if name[:_HEAD] not in known])


@lru_cache(maxsize=1 << 13)
def heads(names: frozenset[str]) -> frozenset[str]:
    """The first letters of names, which "Norway" and "Norwegian" have in common."""
    return frozenset([name[:_HEAD] for name in names])


def _closest(ours: Sequence[Passage], theirs: Sequence[Passage], spread: Mapping[str, int]) -> Iterator[Pair]:
    """Each passage with those of the other story that share most rare words with it."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, passage in enumerate(theirs):
        for key in passage.keys:
            places[key].append(at)
    forwards: list[dict[int, float]] = [{} for _ in ours]
    backwards: list[dict[int, float]] = [{} for _ in theirs]
    for index, passage in enumerate(ours):
        found = forwards[index]
        for key in passage.keys & places.keys():
            worth = 1 / spread[key]
            for at in places[key]:
                backwards[at][index] = found[at] = found.get(at, 0.0) + worth
    chosen = {(index, at) for index, found in enumerate(forwards) for at in _best(found)}
    chosen |= {(index, at) for at, found in enumerate(backwards) for index in _best(found)}
    yield from ((ours[index], theirs[at]) for index, at in sorted(chosen))


def _best(found: dict[int, float]) -> list[int]:
    """Those with the highest scores."""
    if not found:
        return []
    least = _LEAST * max(found.values())
    near = [at for at, value in found.items() if value >= least]
    return near if len(near) <= _PASSAGES else sorted(near, key=lambda at: (-found[at], at))[:_PASSAGES]
