"""The noun that a figure counts or measures, found by the shape of the words behind it."""

from functools import lru_cache

from summarizer.grounding.figures.grammar.lexicon import FUNCTION_WORDS, MONTHS, ORDINALS, SCALES, SMALL, TENS, WEEKDAYS
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.wordlist import listed

_LONGEST = 5
_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife",
    "leaves": "leaf", "wolves": "wolf", "halves": "half", "media": "medium", "criteria": "criterion",
    "phenomena": "phenomenon", "policemen": "policeman", "firemen": "fireman", "businessmen": "businessman",
    "buses": "bus", "series": "series", "species": "species", "movies": "movie", "cookies": "cookie",
    "calories": "calorie", "ties": "tie", "shoes": "shoe", "aircraft": "aircraft", "sheep": "sheep", "cattle": "cattle",
    "staff": "staff", "police": "police", "personnel": "personnel", "fish": "fish", "news": "news", "gunmen": "gunman",
    "fishermen": "fisherman", "servicemen": "serviceman", "crises": "crisis", "analyses": "analysis", "horses": "horse",
    "houses": "house", "cases": "case", "nurses": "nurse", "courses": "course", "purposes": "purpose", "bases": "base",
    "losses": "loss", "licenses": "license", "responses": "response", "increases": "increase", "cars": "car",
    "gas": "gas", "headquarters": "headquarters", "crew": "crew", "troops": "troop", "goods": "good",
}  # fmt: skip
_PLURALS = frozenset(_IRREGULAR) - {"news", "gas", "media"}
# Adjectives that say nothing about what is counted.
_PLAIN = frozenset(
    listed(
        """new more other additional further old large small big great major main key young different separate various
        total full permanent temporary local national foreign international global domestic public private first second
        last next own former current recent modern whole entire extra consecutive straight successive estimated single
        own same possible"""
    )
)
# Adjectives that stand for people behind a count.
_CASUALTIES = frozenset(listed("killed dead injured wounded hurt missing homeless hospitalised hospitalized"))
# Words that end a phrase; "march" may be part of one.
_BREAKING = FUNCTION_WORDS.union(SMALL, TENS, SCALES, ORDINALS, WEEKDAYS, set(MONTHS) - {"march"})
# Verbs that a number of things named before can have right behind it, and that say of no things what kind they are: "of the 90
# schools, 12 need new roofs".
_PREDICATES = frozenset(
    listed(
        """need want have live remain lack own say think believe know expect receive get make take come go die speak attend
        require"""
    )
)
_DETERMINERS = frozenset(listed("the these those its their his her a an all our"))
_NOT_PLURAL = ("ss", "us", "is", "ous")


def read_noun(tokens: Tokens, index: int, *, counted: bool, single: bool = False) -> str | None:
    """What a figure that ends before `index` counts, in lower case and singular, None where no noun follows.

    Its last word is the head; words before it are kept where they tell the kind ("14 new dairy farms" counts "dairy farm"),
    plain adjectives such as "new" are not. `counted` tells a count, whose noun is a plural ("18 people"), from an amount,
    whose noun may be a mass ("5 million tons of iron ore concentrate"); `single` is a count of one.
    """
    at = index
    word = tokens.word(at)
    if word == "of" or (word == "-" and tokens.glued(at)):
        at += 1
    while tokens.word(at) in _DETERMINERS:
        at += 1
    words = _phrase(tokens, at)
    if not words or (counted and words[0] in _PREDICATES):
        return None
    if counted and not single and not any(map(is_plural, words)):
        return words[0] if words[0] in _CASUALTIES else None
    head = _head(words, counted=counted)
    kept = [word for word in words[:head] if word not in _PLAIN]
    return " ".join([*kept, singular(words[head])])


@lru_cache(maxsize=1 << 15)
def singular(word: str) -> str:
    """The singular of a noun in lower case, by rule where it is regular."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) <= 3 or not word.endswith("s") or word.endswith(_NOT_PLURAL):  # noqa: PLR2004
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=1 << 15)
def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    return word in _PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL))  # noqa: PLR2004


def _phrase(tokens: Tokens, index: int) -> list[str]:
    """The words of a noun phrase from a token on, up to a function word, a sign or another figure."""
    words: list[str] = []
    for at in range(index, min(index + _LONGEST, len(tokens))):
        word = tokens.words[at]
        if word == "-" and words and tokens.glued(at) and tokens.glued(at + 1):
            continue
        if not word.isalpha() or word in _BREAKING or (len(word) == 1 and not words):
            break
        words.append(word)
        if is_plural(word) and not is_plural(tokens.word(at + 1)):
            break
    return words


def _head(words: list[str], *, counted: bool) -> int:
    """The index of the head: the plural that ends the phrase, else the first word of a count and the last of a mass."""
    if is_plural(words[-1]) or not counted:
        return len(words) - 1
    for at, word in enumerate(words):
        if is_plural(word):
            return at
    return next((at for at, word in enumerate(words) if word not in _PLAIN), 0)
