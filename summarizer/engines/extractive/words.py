"""Words: which words of a text tell what it is about."""

import re

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NAME = re.compile(r"(?<=[\w,;'’\")] )[^\W\d_a-z][\w'’-]*\w")
_POSSESSIVE = re.compile(r"['’]s?$")
_FIRST_UNSPACED = "\u0e00"
"""Scripts from Thai on: those of them that put spaces between words lose little by being taken as if they did not."""
_SHORTEST_PLURAL = 4

_FUNCTION_WORDS = """
    a about above after again against all almost along already also although always am among an and annually another any
    anyone are around as at away back be became because become been before began behind being below between beyond both but
    by called came can cannot come comes could currently did do does doing done down during each earlier either else enough
    even ever every few first for former from further gave get gets getting give given gives go goes going gone got had has
    have having he her here hers herself him himself his how however i if in including instead into is it its itself just
    keep kept know known last later least less let like made mainly make makes making many may me might more most much must
    my near nearly need never new next no nor not nothing now of off often on once one only onto or other others our out over
    own part per perhaps put quite rather really recently said same saw say saying says second see seen several shall she
    should since so some something soon still such take taken takes taking than that the their them themselves then there
    therefore these they thing things this those though through throughout thus to today together told too took toward
    towards under until up upon us use used using very was way we well went were what when where whether which while who
    whole whom whose why will with within without would year years yet you your
    two three four five six seven eight nine ten hundred thousand million billion trillion percent
    january february march april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
"""
_UNTELLING = frozenset(_FUNCTION_WORDS.split())


def words(text: str) -> list[str]:
    """The words of a text in lower case, in order; of unspaced scripts, pairs of neighbouring characters."""
    found = []
    for word in _WORD.findall(text.lower()):
        if word >= _FIRST_UNSPACED:
            found += [word[at : at + 2] for at in range(max(len(word) - 1, 1))]
        else:
            found.append(_POSSESSIVE.sub("", word))
    return found


def is_telling(word: str) -> bool:
    """Whether a word in lower case says something about a topic: it is no function word and no single character."""
    return len(word) > 1 and word not in _UNTELLING


def stem(word: str) -> str:
    """A word without its plural ending, so that "mine" and "mines" count as one."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word[-2] in "sui":
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


def telling_words(text: str) -> frozenset[str]:
    """The stems of the telling words of a text."""
    return frozenset(stem(word) for word in words(text) if is_telling(word))


def names(text: str) -> frozenset[str]:
    """The stems of the words that are capitalised inside a sentence."""
    return frozenset(stem(_POSSESSIVE.sub("", word.lower())) for word in _NAME.findall(text))
