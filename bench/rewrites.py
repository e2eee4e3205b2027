"""One figure told in every other form that says the same: digits and words, orders of a date, names of units and currencies."""

import re
from calendar import month_name
from collections.abc import Callable, Iterator
from decimal import Decimal

from summarizer.grounding.figures.grammar.lexicon import ORDINALS, SMALL, TENS
from summarizer.types.quantity import Quantity

_SPELLED = [*SMALL, *(f"{tens}-{one}" if value else tens for tens in TENS for one, value in SMALL.items() if value <= 9)]  # noqa: PLR2004
_RANKS = [word for word, value in ORDINALS.items() if value < 20]  # noqa: PLR2004
_MAGNITUDES = {"million": ("m", 10**6), "billion": ("bn", 10**9)}
_CURRENCIES = {"£": ("GBP", "pounds"), "€": ("EUR", "euros"), "$": ("USD", "US dollars"), "¥": ("JPY", "yen")}
_UNITS = {
    "kilometre": ("km", "kilometres", "kilometers"), "kilogram": ("kg", "kilograms", "kilos"),
    "tonne": ("tonnes", "metric tons"),
    "mile per hour": ("mph", "miles per hour"), "foot": ("ft", "feet"), "square kilometre": ("sq km", "square kilometres"),
    "centimetre": ("cm", "centimetres"), "hectare": ("ha", "hectares"), "percent": ("%", " percent", " per cent", " pct"),
    "metre": ("metres", "meters"), "mile": ("miles",), "megawatt": ("MW", "megawatts"), "hour": ("hours",), "year": ("years",),
}  # fmt: skip


def rewrites(figure: Quantity) -> Iterator[str]:
    """The figure's text in other forms, in the order of how it is read; those that equal the text itself are left out."""
    for make in _FORMS.get(figure.kind, ()):
        yield from (text for text in make(figure) if text != figure.text)


def _digits_or_words(figure: Quantity) -> Iterator[str]:
    """Tell "five years" as "5 years" and "12 people" as "twelve people"."""
    word = re.match(r"[A-Za-z]+(?:-[a-z]+)?(?=[ -]|$)", figure.text)
    if word and word[0].lower() in _SPELLED[2:] and _SPELLED.index(word[0].lower()) == figure.value:
        yield str(figure.value) + figure.text[word.end() :]
    number = re.match(r"[1-9]\d?(?= [a-z]|-[a-z]|$)", figure.text)
    if number and int(number[0]) == figure.value:
        yield _SPELLED[int(number[0])] + figure.text[number.end() :]


def _magnitudes(figure: Quantity) -> Iterator[str]:
    """Tell "1.5 million" as "1,500,000", and the reverse."""
    scaled = re.fullmatch(r"([\d.]+) (million|billion)", figure.text)
    if scaled and figure.value is not None:
        yield f"{figure.value:,}"
        yield f"{scaled[1]}{_MAGNITUDES[scaled[2]][0]}" if scaled[2] == "billion" else f"{scaled[1]} mln"
    if re.fullmatch(r"\d{1,3}(?:,\d{3}){2,3}", figure.text) and figure.value is not None and not figure.value % 10**5:
        yield f"{(figure.value / 10**6).normalize():f} million"


def _money(figure: Quantity) -> Iterator[str]:
    found = re.fullmatch(r"([£€$¥])([\d.,]*\d)(?: ?(million|billion|m|bn))?", figure.text)
    if not found:
        return
    code, name = _CURRENCIES[found[1]]
    long = {"m": " million", "bn": " billion", None: ""}.get(found[3], f" {found[3]}")
    yield f"{found[1]}{found[2]}{long}"
    yield f"{code} {found[2]}{long}"
    yield f"{found[2]}{long} {name}"
    if long:
        yield f"{found[1]}{found[2]}{_MAGNITUDES[long.strip()][0]}"


def _units(figure: Quantity) -> Iterator[str]:
    number = re.match(r"\d[\d.,]*(?: (?:million|billion))?(?=[ %A-Za-z])(?!st|nd|rd|th)", figure.text)
    plural = figure.value is not None and figure.value > 1 and "-" not in figure.text and not figure.per
    if number and plural and figure.high is None:
        for name in _UNITS.get(figure.unit or "", ()):
            yield f"{number[0]}{'' if name in ('%', 'mph') else ' '}{name.strip()}"


def _ranges(figure: Quantity) -> Iterator[str]:
    if figure.unit == "percent" and figure.high is not None and figure.value is not None:
        low, high = _plain(figure.value), _plain(figure.high)
        yield from (f"{low}-{high}%", f"{low}% to {high}%", f"{low} to {high} percent", f"between {low} and {high} per cent")


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _dates(figure: Quantity) -> Iterator[str]:
    when = figure.when or ""
    day = re.fullmatch(r"(\d{4}|XXXX)-(\d\d)-(\d\d)", when)
    if day and day[1] == "XXXX":
        yield from _days(int(day[2]), int(day[3]))
    elif day:
        yield when
        for text in _days(int(day[2]), int(day[3])):
            yield f"{text}, {day[1]}" if text[-1].isdecimal() else f"{text} {day[1]}"
    month = re.fullmatch(r"(\d{4})-(\d\d)", when)
    if month:
        yield f"{month_name[int(month[2])]} {month[1]}"
        yield f"{month_name[int(month[2])]} of {month[1]}"
    quarter = re.fullmatch(r"(\d{4}|XXXX)-Q(\d)", when)
    if quarter:
        year = "" if quarter[1] == "XXXX" else f" {quarter[1]}"
        yield f"Q{quarter[2]}{year}"
        yield f"{_RANKS[int(quarter[2]) - 1]} quarter{' of' if year else ''}{year}"


def _days(month: int, day: int) -> Iterator[str]:
    name = month_name[month]
    yield from (f"{day} {name}", f"{name} {day}", f"{name[:3]}. {day}" if len(name) > 4 else f"{name} {day}")  # noqa: PLR2004
    yield f"{day}{_suffix(day)} {name}"
    yield f"{day}{_suffix(day)} of {name}"


def _suffix(number: int) -> str:
    return "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _times(figure: Quantity) -> Iterator[str]:
    if re.search(r"[ap]\.?m", figure.text) and not re.search(r"[A-Z]{2,}", figure.text):
        hour, minute = (int(part) for part in (figure.when or "T0:0")[1:].split(":"))
        half, shown = "ap"[hour >= 12], str((hour - 1) % 12 + 1) + (f":{minute:02d}" if minute else "")  # noqa: PLR2004
        yield from (f"{shown}{half}m", f"{shown} {half}.m.", f"{shown} {half}m", f"{hour:02d}:{minute:02d}")


def _ordinals(figure: Quantity) -> Iterator[str]:
    rank = int(figure.value or 0)
    if 1 < rank <= len(_RANKS):
        yield from (_RANKS[rank - 1], f"{rank}{_suffix(rank)}")


_Maker = Callable[[Quantity], Iterator[str]]
_FORMS: dict[str, tuple[_Maker, ...]] = {
    "count": (_digits_or_words, _magnitudes), "money": (_money,), "percent": (_digits_or_words, _units, _ranges),
    "measure": (_digits_or_words, _units), "period": (_digits_or_words,), "multiple": (_digits_or_words,),
    "age": (_digits_or_words,), "date": (_dates,), "time": (_times,), "ordinal": (_ordinals,),
}  # fmt: skip
