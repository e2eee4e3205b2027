"""Surroundings: what the words around a figure say that it is of, each by how closely it belongs to it."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from summarizer.briefing.concepts import concept
from summarizer.briefing.figures import read
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.meant.context import is_baseline
from summarizer.grounding.figures.stems import stem
from summarizer.types.quantity import Quantity

Weights = dict[str, float]
"""Concepts, each with a weight from 0 to 1."""

_STEPS = {",": 1.0, ";": 6.0, ":": 2.0, "and": 1.0, "but": 4.0, "while": 4.0, "whereas": 4.0, "(": 1.0, ")": 1.0, "which": 1.0}
_FIGURE_STEP = 2.0
_STOP_STEP = 8.0
_SLOPE = 0.4
_REACH = 16.0
_FURTHEST = 90
_BEHIND_FIRST = 0.5
_NEAR = 4

_SAID = (
    r"(?:said|says|told|added|announced|reported|stated|wrote|explained|noted|recalled|confirmed|disclosed|revealed|declared)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_DAY = rf"(?:the )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH})(?:st|nd|rd|th)?(?:,? \d{{4}})?"
_OF_DAY = rf"(?:\s(?:late |early )?(?:on |in )?(?:a \w+ (?:on )?)?(?:{_WEEKDAY}(?:,? (?:on )?{_DAY})?|{_DAY}))"
"""The day on which something was said: "on Monday, March 3, 2025"."""
_ATTRIBUTION = re.compile(
    rf",[”\"']?\s(?:[^,.;\d]{{1,60}}\s)?{_SAID}\b(?:[^,.;]{{0,60}}?{_OF_DAY})?[^,.;:]*(?=[.,;:]|$)"
    rf"|,?\s?\b[Aa]ccording to [^,.;]+(?:(?<=day), {_DAY})?"
    rf"|^(?:On )?{_WEEKDAY}(?:, {_DAY})?,(?=[^,.;]* (?:said|announced)\b)"
    rf"|,\sas\s[^,.;]{{1,60}}\s{_SAID}\b(?:[^,.;]{{0,60}}?{_OF_DAY})?[^,.;:]*(?=[.,;:]|$)"
    rf"|{_SAID}{_OF_DAY}"
    rf"|\b{_SAID}\s+(?:yesterday|today)\b"
    rf"|\b(?:[Ss]peaking|[Ii]n an? \w+|[Aa]t an? \w+ (?:conference|briefing)){_OF_DAY},"
    r"|^[A-Z][A-Z ,]+(?:, [\w. ]+)?\s[–—-]\s",
)
"""Who said it and when: words that a figure is not of."""

_STAGES = frozenset(("stage", "phase", "section", "batch", "tranche", "round", "instalment", "installment", "lot", "wave"))
_EXTRA = frozenset(("additional", "extra", "further", "another"))
_REST = frozenset(("remaining", "rest", "remainder", "outstanding"))
_EACH = frozenset(
    (
        "each",
        "per",
        "every",
        "apiece",
        "average",
        "averaged",
        "averages",
        "daily",
        "weekly",
        "monthly",
        "annual",
        "annually",
        "yearly",
    )
)
_OF_MORE = re.compile(r"(?:\s[\w-]+){0,2}?\sof (?:the|those|these|its|their|his|her|our|them)\b(?! own\b)")
_EVERY = re.compile(r"\b(?:each|every|apiece)\b", re.IGNORECASE)
_BREAK = re.compile(r"[,;:](?=\s)|\s[–—-]\s|\b(?:and|but|while)\b")
_RATE = re.compile(r"\b(?:an? (?:hour|day|night|week|month|year|hectare|head|person|square)|daily|hourly|weekly)\b")

_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|than in|against|(?:levels?|figures?|prices?) (?:of|in|for)) (?:the |those (?:of|in) )?$",
    re.IGNORECASE,
)
_LEVELS = re.compile(r"(?:['’]s)? (?:levels?|figures?|prices?|baseline)\b", re.IGNORECASE)
"""What makes a date one that a figure is compared with."""


@dataclass(frozen=True)
class Phrase:
    """A text of a claim with its figures, read once for all of them."""

    text: str

    @cached_property
    def _read(self) -> tuple[Tokens, list[Quantity]]:
        return read(self.text)

    @property
    def tokens(self) -> Tokens:
        """Its tokens."""
        return self._read[0]

    @property
    def figures(self) -> list[Quantity]:
        """Its figures."""
        return self._read[1]

    @cached_property
    def attributions(self) -> list[tuple[int, int]]:
        """The spans that tell who said it and when."""
        return [found.span() for found in _ATTRIBUTION.finditer(self.text)]

    @property
    def without_attributions(self) -> str:
        """The text with blanks in the place of who said it and when."""
        text = self.text
        for first, last in self.attributions:
            text = text[:first] + " " * (last - first) + text[last:]
        return text

    def is_attributed(self, start: int) -> bool:
        """Whether a place of the text tells who said something, or when."""
        return any(first <= start < last for first, last in self.attributions)

    def weights(self, place: tuple[int, int]) -> Weights:
        """The concepts around a place of the text."""
        found: Weights = {}
        last = bisect_left(self.tokens.starts, place[1])
        first = bisect_left(self.tokens.starts, place[0])
        self._walk(range(last, len(self.tokens)), found, 0.0)
        self._walk(range(first - 1, -1, -1), found, _BEHIND_FIRST)
        return found

    def marks(self, figure: Quantity) -> frozenset[str]:
        """What makes a figure one of a part and not of the whole: a stage, an addition, a rest, a share of each."""
        if figure.kind == "date" or "-" in figure.text or self.text[figure.end : figure.end + 1] == "-":
            return frozenset()
        found = {"each"} if figure.per else set()
        first, last = bisect_left(self.tokens.starts, figure.start), bisect_left(self.tokens.starts, figure.end)
        near = [self.tokens.word(at) for at in (*range(first - _NEAR, first), *range(last, last + _NEAR))]
        if _EVERY.search(self._clause(figure)):
            found.add("each")
        found.update(name for name, words in (("extra", _EXTRA), ("rest", _REST), ("each", _EACH)) if words & set(near))
        if self.tokens.word(last) == "more" and self.tokens.word(last + 1) != "than":
            found.add("extra")
        behind = " ".join(near[_NEAR:])
        if _RATE.search(behind):
            found.add("each")
        if self.tokens.word(first - 1) == "by" and figure.kind != "percent":
            found.add("change")
        if figure.kind in ("count", "money") and self.tokens.word(first - 1) != "all" and _OF_MORE.match(self.text, figure.end):
            found.add("part")
        if " ".join(near[:_NEAR]).endswith(("of which", "of whom", "of these", "of them")) or "including" in near[:_NEAR]:
            found.add("part")
        return frozenset(found | set(self._stage(figure)))

    def is_baseline(self, figure: Quantity) -> bool:
        """Whether a figure is what another is compared with: "up from $389m", "instead of 22"."""
        before = bisect_left(self.tokens.starts, figure.start) - 1
        nots = self.tokens.word(before) == "not" or self.text[: figure.start].rstrip().lower().endswith(
            ("instead of", "rather than", "compared with", "compared to", "previously", "originally", "not the", "formerly")
        )
        if figure.kind == "date":
            level = _COMPARED.search(self.text, 0, figure.start) or _LEVELS.match(self.text, figure.end)
            moved = self.tokens.word(before) == "from" and self.text[figure.end :].lstrip(" ,").startswith(("to ", "until "))
            return nots or moved or level is not None
        compared = self.tokens.word(before) == "than" and figure.qualifier is None
        return nots or compared or is_baseline(self.tokens, figure)

    def _clause(self, figure: Quantity) -> str:
        """The clause of a figure, from the break before it to the one behind it."""
        breaks = [found.start() for found in _BREAK.finditer(self.text)]
        before = [at for at in breaks if at < figure.start]
        behind = [at for at in breaks if at >= figure.end]
        return self.text[before[-1] if before else 0 : behind[0] if behind else len(self.text)]

    def _stage(self, figure: Quantity) -> list[str]:
        """The stage that the sentence speaks of, where it numbers one in the figure's clause."""
        found = []
        for other in self.figures:
            at = bisect_left(self.tokens.starts, other.end)
            behind, before = self.tokens.word(at), self.tokens.word(bisect_left(self.tokens.starts, other.start) - 1)
            clause = self.text[min(other.end, figure.end) : max(other.start, figure.start)]
            if other.value is not None and (behind in _STAGES or before in _STAGES) and ";" not in clause:
                found.append(f"stage {other.value.normalize()}")
        return found[:1]

    @cached_property
    def _figure_starts(self) -> frozenset[int]:
        """The first tokens of the figures."""
        return frozenset(bisect_left(self.tokens.starts, figure.start) for figure in self.figures)

    @cached_property
    def _passed_over(self) -> frozenset[int]:
        """The tokens inside figures behind their first, and those that tell who said it."""
        starts = self.tokens.starts
        spans = [(bisect_left(starts, figure.start) + 1, bisect_left(starts, figure.end)) for figure in self.figures]
        spans += [(bisect_left(starts, first), bisect_left(starts, last)) for first, last in self.attributions]
        return frozenset(at for first, last in spans for at in range(first, last))

    def _walk(self, way: range, weights: Weights, start: float) -> None:
        cost = start
        for at in way[:_FURTHEST]:
            word = self.tokens.words[at]
            if at in self._passed_over:
                continue
            if at in self._figure_starts:
                cost += _FIGURE_STEP
            elif word in _STEPS:
                cost += _STEPS[word]
            elif word in ".!?" and not self.tokens.glued(at + 1) and self.tokens.capital(at + 1):
                cost += _STOP_STEP
            else:
                found = stem(word) if self.tokens.capital(at) and at else concept(word)
                if found:
                    weights[found] = max(weights.get(found, 0.0), 1 / (1 + _SLOPE * cost))
                    cost += 1
            if cost > _REACH:
                return
