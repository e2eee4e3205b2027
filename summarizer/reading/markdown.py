"""Markdown: reduced to the text that a reader of the rendered page would see."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.errors import SourceError
from summarizer.reading.content import Content
from summarizer.reading.front_matter import split_front_matter
from summarizer.reading.limits import refuse_long
from summarizer.reading.plain import heading_of
from summarizer.reading.text import without_terminal_sequences

if TYPE_CHECKING:
    from markdown_it.token import Token

_DEEPEST = 100
"""How deep blocks may be nested; markdown-it leaves out what lies deeper, so a text that gets there is refused."""


def parse(text: str) -> Content:
    """The reading text and what the front matter states; every block (heading, list item, table row) is a paragraph.

    The title stays in the text where it is a heading. Raises SourceError for a text over the limit, and for
    blocks nested too deeply to be an article.
    """
    facts, body = split_front_matter(without_terminal_sequences(text))
    tokens = _tokens(body)
    reading_text = "\n\n".join(block for block in map(str.strip, _blocks(tokens)) if block)
    if tokens and tokens[0].type == "heading_open":
        facts.setdefault("title", _inline(tokens[1].children or []))
    elif heading := heading_of(reading_text):
        facts.setdefault("title", heading)
    return Content(reading_text, **facts)


def _tokens(body: str) -> list["Token"]:
    from markdown_it import MarkdownIt

    refuse_long(body)
    markdown = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    try:
        tokens = markdown.parse(body)
    except RecursionError as error:
        raise SourceError("its Markdown is nested too deeply") from error
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        raise SourceError("its Markdown is nested too deeply")
    return tokens


def _blocks(tokens: list["Token"]) -> Iterator[str]:
    """The text of each block; an item of a numbered list keeps its number, which may be a year."""
    number = ""
    cells: list[str] | None = None
    for token in tokens:
        match token.type:
            case "list_item_open":
                number = f"{token.info}{token.markup} " if token.info else ""
            case "tr_open":
                cells = []
            case "tr_close":
                yield " | ".join(cells or [])
                cells = None
            case "inline" if cells is not None:
                cells.append(_inline(token.children or []))
            case "inline":
                yield number + _inline(token.children or [])
                number = ""
            case "fence" | "code_block":
                yield token.content
            case "html_block":
                yield _text_of_html(token.content)


def _inline(tokens: list["Token"]) -> str:
    """The text of a run of inline Markdown, without the marks."""
    parts: list[str] = []
    opened: list[int] = []
    for token, after in pairwise([*tokens, None]):
        if token is None:
            break
        match token.type:
            case "em_open" | "strong_open":
                opened.append(len(parts))
                parts.append("")
            case "em_close" | "strong_close":
                start = opened.pop()
                if _is_arithmetic(parts, start, after.content if after else ""):
                    parts[start] = token.markup
                    parts.append(token.markup)
            case "softbreak":
                parts.append(" ")
            case "hardbreak":
                parts.append("\n")
            case "image":
                parts.append(_inline(token.children or []))
            case "html_inline":
                parts.append(_text_of_tag(token.content, _last(parts, len(parts))))
            case _:
                parts.append(token.content)
    return "".join(parts)


def _is_arithmetic(parts: list[str], start: int, after: str) -> bool:
    """Whether the marks of an emphasis stand between figures, as in 5*3*2, which would grow together without them."""
    before, last = _last(parts, start), _last(parts, len(parts))
    first = next((parts[index][0] for index in range(start, len(parts)) if parts[index]), "")
    opens_in_figure = before.isalnum() and first.isalnum() and (before.isdigit() or first.isdigit())
    return opens_in_figure or (last.isdigit() and after[:1].isdigit())


def _last(parts: list[str], end: int) -> str:
    """The last character before the part of that index, or the empty string."""
    return next((parts[index][-1] for index in range(end - 1, -1, -1) if parts[index]), "")


def _text_of_tag(tag: str, before: str) -> str:
    """What stands for an HTML tag inside a line: a line break, the sign of a power, or nothing."""
    if tag.lower().startswith("<br"):
        return "\n"
    return "^" if tag.lower().startswith("<sup") and before.isdigit() else ""


def _text_of_html(markup: str) -> str:
    reader = _HtmlText()
    reader.feed(markup)
    reader.close()
    return "".join(reader.parts)


class _HtmlText(HTMLParser):
    """Collects the text of a block of HTML, without comments, scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent = tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._silent = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)
