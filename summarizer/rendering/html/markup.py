"""HTML that is written element by element, so that text can only ever be text."""

import re
from collections.abc import Iterable
from html import escape

from summarizer.rendering.characters import visible

_VOID = {"meta", "input"}
_NO_BREAK = re.compile("([\u00a0\u2009\u202f])")


class Markup(str):
    """HTML. Only `element` and `joined` make it; any other string is text and is escaped."""

    __slots__ = ()


def element(tag: str, *children: str | None, **attributes: str | int | None) -> Markup:
    """An element. Children that are not Markup are escaped; attributes that are None or "" are left out.

    `class_` gives `class`, `aria_label` gives `aria-label`.
    """
    stated = "".join(_attribute(name, value) for name, value in attributes.items())
    return Markup(f"<{tag}{stated}>" if tag in _VOID else f"<{tag}{stated}>{joined(children)}</{tag}>")


def joined(parts: Iterable[str | None]) -> Markup:
    """Parts one after the other, escaped where they are text."""
    return Markup("".join(part if isinstance(part, Markup) else escape(part or "") for part in parts))


def shown(text: str) -> str:
    """The visible characters of any text, with a space for white space at its ends too; what parts thousands stays."""
    parts = _NO_BREAK.split(text)
    return "".join(part if _NO_BREAK.fullmatch(part) else visible(f".{part}.")[1:-1] for part in parts)


def _attribute(name: str, value: str | int | None) -> str:
    if value is None or value == "":
        return ""
    return f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
