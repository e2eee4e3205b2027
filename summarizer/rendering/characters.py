"""Characters: which of a text may reach a reader, and how many cells of a terminal they take."""

import re
from functools import lru_cache
from unicodedata import category, east_asian_width

_ESCAPE_SEQUENCE = re.compile(
    r"""
      (?: \x1b\[ | \x9b ) [0-?]* [ -/]* [@-~]                      # colours, cursor, screen
    | (?: \x1b[]PX^_] | [\x90\x98\x9d-\x9f] )                      # titles, links, device commands:
      [^\x07\x1b\x90\x98\x9c-\x9f]* (?: \x07 | \x1b\\ | \x9c )     # up to their terminator
    | \x1b [ -/]* [0-~]                                            # everything else that ESC begins
    """,
    re.VERBOSE,
)
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_REMOVED = {"Cc", "Cf", "Cs"}


def visible(text: str) -> str:
    """The text as one line of visible characters, words parted by single spaces.

    Escape sequences go with all that belongs to them, then controls, bidirectional and zero-width characters. Variation
    selectors go too: terminals don't agree on the width that they give a character.
    """
    shown = (char for char in _ESCAPE_SEQUENCE.sub("", text) if char.isspace() or _is_visible(char))
    return " ".join("".join(shown).split())


def cells(text: str) -> int:
    """How many cells a terminal needs for visible text."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def cut(text: str, room: int) -> tuple[str, str]:
    """The longest start of the text that fits into `room` cells, and the rest; marks stay with their letter."""
    used = 0
    for index, char in enumerate(text):
        used += _cells_of(char)
        if used > room:
            return text[:index], text[index:]
    return text, ""


def _is_visible(char: str) -> bool:
    return category(char) not in _REMOVED and ord(char) not in _VARIATION_SELECTORS


@lru_cache(maxsize=4096)
def _cells_of(char: str) -> int:
    kind = category(char)
    if kind in {"Mn", "Me"}:
        return 0
    # An unassigned character may be an emoji younger than Python's tables: rather too much room than a broken line.
    return 2 if kind == "Cn" or east_asian_width(char) in {"W", "F"} else 1
