"""How much the absence of a figure says: an error, or only a doubt worth a warning."""

from summarizer.grounding.figures.compare import number_in, word_of
from summarizer.grounding.figures.index import FigureIndex
from summarizer.grounding.figures.moments import grain
from summarizer.types.quantity import Quantity

_SMALL = 13
# An identifier's word must be so long to say by itself what it names: "Covid" for "Covid-19".
_NAMING = 4
_ONLY_NUMBERS = {"covid": 19}


def is_soft(figure: Quantity, *, cited: bool) -> bool:
    """Whether the absence of a figure from the sentences that a claim cites, or from the article, is poor evidence of error.

    People know the weekday from the date line and the century of an old thing, say "this year" of any date, "first" as an
    adverb and "one" as a pronoun, and count up small numbers in a whole article themselves. But who cites a sentence for a
    small number says that it stands there.
    """
    if figure.kind == "date":
        return grain(figure) == "weekday" or (not cited and grain(figure) == "century")
    if figure.kind == "period":
        return figure.when == "present" or (figure.when is None and (_names_a_kind(figure) or figure.unit == "century"))
    if figure.kind in ("count", "ordinal") and figure.value is not None and figure.qualifier != "several":
        counted = figure.kind == "ordinal" or figure.noun is not None
        whole = figure.value == figure.value.to_integral_value()
        return counted and whole and figure.value < (_SMALL if not cited else 2)
    return False


def _names_a_kind(figure: Quantity) -> bool:
    """Whether a duration is part of a name: the one-day cup, half-year profits."""
    return figure.value is not None and figure.value <= 1 and "-" in figure.text


def is_unknown_name(figure: Quantity, index: FigureIndex) -> bool:
    """Whether an identifier ("No. 3", "Boeing 747") is not the article's at all, by digits, spelling or its word alone."""
    if figure.kind != "identifier" or index.table.same(figure):
        return False
    word = word_of(figure.text)
    if (word, number_in(figure.text)) in index.spelled:
        return False
    return len(word) < _NAMING or word not in index.vocabulary or word in index.numbered


def is_soft_name(figure: Quantity) -> bool:
    """Whether an identifier that only uncited sentences hold, or by its word alone, is poor evidence of error.

    Names travel through the whole article, and some have one number only, whether it is said or not.
    """
    number = number_in(figure.text)
    return number < _SMALL or _ONLY_NUMBERS.get(word_of(figure.text)) == number
