"""JSON and JSON Lines: the summary's document, exact to the code point."""

import json
import re
from typing import TYPE_CHECKING

from summarizer.schema.tree import Tree

if TYPE_CHECKING:
    from summarizer.types.briefing import Briefing
    from summarizer.types.summary import Summary

_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold but a reader should not meet raw: controls of terminals and of writing direction, characters that
some readers take for the end of a line, and surrogates, which UTF-8 can't hold."""


def render_json(told: "Summary | Briefing") -> str:
    """The document of a summary or a briefing, indented, with its newline. ValueError where it holds a NaN or an infinity."""
    return indented(told.document())


def render_jsonl(told: "Summary | Briefing") -> str:
    """The same document on one line, with its newline."""
    return on_one_line(told.document())


def indented(document: Tree) -> str:
    """Any of our documents, indented, with a newline at its end."""
    return _safe(json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2))


def on_one_line(document: Tree) -> str:
    """Any of our documents on one line, with its newline."""
    return _safe(json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")))


def _safe(document: str) -> str:
    # All of these stand inside strings, so the escape means the very same text.
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", document) + "\n"
