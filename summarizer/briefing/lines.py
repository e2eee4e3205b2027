"""Lines: changes, corrections and disagreements in the articles' own words."""

import re
from collections.abc import Iterable

from summarizer.briefing.concepts import concept
from summarizer.briefing.findings import Correction, Position, Thing
from summarizer.briefing.matching import Said
from summarizer.briefing.mentions import Mention
from summarizer.briefing.points import sources_of
from summarizer.briefing.stories import headline_of
from summarizer.grounding.figures.grammar.noun import singular
from summarizer.types.briefing import Bullet, Disagreement, Side, Source

_NEXT_WORD = re.compile(r"[\s-]+([^\W\d_]+)")
_LEAD = re.compile(
    r"(?:about|nearly|around|almost|over|more than|less than|up to|at least|roughly|some|mid-|early|late)\s*$", re.IGNORECASE
)
_LONGEST_NOUN = 4
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST_LABEL = 60


def change_bullet(thing: Thing) -> Bullet:
    """A changed plan told oldest first: what it was, what it is, and the newest article's words.

    Where those name a figure as wrong, which is the correction's to tell, the words that the articles share.
    """
    steps = [f"“{words_of(position.first)}”{_dated(position)}" for position in thing.positions]
    then = ", then ".join(steps[:-1])
    passage = thing.positions[-1].said[-1].first.passage
    told = about(thing) if passage.takes_back else passage.text
    return Bullet(f"From {then} to {steps[-1]}: {told}", sources(one for p in thing.positions for one in p.said))


def correction_bullet(correction: Correction) -> Bullet:
    """A corrected figure: what was withdrawn, and the words of the article that corrects it."""
    right = correction.right.first
    wrong = correction.withdrawn[0].first
    named = any(words_of(one.first) in right.passage.text for one in correction.withdrawn)
    before = "" if named else f" from “{words_of(wrong)}”"
    return Bullet(f"Corrected{before}: {right.passage.text}", sources([correction.right]))


def disagreement(thing: Thing) -> Disagreement:
    """Different values side by side, each with the sentence that states it."""
    return Disagreement(about(thing), tuple(_side(position) for position in thing.positions))


def about(thing: Thing) -> str:
    """What the values are of: a claim's label, else the words that the first two articles share, else the headline."""
    mentions = [mention for position in thing.positions for one in position.said for mention in one.mentions]
    labels = [mention.label for mention in mentions if _tells(mention)]
    if labels:
        return min(labels, key=len)
    first, other = thing.positions[0].first, thing.positions[1].first
    shared = {name for name in first.weights if name in other.weights} - {""}
    common = [word for word in _WORD.findall(first.passage.text) if concept(word.lower()) in shared]
    told = " ".join(dict.fromkeys(common))
    return told if len(common) > 1 else headline_of(first.story.summary) or told or first.passage.text


def sources(said: Iterable[Said]) -> tuple[Source, ...]:
    """The claims behind some figures, oldest first."""
    return sources_of((one.first.passage, one.first.path) for one in said)


def words_of(mention: Mention) -> str:
    """A figure as its passage writes it, with its qualifier and the noun that it counts."""
    text, figure = mention.passage.text, mention.figure
    start, end = figure.start, figure.end
    lead = _LEAD.search(text, 0, start)
    if figure.noun and figure.kind == "count":
        end = _behind_noun(text, end, figure.noun.split()[-1])
    return text[lead.start() if lead else start : end]


def _behind_noun(text: str, end: int, noun: str) -> int:
    at = end
    for _ in range(_LONGEST_NOUN):
        match = _NEXT_WORD.match(text, at)
        if not match:
            return end
        at = match.end()
        if singular(match[1].lower()) == noun:
            return at
    return end


def _side(position: Position) -> Side:
    mention = position.first
    figure = mention.figure
    value = figure.when if mention.is_date else figure.value
    return Side(value, "date" if mention.is_date else figure.unit, mention.passage.text, sources(position.said))


def _dated(position: Position) -> str:
    return f" ({position.days[0].isoformat()})" if position.days else ""


def _tells(mention: Mention) -> bool:
    """Whether a label names what is measured: a telling word, no figure, short, no beginning of a sentence left open."""
    label = mention.label
    if not label or len(label) > _LONGEST_LABEL or any(map(str.isdigit, label)):
        return False
    return len([word for word in _WORD.findall(label.lower()) if concept(word)]) > 1
