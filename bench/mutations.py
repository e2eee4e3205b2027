"""Sentences of an article with one figure made wrong, or told in other words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, permutations

from bench.rewrites import rewrites
from summarizer.grounding.figures import FigureIndex, find_figures
from summarizer.grounding.figures.compare import same_figure
from summarizer.types.quantity import Quantity

# A sum of money without its sign, up to what it is per.
_SUM = r"([\d.,]*\d(?:[ -]?(?:thousand|million|billion|trillion|bn|mn|[kmb]))?)(?![\w,])"
_NUMERIC = ("count", "money", "percent", "measure", "multiple")


@dataclass(frozen=True)
class Mutant:
    """A sentence made of sentence number `sentence`; `was` is what stood there."""

    kind: str
    text: str
    was: str
    sentence: int


def mutants(index: FigureIndex) -> Iterator[Mutant]:
    """Every mutant of every sentence with figures."""
    article = index.article
    for sentence in article.sentences:
        words = article.words_of(sentence)
        figures = find_figures(words)
        if not figures:
            continue
        for kind, make in _MAKERS.items():
            for text, was in make(words, figures):
                if text != words:
                    yield Mutant(kind, text, was, sentence.number)
        yield Mutant("sound (want 0)", words, words, sentence.number)
        yield from _swaps_with_others(words, figures, index, sentence.number)


Made = Iterator[tuple[str, str]]
_Maker = Callable[[str, list[Quantity]], Made]


def _put(words: str, figure: Quantity, text: str) -> str:
    return words[: figure.start] + text + words[figure.end :]


def _altered(words: str, figures: list[Quantity]) -> Made:
    """Another first or last digit."""
    for figure in figures:
        if figure.kind == "identifier":
            continue
        digits = [match.start() for match in re.finditer(r"\d", figure.text)]
        for at in {digits[0], digits[-1]} if digits else ():
            new = str(int(figure.text[at]) % 9 + 1)
            yield _put(words, figure, figure.text[:at] + new + figure.text[at + 1 :]), figure.text


def _replaced(pairs: list[tuple[str, str]], kinds: tuple[str, ...] | None = None) -> _Maker:
    """Replace what a pattern finds, wherever it stands in the figure; a letter that touches the figure would run into it."""

    def make(words: str, figures: list[Quantity]) -> Made:
        for figure in figures:
            for old, new in pairs:
                text = re.sub(old, new, figure.text)
                touched = words[figure.end : figure.end + 1].isalnum() and text[-1].isalpha()
                if text != figure.text and not touched and (kinds is None or figure.kind in kinds):
                    yield _put(words, figure, text), figure.text

    return make


def _percent_count(words: str, figures: list[Quantity]) -> Made:
    for figure in figures:
        if figure.kind == "percent":
            yield _put(words, figure, re.sub(r"\s*(%|percent)", " jobs", figure.text)), figure.text
            yield _put(words, figure, re.sub(r"\s*(%|percent)", "", figure.text)), figure.text
        elif figure.kind == "count" and figure.text[0].isdecimal():
            yield _put(words, figure, figure.text + "%"), figure.text


def _swapped_inside(words: str, figures: list[Quantity]) -> Made:
    for one, other in combinations([figure for figure in figures if figure.kind in (*_NUMERIC, "date")], 2):
        if one.kind == other.kind and not same_figure(one, other) and one.unit == other.unit:
            text = words[: one.start] + other.text + words[one.end : other.start] + one.text + words[other.end :]
            yield text, f"{one.text} / {other.text}"


def _said_twice(words: str, figures: list[Quantity]) -> Made:
    """One figure of the sentence also in the place of another."""
    for one, other in permutations([figure for figure in figures if figure.kind in (*_NUMERIC, "date")], 2):
        if one.kind == other.kind and not same_figure(one, other) and one.unit == other.unit:
            yield _put(words, one, other.text), f"{one.text} by {other.text}"


def _qualified(words: str, figures: list[Quantity]) -> Made:
    opposite = {
        "nearly": "more than", "almost": "over", "over": "nearly", "more than": "less than", "up to": "at least",
        "at least": "up to",
    }  # fmt: skip
    for figure in figures:
        for old, new in opposite.items():
            before = words[: figure.start]
            if _ends_in(before.lower(), f"{old} ") and figure.kind in _NUMERIC:
                text = new if not before[: -len(old) - 1] else f" {new}".lstrip() if before[-len(old) - 2] != " " else new
                yield before[: -len(old) - 1] + text + " " + words[figure.start :], f"{old} {figure.text}"


def _ends_in(before: str, qualifier: str) -> bool:
    """Whether a text ends in a qualifier that no other word makes another one, as "no" does of "more than"."""
    return before.endswith(qualifier) and not before.lower().endswith((f"no {qualifier}", f"not {qualifier}"))


def _same_qualifier(words: str, figures: list[Quantity]) -> Made:
    for figure in figures:
        for old, new in (("nearly ", "almost "), ("more than ", "over "), ("over ", "more than "), ("almost ", "close to ")):
            before = words[: figure.start]
            if _ends_in(before, old) and figure.kind in _NUMERIC:
                yield before[: -len(old)] + new + words[figure.start :], old + figure.text


def _swaps_with_others(words: str, figures: list[Quantity], index: FigureIndex, number: int) -> Iterator[Mutant]:
    """Each figure replaced by one of the same kind from elsewhere in the article, by the next one in its reading order.

    "One", which is a pronoun in most places, and "hundreds", which fit hardly anywhere else, are left where they are.
    """
    for figure in figures:
        others = [
            other
            for other, place in zip(index.figures, index.places, strict=True)
            if place != number and other.kind == figure.kind and other.kind in (*_NUMERIC, "date")
            and not any(same_figure(other, own) or same_figure(own, other) for own in figures)
            and other.text.lower() != "one" and "several" not in (other.qualifier, figure.qualifier)
        ]  # fmt: skip
        for other in others[number % max(1, len(others)) :][:2]:
            yield Mutant("swap with another of the article", _put(words, figure, other.text), figure.text, number)


def _other_forms(words: str, figures: list[Quantity]) -> Made:
    for figure in figures:
        if _stands_alone(words, figure):
            for text in rewrites(figure):
                yield _put(words, figure, text), figure.text


def _stands_alone(words: str, figure: Quantity) -> bool:
    """Whether nothing touches a figure that another form of it would run into."""
    before, behind = words[: figure.start][-1:], words[figure.end :][:1]
    return not before.strip(" ('\"\u2018\u201c") and not (behind.isalnum() or behind in ("-", "/", "'", "\u2019"))


_MAKERS: dict[str, _Maker] = {
    "altered value": _altered,
    "magnitude": _replaced(
        [(r"million", "billion"), (r"billion", "million"), (r"(?<=,)000$", "000,000"), (r"thousand", "million")]
    ),
    "currency": _replaced([(r"US\$|\$", "€"), (r"tenge", "rubles"), (r"\$", "£"), (r"€", "$")], ("money",)),
    "percent/count": _percent_count,
    "units": _replaced(
        [(r"tons|tonnes", "barrels"), (r"tons|tonnes", "kilograms"), (r"hectares", "acres"), (r"kilomet\w+|km", "miles"),
         (r"megawatts|MW", "gigawatts")]
    ),
    "qualifiers": _qualified,
    "swap within the sentence": _swapped_inside,
    "one figure of the sentence said twice": _said_twice,
    "equivalent: other forms (want 0)": _other_forms,
    "equivalent: qualifier (want 0)": _same_qualifier,
    "equivalent: money (want 0)": _replaced(
        [(rf"^(?:US)?\${_SUM}", r"USD \1"), (rf"^(?:US)?\${_SUM}", r"\1 US dollars"), (rf"^(?:US)?\${_SUM}", r"US$\1"),
         (r"(?<=\d) billion", "bn"), (r"(?<=\d) million", "m"), (r" billion tenge", " bn tenge")], ("money",)
    ),
    "equivalent: separators (want 0)": _replaced(
        [(r",(?=\d\d)", "\u202f"), (r",(?=\d\d)", "\u2009"), (r",(?=\d\d)", "\u00a0"), (r",(?=\d\d)", ""),
         (r"(?<=\d) (?=\w)", "\u00a0"), (r"^(\d+),000$", r"\1 thousand"), (r"^(\d+),000$", r"\1k"),
         (r"^(\d),500$", r"\1.5 thousand")], _NUMERIC
    ),
    "equivalent: words (want 0)": _replaced(
        [(r"%", " percent"), (r"%", " per cent"), (r"^five ", "5 "), (r"^double$", "raise twofold"), (r"-fold", " times"),
         (r" times$", "-fold"), (r"^two$", "2"), (r"^three$", "3"), (r"^eight$", "8"), (r"tons", "tonnes"),
         (r"tons", "metric tons"), (r"^14$", "fourteen")]
    ),
    "equivalent: dates (want 0)": _replaced(
        [(r"^Aug\. (\d+)$", r"\1 August"), (r"^Sept\. (\d+)$", r"\1 September"), (r"^Sept\. (\d+)$", r"September \1"),
         (r"^(\w+) (20\d\d)$", r"\1, \2")],
        ("date",),
    ),
}  # fmt: skip
