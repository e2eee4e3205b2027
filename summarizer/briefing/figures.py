"""Figures: those of a text as a briefing compares them, with the wordings that the grammar reads in pieces."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from summarizer.grounding.figures.grammar.scan import read_figures
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.types.quantity import Quantity

_DOTTED = re.compile(r"\b(?![ap]\.m\.|i\.e\.|e\.g\.)(?:[a-z]\.){2,}")
_IN = re.compile(r"(?:\s[a-z]+){0,2}\s(?:in|out of)\s(?:every\s)?")
_SCALED = re.compile(r"(?:illion|\d\s?(?:bn|m|mn))$")
_MOST_OF = 100
_DENIED = re.compile(r",? (?:and )?(?:not|instead of|rather than) (?:the )?")
_AND = re.compile(r",? and (?:[^\W\d_]+ )?")
_NAMED = re.compile(r"[^\W\d_]+ (\d{1,2})")
_WITH_UNITS = ("measure", "period", "age", "percent", "money")
_THROUGH = re.compile(r"\s?[-–—]\s?|\s(?:to|through|until)\s")
_MONTH = re.compile(r"(?:XXXX|\d{4})-\d\d")


def figures_of(text: str) -> list[Quantity]:
    """The figures of a text: "125 m.p.h.", "one apple in four" and "April-June" are one each."""
    return read(text)[1]


def read(text: str) -> tuple[Tokens, list[Quantity]]:
    """The tokens of a text and its figures, for which it need be cut only once."""
    dotted = [match.span() for match in _DOTTED.finditer(text)]
    tokens, found = read_figures(_DOTTED.sub(_undotted, text) if dotted else text)
    if dotted:
        tokens, found = Tokens(text), [_with_dots(text, figure, dotted) for figure in found]
    if len(found) > 1:
        found = list(_joined(text, _in_currency(found)))
        found = found[:1] + [_with_unit(text, one, other) for one, other in pairwise(found)]
    return tokens, found


def _in_currency(figures: list[Quantity]) -> list[Quantity]:
    """Figures of which millions of nothing named are money, in the one currency of their text: "of the 1.6 billion"."""
    currencies = {figure.unit for figure in figures if figure.kind == "money"}
    if len(currencies) != 1:
        return figures
    (unit,) = currencies
    bare = [figure.kind == "count" and not figure.noun and _SCALED.search(figure.text) for figure in figures]
    return [replace(one, kind="money", unit=unit) if is_bare else one for one, is_bare in zip(figures, bare, strict=True)]


def _undotted(found: re.Match[str]) -> str:
    """An abbreviation without its dots but the last, which may end the sentence, in as many characters."""
    letters = found[0].replace(".", "")
    return f"{letters}.".ljust(len(found[0]))


def _with_dots(text: str, figure: Quantity, dotted: list[tuple[int, int]]) -> Quantity:
    """A figure with the whole of the abbreviation that it ends in."""
    end = next((last for first, last in dotted if first < figure.end <= last), figure.end)
    return figure if end == figure.end else replace(figure, end=end, text=text[figure.start : end])


def _joined(text: str, figures: list[Quantity]) -> Iterator[Quantity]:
    joined = None
    for one, other in pairwise([*figures, None]):
        if one is None or one is joined:
            continue
        whole = _whole(text, one, other) if other is not None else None
        joined = other if whole else None
        yield whole or one


def _with_unit(text: str, one: Quantity, other: Quantity) -> Quantity:
    """The second of two figures, in the unit of the first where it only denies it: "13 hours, not 31".

    A name behind "and" may have a number for itself as the name before it has: "Anna is 22 and Tom Berg 52".
    """
    named = _NAMED.fullmatch(other.text) if other.kind == "identifier" else None
    if named and one.kind in ("count", "age") and not one.noun and _AND.fullmatch(text[one.end : other.start]):
        start = other.start + named.start(1)
        return replace(one, start=start, end=other.end, text=named[1], value=Decimal(named[1]))
    bare = other.kind == "count" and not other.noun and other.text.strip().isdecimal()
    if bare and one.kind in _WITH_UNITS and _DENIED.fullmatch(text[one.end : other.start]):
        return replace(other, kind=one.kind, unit=one.unit)
    return other


def _whole(text: str, one: Quantity, other: Quantity) -> Quantity | None:
    """Two figures that follow one another as one, None where they are two."""
    between, words = text[one.end : other.start], text[one.start : other.end]
    if one.kind == other.kind == "date" and one.when and other.when and _THROUGH.fullmatch(between):
        if not (_MONTH.fullmatch(one.when) and _MONTH.fullmatch(other.when)):
            return None
        return replace(one, end=other.end, text=words, when=f"{other.when[:4]}{one.when[4:]}/{other.when}")
    if one.kind == other.kind == "count" and one.value and other.value and not other.noun and _IN.fullmatch(between):
        if one.value >= other.value or other.value > _MOST_OF or one.value != int(one.value):
            return None
        return replace(one, end=other.end, text=words, kind="fraction", value=one.value / other.value)
    return None
