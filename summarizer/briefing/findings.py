"""Findings: what the matched figures of a thing amount to: one fact, a disagreement, a changed plan or a correction."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from summarizer.briefing.amounts import agree
from summarizer.briefing.matching import Match, Said, clusters, dates_agree, is_one_figure
from summarizer.briefing.mentions import Mention, notes_of

_MOST_VALUES = 6
"""What has more values than that is no one thing, but many that are told in the same words."""

_SAME_TIME = 31
"""Days between two articles that may speak of one time where neither names any."""

_SOON = 7
"""Days in which a plan hardly changes without a word that says so."""

_RUNNING = frozenset(("#dead", "#hurt", "#missing", "#evacuated", "#arrested", "#ill"))
"""Counts that go up while an event lasts."""

_UPDATED = re.compile(
    r"\b(?:now|no longer|updated|revised|raised|lowered|increased to|reduced to|cut to|(?:has|have) (?:since )?(?:risen|grown"
    r"|climbed|fallen) to|(?:rose|climbed|grew|fell|dropped) to|up from|down from|instead of|rather than|postpon(?:ed|es?|ing"
    r"|ement)|delay(?:ed|s|ing)?|put(?:s|ting)? (?:it |them )?(?:off|back)|(?:brought|brings?|bringing) (?:it |them )?forward"
    r"|push(?:ed|es|ing)? (?:it |them )?back|revis(?:es?|ing|ion)|call(?:s|ed|ing)? off|reschedul(?:ed?|es|ing)"
    r"|slipp(?:ed|ing)|scal(?:ed|es?|ing) (?:back|down|up)|sweeten(?:s|ed|ing)?|trimm(?:ed|ing)|extend(?:s|ed)?|brought down"
    r"|dearer|later than|new (?:date|deadline|target|offer|price|plan|estimate|forecast)|(?:cheaper|earlier|sooner|bigger"
    r"|smaller|higher|lower|longer|shorter|more|less|fewer) than (?:first |originally |previously |once )?(?:planned|expected"
    r"|thought|announced|promised|said))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Position:
    """One value of a thing, with all that give it, the oldest first."""

    said: tuple[Said, ...]

    @property
    def first(self) -> Mention:
        """Its oldest mention."""
        return self.said[0].first

    @property
    def days(self) -> tuple[date, date] | None:
        """The days of the oldest and the newest story, None where the day of one is unknown."""
        days = [one.story.day for one in self.said if one.story.day]
        return (min(days), max(days)) if len(days) == len(self.said) else None


@dataclass(frozen=True, eq=False)
class Thing:
    """Something of which articles give different values, the oldest first."""

    positions: tuple[Position, ...]

    @cached_property
    def is_change(self) -> bool:
        """Whether one value followed the other: of a plan or a running count, each told only after the one before it."""
        for before, after in zip(self.positions, self.positions[1:], strict=False):
            if not before.days or not after.days or before.days[1] >= after.days[0]:
                return False
            told_anew = _is_planned(before) and (after.days[0] - before.days[1]).days > _SOON
            if not (told_anew or _is_running(before, after) or _is_update(after)):
                return False
        return True

    @cached_property
    def is_disagreement(self) -> bool:
        """Whether the values exclude each other, because they are of one time, and no correction has settled it."""
        if self.is_change or any(one.first.passage.takes_back for one in self.positions):
            return False
        if all(one.first.moment for one in self.positions) and not self.positions[0].first.is_date:
            return True
        days = [day for position in self.positions for day in position.days or ()]
        return not days or (max(days) - min(days)).days <= _SAME_TIME


@dataclass(frozen=True, eq=False)
class Correction:
    """A figure that an article gives in the place of `withdrawn` ones of others."""

    right: Said
    withdrawn: tuple[Said, ...]


@dataclass(frozen=True)
class Findings:
    """What was found in the figures of all stories; `equal` and `unequal` are the matches that no correction undoes."""

    equal: tuple[Match, ...]
    unequal: tuple[Match, ...]
    changes: tuple[Thing, ...]
    disagreements: tuple[Thing, ...]
    corrections: tuple[Correction, ...]

    @property
    def doubtful(self) -> list[Said]:
        """The figures that may not be told as facts: withdrawn, outdated, or in doubt between articles."""
        outdated = [position for thing in self.changes for position in thing.positions[:-1]]
        disputed = [position for thing in self.disagreements for position in thing.positions]
        withdrawn = [wrong for correction in self.corrections for wrong in correction.withdrawn]
        return withdrawn + [one for position in (*outdated, *disputed) for one in position.said]


def findings(found: Sequence[Match], said: Sequence[Said]) -> Findings:
    """What the matches amount to."""
    corrections = tuple(_with_repeats(correction, found, said) for correction in corrections_in(found, said))
    withdrawn = (mention for correction in corrections for wrong in correction.withdrawn for mention in wrong.mentions)
    gone = {id(mention.passage) for mention in withdrawn}
    live = [match for one in found if (match := _without(one, gone))]
    things = [thing for group in clusters(live) if (thing := thing_of(group))]
    return Findings(
        equal=tuple(match for match in live if match.equal),
        unequal=tuple(match for match in found if not match.equal),
        changes=tuple(thing for thing in things if thing.is_change),
        disagreements=tuple(thing for thing in things if thing.is_disagreement),
        corrections=corrections,
    )


def _with_repeats(correction: Correction, found: Sequence[Match], said: Sequence[Said]) -> Correction:
    """A correction with all that tells a withdrawn figure: other stories that agree with it, and it again in its own."""
    wrong = {one.key: one for one in correction.withdrawn}
    for match in found:
        for one, other in ((match.one, match.other), (match.other, match.one)):
            if match.equal and one.key in wrong and not other.story.corrects:
                wrong.setdefault(other.key, other)
    told: dict[int, list[Said]] = defaultdict(list)
    for one in wrong.values():
        told[id(one.story)].append(one)
    for one in said:
        if any(_is_repeated(other.first, one.first) for other in told.get(id(one.story), ())):
            wrong.setdefault(one.key, one)
    return replace(correction, withdrawn=tuple(wrong.values()))


def _is_repeated(one: Mention, other: Mention) -> bool:
    """Whether a story gives one figure twice: a value of several digits, or one that counts the same."""
    if one.is_date or other.is_date or not is_one_figure(one, other):
        return False
    digits = len((one.figure.value or Decimal(0)).normalize().as_tuple().digits)
    return digits > 1 or bool(one.subject.counted & other.subject.counted)


def _without(match: Match, gone: AbstractSet[int]) -> Match | None:
    """A match of what other passages tell of its two figures, None where none does."""
    sides = [tuple(mention for mention in one.mentions if id(mention.passage) not in gone) for one in (match.one, match.other)]
    if not all(sides):
        return None
    if sides == [match.one.mentions, match.other.mentions]:
        return match
    return replace(match, one=Said(sides[0]), other=Said(sides[1]))


def thing_of(group: Sequence[Said]) -> Thing | None:
    """The values that some figures of one thing give; None where all give the same, or too many different ones."""
    positions: list[list[Said]] = []
    for one in sorted(group, key=lambda one: str(one.story.day)):
        for position in positions:
            if _agree(position[0].first, one.first):
                position.append(one)
                break
        else:
            positions.append([one])
        if len(positions) > _MOST_VALUES:
            return None
    return Thing(tuple(Position(tuple(position)) for position in positions)) if len(positions) > 1 else None


def corrections_in(found: Sequence[Match], said: Sequence[Said]) -> Iterable[Correction]:
    """Every figure of a correcting article with the figures of others that it takes the place of."""
    wrongly = _named_as_wrong(said)
    pairs: dict[int, tuple[Said, list[Said]]] = {}
    for match in found:
        for right, wrong in ((match.one, match.other), (match.other, match.one)):
            if match.equal or not right.story.corrects or right.taken_back or not _follows(right, wrong):
                continue
            rivals = [other for other in wrongly[id(right.story)] if other.family == right.first.family]
            named = any(_agree(wrong.first, other) for other in rivals)
            if named or (not rivals and right.story.is_correction and not wrong.story.corrects):
                pairs.setdefault(right.key, (right, []))[1].append(wrong)
                break
    return [Correction(right, tuple(wrong)) for right, wrong in pairs.values()]


def _named_as_wrong(said: Sequence[Said]) -> dict[int, list[Mention]]:
    """What each correcting story, by its id, says to have been wrong, in sentences that no claim rests on as well."""
    found: dict[int, list[Mention]] = defaultdict(list)
    for story in dict.fromkeys(one.story for one in said if one.story.corrects):
        noted = (mention for passage in notes_of(story) for mention in passage.mentions)
        found[id(story)] = [mention for mention in noted if mention.taken_back]
    for one in said:
        if one.taken_back:
            found[id(one.story)].append(one.first)
    return found


def _agree(one: Mention, other: Mention) -> bool:
    if one.is_date or other.is_date:
        return one.is_date == other.is_date and dates_agree(one, other)
    return agree(one.figure, other.figure)


def _follows(right: Said, wrong: Said) -> bool:
    return right.story.day is None or wrong.story.day is None or right.story.day >= wrong.story.day


def _is_planned(position: Position) -> bool:
    return any(one.first.told == "plan" for one in position.said)


def _is_running(before: Position, after: Position) -> bool:
    running = any(name in _RUNNING for name, weight in before.first.weights.items() if weight > _CLOSE)
    return running and (before.first.figure.value or 0) < (after.first.figure.value or 0)


def _is_update(after: Position) -> bool:
    passage = after.first.passage
    return _UPDATED.search(passage.text) is not None or any(mention.former for mention in passage.mentions)


_CLOSE = 0.4
