"""The closed classes of English that figures are made of: number words, calendar words, qualifiers, function words."""

from decimal import Decimal

from summarizer.grounding.figures.wordlist import listed

SMALL: dict[str, int] = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS: dict[str, int] = {
    word: 10 * value for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
SCALES: dict[str, int] = {
    "thousand": 10**3, "lakh": 10**5, "million": 10**6, "mln": 10**6, "mn": 10**6, "crore": 10**7,
    "billion": 10**9, "bln": 10**9, "bn": 10**9, "trillion": 10**12, "trn": 10**12, "tn": 10**12,
}  # fmt: skip
# Letters that are a magnitude directly behind a sum of money, and may be a unit elsewhere.
MONEY_SUFFIXES: dict[str, int] = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12}
DOZEN = 12
VAGUE: dict[str, int] = {
    "dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12, "lakhs": 10**5, "crores": 10**7,
}  # fmt: skip

_ORDINAL_STEMS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
}  # fmt: skip
ORDINALS: dict[str, int] = {
    **_ORDINAL_STEMS,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
ORDINAL_SUFFIXES = frozenset(("st", "nd", "rd", "th"))

DENOMINATORS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
FRACTION_SIGNS: dict[str, Decimal] = {
    sign: Decimal(top) / Decimal(bottom)
    for sign, top, bottom in (
        ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5),
        ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8),
    )
}  # fmt: skip

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
# Months whose names are words of their own, which only a neighbour (a day, a year, a preposition) makes a month.
AMBIGUOUS_MONTHS = frozenset(("may", "march", "mar", "august", "jan", "jun", "dec"))
WEEKDAYS: dict[str, int] = {
    name: number for number, name in enumerate(listed("monday tuesday wednesday thursday friday saturday sunday"), start=1)
}
# Spans of time, canonical in the singular.
TIME_UNITS: dict[str, str] = {
    form: unit
    for unit, forms in {
        "millisecond": "millisecond milliseconds ms",
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "night": "night nights",
        "week": "week weeks wk wks",
        "fortnight": "fortnight fortnights",
        "month": "month months",
        "year": "year years yr yrs",
        "season": "season seasons",
        "decade": "decade decades",
        "century": "century centuries",
    }.items()
    for form in forms.split()
}
FREQUENCIES: dict[str, str] = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
    "nightly": "night",
}  # fmt: skip

# Words in front of a figure, longest phrase first wins; the canonical form is the key.
QUALIFIERS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): canonical
    for canonical, phrases in {
        "about": (
            "about", "around", "approximately", "approx", "approx .", "roughly", "some", "circa", "c .", "ca .",
            "estimated", "in the region of", "in the order of", "on the order of", "in the neighborhood of", "~", "≈",
        ),
        "nearly": (
            "nearly", "almost", "close to", "nearing", "just under", "just below", "just short of", "a little under",
            "a little less than", "slightly less than", "slightly under", "not quite", "approaching", "well nigh",
        ),
        "over": (
            "over", "more than", "above", "in excess of", "upwards of", "upward of", "exceeding", "greater than",
            "higher than", "just over", "well over", "just above", "a little over", "slightly more than", "slightly over",
            "a little more than", "better than", "beyond", "north of", "longer than", "older than", "larger than", ">",
            "surpassing", "topping",
        ),
        "under": (
            "under", "less than", "fewer than", "below", "lower than", "smaller than", "shorter than", "younger than", "<",
            "south of", "well under", "well below", "short of",
        ),
        "at least": (
            "at least", "no fewer than", "no less than", "not less than", "a minimum of", "minimum of", "minimum", "≥",
        ),
        "up to": (
            "up to", "as many as", "as much as", "at most", "no more than", "not more than", "a maximum of", "maximum of",
            "as high as", "as long as", "≤", "maximum", "not exceeding", "within",
        ),
        "exactly": (
            "exactly", "precisely",
        ),
        "by": (
            "by", "by the end of", "by the beginning of", "by the start of", "by late", "by early", "by mid",
            "no later than",
        ),
        "since": (
            "since", "since the beginning of", "since the start of", "since early", "since late", "since mid",
        ),
        "until": (
            "until", "till", "until the end of", "through the end of",
        ),
        "before": (
            "before", "prior to", "ahead of",
        ),
        "after": (
            "after", "following",
        ),
        "early": (
            "early", "early in", "the beginning of", "the start of", "beginning of", "start of",
        ),
        "late": (
            "late", "late in", "the end of", "end of",
        ),
        "mid": (
            "mid", "mid -", "the middle of", "middle of",
        ),
    }.items()
    for phrase in phrases
}  # fmt: skip
DATE_QUALIFIERS = frozenset(("by", "since", "until", "before", "after", "early", "late", "mid"))
LONGEST_QUALIFIER = max(map(len, QUALIFIERS))
# The same behind a figure: "100 or more", "200+".
QUALIFIERS_AFTER: dict[tuple[str, ...], str] = {
    ("+",): "over",
    ("plus",): "over",
    ("or", "more"): "at least",
    ("or", "so"): "about",
    ("or", "less"): "up to",
    ("or", "fewer"): "up to",
    ("or", "thereabouts"): "about",
    ("at", "least"): "at least",
}

# Words that no noun phrase goes across.
FUNCTION_WORDS = frozenset(
    listed(
        """a an the this that these those his her its their our my your some any no every each all both and or but nor so
        yet of in on at by to from for with without within into onto over under above below between among through during
        since until till after before about around against across along behind beside beyond near off out up down per
        via than as if when while where which who whom whose what why how because though although whether is are was
        were be been being am has have had having do does did done will would shall should can could may might must not
        n't it he she they we i you him them us me himself herself itself themselves there here then now also only just
        even still already later earlier ago today yesterday tomorrow tonight again too very more most less least such
        other others another respectively including include includes according said says say told amid despite plus
        minus like versus vs annually yearly monthly weekly daily hourly each apiece altogether overall alone instead
        away back once twice ever never soon around toward towards upon every compared however meanwhile"""
    )
)
