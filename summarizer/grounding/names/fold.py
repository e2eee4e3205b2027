"""Folding: one key for all the ways to write a word of a name."""

from functools import lru_cache
from unicodedata import combining, normalize

# Letters that Unicode does not take apart into a base and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ə": "e", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŋ": "n"}
    | dict.fromkeys("'’‘ʻʼ`´.-‐‑")
)


_ABBREVIATED = {
    "st": "saint", "mt": "mount", "ft": "fort", "utd": "united", "intl": "international", "univ": "university",
    "govt": "government", "dept": "department", "bros": "brothers",
}  # fmt: skip


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """The word in lower case without diacritics, apostrophes, hyphens and full stops.

    "José" and "Jose" are one, and "St." is "Saint".
    """
    if word.isascii() and word.isalpha():
        key = word.lower()
        return _ABBREVIATED.get(key, key)
    parts = normalize("NFKD", word.casefold().translate(_PLAIN))
    key = "".join(character for character in parts if not combining(character))
    return _ABBREVIATED.get(key, key)
