"""Metadata: what a web page says about itself in JSON-LD, OpenGraph and meta elements."""

import json
import re
from collections import deque
from collections.abc import Iterator
from html import unescape
from typing import Any

from summarizer.reading.dates import iso_date
from summarizer.reading.element import Element

_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|PressRelease)$")
_TITLES = ("og:title", "twitter:title", "citation_title", "dc.title", "headline")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "citation_author", "byl")
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "pubdate",
    "publishdate", "publish-date", "publication_date", "citation_publication_date", "dc.date.issued", "dcterms.issued",
    "dc.date", "date",
)  # fmt: skip
_LANGUAGES = ("og:locale", "content-language", "dc.language")


class Metadata:
    """The facts stated in a parsed page; each is None where nothing states it."""

    def __init__(self, tree: Element) -> None:
        self._tree = tree
        self._meta = _meta_elements(tree)
        self._article = next(_json_ld_articles(tree), {})

    @property
    def title(self) -> str | None:
        """The headline, without the name of the site after it."""
        heading = self._shown("//h1")
        title = _text(self._article.get("headline")) or self._first(_TITLES) or heading or self._shown("//title")
        if heading and title and title.startswith(heading):
            return heading
        site = self._meta.get("og:site_name")
        return re.sub(rf"\s+[|–—·-]\s+{re.escape(site)}$", "", title) if title and site else title

    @property
    def author(self) -> str | None:
        """The authors' names, separated by commas."""
        author = _names(self._article.get("author")) or self._first(_AUTHORS)
        author = author or self._shown("//*[@rel='author' or @itemprop='author']")
        return None if author and author.startswith(("http://", "https://")) else author

    @property
    def published(self) -> str | None:
        """The date of publication, in ISO 8601; without a statement, the one time that the article is marked with."""
        stated = [self._article.get("datePublished"), *(self._meta.get(name) for name in _DATES)]
        dates = [date for date in map(_date, stated) if date] or self._marked("//*[@itemprop='datePublished']")
        if dates:
            return dates[0]
        times = set(self._marked("//article//time"))
        return times.pop() if len(times) == 1 else None

    @property
    def language(self) -> str | None:
        """The tag of the page's language."""
        return _text(self._tree.get("lang")) or self._first(_LANGUAGES) or _text(self._article.get("inLanguage"))

    def _first(self, names: tuple[str, ...]) -> str | None:
        return next((self._meta[name] for name in names if name in self._meta), None)

    def _shown(self, path: str) -> str | None:
        """The text of the first element on a path."""
        return next((" ".join(element.text_content().split()) or None for element in self._tree.xpath(path)), None)

    def _marked(self, path: str) -> list[str]:
        """The dates that elements on a path are marked with."""
        dates = (_date(element.get("datetime") or element.get("content")) for element in self._tree.xpath(path))
        return [date for date in dates if date]


def _meta_elements(tree: Element) -> dict[str, str]:
    """The content of each meta element by its lower-case name; the first one of a name counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = _text(element.get("content"))
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name and content:
                found.setdefault(name.strip().lower(), content)
    return found


def _json_ld_articles(tree: Element) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe an article."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            pending = deque([json.loads(script.text or "", strict=False)])
        except (ValueError, RecursionError):
            continue
        while pending:
            node = pending.popleft()
            if isinstance(node, list):
                pending.extend(node)
            elif isinstance(node, dict):
                if any(isinstance(kind, str) and _ARTICLE_TYPE.search(kind) for kind in _listed(node.get("@type"))):
                    yield node
                pending.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)


def _names(authors: object) -> str | None:
    """The names of JSON-LD persons or organizations."""
    names = (_text(author.get("name") if isinstance(author, dict) else author) for author in _listed(authors))
    return ", ".join(filter(None, names)) or None


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _date(value: object) -> str | None:
    return iso_date(_text(value))


def _text(value: object) -> str | None:
    """A string that is not empty; JSON-LD often holds character references, which mean nothing in it."""
    return unescape(value).strip() or None if isinstance(value, str) else None
