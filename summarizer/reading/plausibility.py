"""Plausibility: whether a text that was decoded by guessing looks like something that a person wrote."""

import re
import unicodedata

_SAMPLE = 100_000
_BAD_SHARE = 0.05

_NEVER_WRITTEN = re.compile("[\x80-\x9f\ue000-\uf8ff\ufffd\ufffe\uffff]")
_USUAL_CATEGORIES = ("L", "M", "N", "P", "Sc", "Sm", "Zs")
_USUAL_SYMBOLS = frozenset("°©®™№\u200c\u200d")

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")
_OTHER_ALPHABET = re.compile("[\u0370-\u06ff\u0900-\u10ff]")
_WORDS_OF_ONE_LETTER = frozenset("àèéìíòóôáúÀÈÉÌÍÒÓÔÁÚ")

_MARK = re.compile(r"[^\w\s\x00-\x7f†‡¦¬¨¯´¸]")
_STRAY_MARK = re.compile(
    r"(?<=[^\W\d_])[^\w\s\x00-\x7f‘’·–—…\u3000-\u303f\uff00-\uffef](?=[^\W\d_])"  # inside a word
    r"|(?<!\d)(?<!\d\s)[¢£¤¥€](?!\s?\d)"  # a currency without an amount
)


def looks_written(text: str) -> bool:
    """Whether the characters above ASCII stand where letters and typographic marks stand."""
    if _NEVER_WRITTEN.search(text):
        return False
    sample = text[:_SAMPLE]
    if not all(_is_usual(character) for character in set(sample) if character > "\x7f"):
        return False
    words = [word for word in _WORD.findall(sample) if not word.isascii()]
    lone = [word for word in words if len(word) == 1]
    stray = len(_STRAY_MARK.findall(sample))
    bad = stray + sum(not _is_word(word) for word in words)
    good = len(words) - len(lone) + len(_MARK.findall(sample)) - bad
    if good <= 0:
        return bad == 0 and bool(lone) and _WORDS_OF_ONE_LETTER.issuperset(lone)
    return bad <= _BAD_SHARE * (good + bad)


def _is_usual(character: str) -> bool:
    return unicodedata.category(character).startswith(_USUAL_CATEGORIES) or character in _USUAL_SYMBOLS


def _is_word(letters: str) -> bool:
    """Whether letters can be one word: in one alphabet, and all small, all capital or capitalised."""
    if _LATIN.search(letters) and _OTHER_ALPHABET.search(letters):
        return False
    return letters.isupper() or letters[1:] == letters[1:].lower()
