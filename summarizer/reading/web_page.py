"""HTML: the article on a web page, without navigation, advertising and markup."""

import logging
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache, partial
from typing import Any

from summarizer.errors import SourceError
from summarizer.reading.content import Content
from summarizer.reading.element import Element
from summarizer.reading.metadata import Metadata
from summarizer.reading.text import normalise, without_terminal_sequences

_PAGE_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CONTROL_REFERENCE = re.compile(r"&#(?:0*(?P<bell>7)|0*27|x0*(?P<bell_hex>7)|x0*1b);?", re.IGNORECASE)

_HIDDEN = (
    "//template | //noscript | //body//*[@hidden or contains(translate(@style, ' ', ''), 'display:none')"
    " or contains(translate(@style, ' ', ''), 'visibility:hidden')]"
)
_NO_ARTICLE = "there is no article on the page (a login, a list of links, or a page that needs scripts?)"
_MOST_ELEMENTS = 50_000
"""The extraction's time grows with the square of the elements in some pages, and no article has so many."""

_SPACES = "\u00a0\u2007\u2009\u202f"
_STAND_INS = "\U00012480\U00012481\U00012482\U00012483"
_SPACE_AT_FIGURE = re.compile(f"(?<=\\d)[{_SPACES}](?=\\S)|(?<=\\S)[{_SPACES}](?=\\d)")
_HIDE_SPACES = str.maketrans(_SPACES, _STAND_INS)
_SHOW_SPACES = str.maketrans(_STAND_INS, _SPACES)

_BLOCKS = frozenset({"p", "head", "list", "item", "quote", "table", "row", "div", "body"})
_WHITESPACE = re.compile(r"[ \t\n\r\f]+")

# The end marks of many scripts, and the letters of Thai, Lao and Khmer, which have none.
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।։።\u0e00-\u0eff\u1780-\u17ff][\"'”’»)\]]*$")
_SENTENCE_BYTES = 40
_ARTICLE_BYTES = 100
"""In UTF-8, since scripts with larger characters say more with each: a page with less than this in sentences is no article."""


def is_page(text: str) -> bool:
    """Whether a text begins as a web page does."""
    return _PAGE_START.match(text) is not None


def parse(markup: str) -> Content:
    """The article's text and what the page states about it; every heading, item and table row is a paragraph.

    The text begins with the headline. Raises SourceError where there is no article: an empty page, a list of links, a login.
    """
    load, extract = _trafilatura()
    tree = _parsed(load, without_terminal_sequences(_CONTROL_REFERENCE.sub(_control, markup)))
    _prepare(tree)
    metadata = Metadata(tree)
    document = _parsed(extract, tree)
    blocks = [block for block in map(normalise, _blocks(document.body)) if block]
    if sum(_length_if_sentence(block) for block in blocks) < _ARTICLE_BYTES:
        raise SourceError(_NO_ARTICLE)
    return Content(
        "\n\n".join(_with_headline(blocks, metadata.title)),
        title=metadata.title,
        author=metadata.author,
        published=metadata.published,
        language=metadata.language,
    )


@cache
def _trafilatura() -> tuple[Callable[..., Any], Callable[..., Any]]:
    """The parser and the extraction of trafilatura, kept from writing to stderr what our own errors tell.

    Its metadata are not used: it invents dates where a page states none or an impossible one, also without its extensive
    search, and its authors take in what stands beside them.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG
    from trafilatura.utils import load_html

    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    config = deepcopy(DEFAULT_CONFIG)
    # Below this many characters it falls back on all the text of the page, run together; it does so for short news otherwise.
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(_SENTENCE_BYTES)
    return load_html, partial(bare_extraction, include_comments=False, config=config)


def _parsed(parser: Callable[..., Any], page: object) -> Any:  # noqa: ANN401 - lxml has no types
    """What a parser makes of a page; SourceError where that is nothing."""
    try:
        result = parser(page)
    except Exception as error:  # whatever a hostile page provokes: the other articles go on
        raise SourceError(f"the page could not be parsed ({type(error).__name__})") from error
    if result is None:
        raise SourceError(_NO_ARTICLE)
    return result


def _length_if_sentence(block: str) -> int:
    """The bytes of a block that reads like a sentence, else 0."""
    length = len(block.encode())
    return length if length >= _SENTENCE_BYTES and _SENTENCE_END.search(block) else 0


def _control(reference: re.Match[str]) -> str:
    """BEL or ESC, written as a character reference: resolved early, so that it goes with the sequence that it is part of."""
    return "\a" if reference["bell"] or reference["bell_hex"] else "\x1b"


def _prepare(tree: Element) -> None:
    """Take out what a reader doesn't see, and make the figures safe; SourceError for a page that is too large."""
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise SourceError(f"the page has more than {_MOST_ELEMENTS:,} elements, the limit")
    for element in tree.xpath(_HIDDEN):
        element.drop_tree()
    _protect_figures(tree)


def _protect_figures(tree: Element) -> None:
    """Keep figures as they are shown: trafilatura turns no-break spaces into spaces, and 10<sup>6</sup> into 106."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "sup" and (element.text or "")[:1].isdigit() and _text_before(element)[-1:].isdigit():
            element.text = f"^{element.text}"
        if element.text:
            element.text = _SPACE_AT_FIGURE.sub(_stand_in, element.text)
        if element.tail:
            element.tail = _SPACE_AT_FIGURE.sub(_stand_in, element.tail)


def _text_before(element: Element) -> str:
    previous = element.getprevious()
    if previous is not None:
        return previous.tail or ""
    parent = element.getparent()
    return (parent.text if parent is not None else None) or ""


def _stand_in(space: re.Match[str]) -> str:
    return space[0].translate(_HIDE_SPACES)


def _blocks(element: Element) -> Iterator[str]:
    """The text of each block in an extracted body, in order."""
    text = ""
    for words, ends_block in _runs(element):
        text += words
        if ends_block:
            yield text.translate(_SHOW_SPACES)
            text = ""
    yield text.translate(_SHOW_SPACES)


def _runs(element: Element) -> Iterator[tuple[str, bool]]:
    """The runs of text below an element, each with whether a block ends after it."""
    is_block = element.tag in _BLOCKS
    yield "\n" if element.tag == "lb" else "", is_block
    if element.tag == "row":
        yield " | ".join(map(_cell, element)), False
    else:
        yield _WHITESPACE.sub(" ", element.text or ""), False
        for child in element:
            yield from _runs(child)
            yield _WHITESPACE.sub(" ", child.tail or ""), False
    yield "", is_block


def _cell(element: Element) -> str:
    """The text of a cell of a table, on one line."""
    return _WHITESPACE.sub(" ", "".join(f"{words} " if ends_block else words for words, ends_block in _runs(element))).strip()


def _with_headline(blocks: list[str], title: str | None) -> list[str]:
    """The blocks, with the headline in front where the extraction left it out."""
    words = (title or "").casefold().split()
    begins = (block.casefold().split() for block in blocks[:3])
    return blocks if any(words[: len(begin)] == begin for begin in begins) else [title or "", *blocks]
