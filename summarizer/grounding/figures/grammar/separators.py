"""Plain spaces between groups of digits, which mean a number only where the article sets that number so."""

import re

_SPACES = "\u00a0\u2007\u2009\u202f"
_GROUPED = re.compile(rf"(?<![0-9])[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}}){{1,9}}+(?![0-9])")
_MAYBE_SPACED = re.compile(r"[0-9] [0-9]{3}")
_SPACED = re.compile(r"(?<![0-9])[0-9]{1,3}(?: [0-9]{3}){1,9}+(?![0-9])")


def grouped_as_in(article: str, text: str) -> str:
    """The text with plain spaces inside a number replaced by thin ones where the article has it so; offsets do not change.

    "12 737 MAX aircraft" shows why plain spaces alone do not join digits: people who copy "12\u202f737" lose the thin space.
    """
    if not _MAYBE_SPACED.search(text):
        return text
    known = {_digits(match.group()) for match in _GROUPED.finditer(article)}

    def joined(match: re.Match[str]) -> str:
        number = match.group()
        return number.replace(" ", "\u202f") if _digits(number) in known else number

    return _SPACED.sub(joined, text)


def _digits(number: str) -> str:
    return "".join(sign for sign in number if sign.isdecimal())
