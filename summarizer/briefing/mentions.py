"""Mentions: every figure and date in the claims of a story, with what it is of, of when, and how it is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from summarizer.briefing.concepts import concept
from summarizer.briefing.moments import Moment, moment_of
from summarizer.briefing.retractions import names_as_wrong
from summarizer.briefing.stories import Story, text_of
from summarizer.briefing.subjects import Subject
from summarizer.briefing.surroundings import Phrase, Weights
from summarizer.briefing.telling import AMOUNTS, Told, time_of, told_in
from summarizer.briefing.units import dimension
from summarizer.briefing.wording import AHEAD, FORMER, FORMER_BEHIND, LEANS, MOVED
from summarizer.grounding.names.lexicon import GENERIC
from summarizer.schema.tree import Claim
from summarizer.types.quantity import Quantity

_OF_LABEL = 0.8
_BACK = 60
"""Characters before a figure in which words tell that another takes its place."""
_RANKS = (" top", " first", " last", " next", " number")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d[\d.,]*")
_MARKS = re.compile(r"[.,]")


@dataclass(frozen=True, eq=False)
class Passage:
    """A text that a claim of a story rests on or says, with the paths of the claims in the order of the answer.

    A `point` is a claim that speaks for itself; `rank` is its place among those of its summary.
    """

    story: Story
    phrase: Phrase
    paths: tuple[str, ...]
    point: bool
    rank: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.phrase.text

    @property
    def leans(self) -> bool:
        """Whether its words lean on a sentence before them: "It has 640 employees"."""
        return LEANS.match(self.text) is not None

    @cached_property
    def names(self) -> frozenset[str]:
        """The keys of the names in it, without those of who said it."""
        told = self.story.named_in(self.text)
        if not self.phrase.attributions:
            return told
        return told - self.story.named_in(" ".join(self.text[first:last] for first, last in self.phrase.attributions)) | (
            told & self.story.named_in(self.phrase.without_attributions)
        )

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The places and organisations in it: persons mostly speak of a thing and are no part of it."""
        return self.names - self.story.persons - GENERIC

    @cached_property
    def concepts(self) -> frozenset[str]:
        """What its words stand for."""
        return frozenset(name for word in _WORD.findall(self.text.lower()) if (name := concept(word)))

    @cached_property
    def keys(self) -> frozenset[str]:
        """What others that tell the same share with it: concepts, names, and numbers by their digits without zeros around."""
        return self.concepts | self.names | self.numbers or frozenset(self.text.lower().split())

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in it that are written in digits, by their digits: 1.5 and 1,500 are "15"."""
        return frozenset(_MARKS.sub("", number).strip("0") for number in _NUMBER.findall(self.text)) - {""}

    @cached_property
    def mentions(self) -> tuple["Mention", ...]:
        """Its figures and dates, read when they are first asked for."""
        return tuple(mentions_of(self))

    @cached_property
    def takes_back(self) -> bool:
        """Whether it names a figure as the wrong one, in an article that corrects another."""
        return any(mention.taken_back for mention in self.mentions)

    @cached_property
    def figures(self) -> int:
        """How many figures tell what it is about: its amounts, or its dates where it has none."""
        live = [mention for mention in self.mentions if not mention.baseline and mention.family != "age"]
        return sum(not mention.is_date for mention in live) or len(live)


@dataclass(frozen=True, eq=False)
class Mention:
    """One figure in a passage; `path` and `label` are those of the figure claim that has it, else of the first claim there."""

    passage: Passage
    figure: Quantity
    claim: Claim | None
    is_end: bool = False

    @property
    def story(self) -> Story:
        """The story that it stands in."""
        return self.passage.story

    @property
    def is_date(self) -> bool:
        """Whether it is a date and no amount."""
        return self.figure.kind == "date"

    @property
    def path(self) -> str:
        """The path of the claim that it is a source by."""
        return self.claim.path if self.claim else self.passage.paths[0]

    @property
    def label(self) -> str:
        """What its claim says that it measures."""
        return str(self.claim.item.get("label", "")) if self.claim else ""

    @property
    def family(self) -> str:
        """What it can be compared with at all: figures of one family may say the same."""
        return "part" if self.figure.kind in ("percent", "fraction") else self.figure.kind

    @cached_property
    def dimension(self) -> tuple[str, str | None, bool]:
        """The same with what its unit measures, and whether it is a price of each."""
        measured = None if self.family in ("money", "part") else dimension(self.figure.unit)
        return self.family, measured, self.figure.kind == "money" and self.figure.per is not None

    @cached_property
    def baseline(self) -> bool:
        """Whether it is only what another figure is compared with."""
        return self.is_end or self.passage.phrase.is_baseline(self.figure)

    @cached_property
    def taken_back(self) -> bool:
        """Whether a correcting article names it as the wrong one: "not 64 million", "we wrote that it was"."""
        if not self.story.corrects:
            return False
        return self.former or names_as_wrong(self.passage.text, self.figure.start, self.figure.end)

    @cached_property
    def former(self) -> bool:
        """Whether its sentence names it as what another figure takes the place of: "instead of 64", "as first planned"."""
        text, figure = self.passage.text, self.figure
        before = FORMER.search(text, max(0, figure.start - _BACK), figure.start)
        return before is not None or FORMER_BEHIND.match(text, figure.end) is not None

    @cached_property
    def marks(self) -> frozenset[str]:
        """What makes it one of a part and not of the whole."""
        return self.passage.phrase.marks(self.figure)

    @cached_property
    def weights(self) -> Weights:
        """The concepts around it, those of its noun and its label counting most."""
        weights = self.passage.phrase.weights((self.figure.start, self.figure.end))
        for words, weight in ((self.figure.noun or "", 1.0), (self.label, _OF_LABEL)):
            for word in _WORD.findall(words.lower()):
                found = concept(word)
                if found:
                    weights[found] = max(weights.get(found, 0.0), weight)
        return weights

    @cached_property
    def subject(self) -> Subject:
        """What it is of."""
        return Subject(self.figure, self.weights, self.story, has_names=bool(self.passage.names))

    @cached_property
    def moment(self) -> Moment | None:
        """The time that an amount is of, or the days that a date means.

        What is to come is not of a day before its story: that is when it was said.
        """
        if not self.is_date:
            found, day = self.nearest_time, self.story.day
            return None if found and day and found.last <= day and self.told == "plan" else found
        ahead = True if AHEAD.search(self.passage.text) else None
        return moment_of(self.passage.text, self.figure, self.story.day, ahead=ahead)

    @cached_property
    def nearest_time(self) -> Moment | None:
        """The time that its sentence gives next to an amount."""
        return time_of(self.passage.phrase, self.figure, self.story.day)

    @cached_property
    def told(self) -> Told:
        """How it is told; a date by where it lies from the day of its story."""
        if not self.is_date:
            time, day = self.nearest_time, self.story.day
            stated = str(self.claim.item.get("status")) if self.claim else ""
            return told_in(self.passage.phrase, self.figure, stated, past=bool(time and day and time.last < day))
        moment, day = self.moment, self.story.day
        if moment and day and moment.last < day:
            return "done"
        return "plan" if AHEAD.search(self.passage.text) or (moment and day and moment.first > day) else "open"


def passages_of(story: Story) -> list[Passage]:
    """Every point of a story, then every sentence that only its other claims rest on."""
    texts: dict[str, list[str]] = {}
    for claim in story.claims:
        text = text_of(claim)
        if text is not None:
            texts.setdefault(" ".join(text.split()), []).append(claim.path)
    points = len(texts)
    for claim in story.claims:
        for sentence in _sentences(claim, story):
            paths = texts.setdefault(sentence, [])
            if claim.path not in paths:
                paths.append(claim.path)
    return [Passage(story, Phrase(text), tuple(paths), rank < points, rank) for rank, (text, paths) in enumerate(texts.items())]


def notes_of(story: Story) -> list[Passage]:
    """The sentences that no claim rests on in which a story takes something back: they name what was wrong and tell nothing."""
    return [Passage(story, Phrase(text), (), point=False, rank=len(story.claims)) for text in story.notes]


def mentions_of(passage: Passage) -> Iterator[Mention]:
    """The amounts of a passage, and its dates: those of plans, and the days of what happened."""
    if not passage.story.readable:
        return
    phrase = passage.phrase
    for figure in phrase.figures:
        if figure.kind == "date" and figure.when and not phrase.is_attributed(figure.start):
            date = Mention(passage, figure, None)
            if date.told == "plan" or (date.moment and date.moment.days == 1):
                yield date
        elif _is_amount(figure) and not _is_vague(passage, figure):
            claim = _figure_claim(passage, figure)
            for end, is_first in _ends(phrase.text, figure):
                yield Mention(passage, end, claim, is_first)


def _is_amount(figure: Quantity) -> bool:
    """Whether a figure can be compared: a value, or how long something takes."""
    takes_long = figure.kind == "period" and figure.when is None
    return figure.value is not None and (takes_long or figure.kind in AMOUNTS)


def _is_vague(passage: Passage, figure: Quantity) -> bool:
    """Whether a number says how many of many ("the top ten", "hundreds") or only who said something."""
    before = passage.text[: figure.start].rstrip().lower()
    return figure.qualifier == "several" or before.endswith(_RANKS) or passage.phrase.is_attributed(figure.start)


def _sentences(claim: Claim, story: Story) -> Iterator[str]:
    """The sentences that a claim rests on, where it says nothing by itself."""
    if text_of(claim) is None:
        numbers = dict.fromkeys(piece.sentence for piece in story.summary.evidence[claim.path])
        yield from (" ".join(story.article.words_of(story.article.sentence(number)).split()) for number in numbers)


def _ends(text: str, figure: Quantity) -> list[tuple[Quantity, bool]]:
    """The ends of a change told in one breath ("from $3bn to $4bn"), the first of them as what the other is compared with."""
    if figure.qualifier == "up to" and MOVED.search(text, 0, figure.start):
        return [(replace(figure, qualifier=None), False)]
    if figure.high is None or not figure.text.lower().startswith("from "):
        return [(figure, False)]
    return [(replace(figure, high=None), True), (replace(figure, value=figure.high, high=None), False)]


def _figure_claim(passage: Passage, figure: Quantity) -> Claim | None:
    """The figure claim whose words hold a figure of the passage."""
    words = passage.text[figure.start : figure.end]
    found = (passage.story.figure_claims.get(path) for path in passage.paths)
    return next((claim for claim in found if claim and words in " ".join(str(claim.item["quote"]).split())), None)
