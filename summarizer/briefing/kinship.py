"""Kinship: which stories tell of one event, so that their figures may be of one thing though the words differ."""

from collections.abc import Iterator, Sequence

from summarizer.briefing.blocking import Rarity, heads
from summarizer.briefing.stories import Story
from summarizer.grounding.names.lexicon import GENERIC

_SHARED = 0.3
"""How many of the names of the story that has fewer are shared, those left out that many stories have."""
_FEWEST = 2
_SHARED_UNDATED, _FEWEST_UNDATED = 0.5, 3
"""The same where nothing tells that two stories are of about the same time."""
_OF_ONE_NAME = 0.5
"""The same where only one name is shared."""
_ONE_NAME_DAYS = 14
_LONGEST = 240
"""Days between two stories that may tell of one event."""


def kin(near: Sequence[tuple[Story, Story]], rarity: Rarity) -> Iterator[tuple[Story, Story]]:
    """The pairs of stories that tell of one event: most of what the shorter names, the other names too, at about that time."""
    for one, other in near:
        ours, theirs = (heads(rarity.known_of(story) - GENERIC) for story in (one, other))
        shared, least = len(ours & theirs), min(len(ours), len(theirs))
        apart = abs((one.day - other.day).days) if one.day and other.day else None
        if not shared or (apart is not None and apart > _LONGEST):
            continue
        if apart is None:
            same = shared >= max(_FEWEST_UNDATED, _SHARED_UNDATED * least)
        else:
            same = shared >= max(_FEWEST, _SHARED * least) or (apart <= _ONE_NAME_DAYS and shared >= _OF_ONE_NAME * least)
        if same:
            yield one, other
