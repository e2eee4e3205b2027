"""Sources: what the strings mean that articles are read from, and the articles behind them."""

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarizer.errors import SourceError, UsageError
from summarizer.reading import plain
from summarizer.reading.article import article_from_content
from summarizer.reading.content import Content
from summarizer.reading.encoding import decode
from summarizer.reading.files import bytes_of_file, bytes_of_standard_input
from summarizer.reading.found import Found, digest_of_origin
from summarizer.reading.text import shown
from summarizer.reading.unreadable import Unreadable, attempt
from summarizer.types.article import Article

if TYPE_CHECKING:
    from summarizer.reading.fetch import Fetcher

_STANDARD_INPUT = "-"
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")

_TEXT = frozenset({".txt", ".text"})
_MARKDOWN = frozenset({".md", ".markdown"})
_HTML = frozenset({".html", ".htm"})
_JSON_LINES = frozenset({".jsonl", ".ndjson"})
_IN_FOLDERS = _TEXT | _MARKDOWN | _HTML | _JSON_LINES
_NOT_SUPPORTED_YET = frozenset({".pdf", ".docx"})

_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/markdown": ".md", "text/x-markdown": ".md"}
"""The suffix that a file of the same content type would have."""

_LONGEST_SLUG = 80


def read(source: str | Path, fetcher: "Fetcher | None" = None) -> Article:
    """The one article in a file, at an http or https URL, or on standard input (`-`).

    Raises SourceError where it can't be read, and UsageError where `source` does not exist or holds many articles.
    """
    origins = _origins(str(source), fetcher)
    if len(origins) != 1 or isinstance(origins[0], _JsonLines):
        raise UsageError(
            f"{shown(str(source))} may hold many articles; name one file or URL (in Python, `read_all` reads many)"
        )
    article = attempt(origins[0].name, origins[0].load)
    if isinstance(article, Unreadable):
        raise article.error
    return article


def read_all(sources: Iterable[str | Path], fetcher: "Fetcher | None" = None) -> Iterator[Article | Unreadable]:
    """Every article in the sources, one at a time: what can't be read stands in its place as an Unreadable.

    Raises UsageError at once as `read_unknown` does.
    """
    return (found.article for found in read_unknown(sources, lambda _: False, fetcher))


def read_unknown(
    sources: Iterable[str | Path], known: Callable[[str], bool], fetcher: "Fetcher | None" = None
) -> Iterator[Found]:
    """Every article in the sources but those that are known by their origins, which are not even parsed.

    A source is what `read` takes, a JSONL file (one object with `id` and `text` a line), or a folder of such files. Raises
    UsageError at once, before anything is read, for a source that does not exist, is a folder without articles, or is a
    URL that is not fetched.
    """
    names = [str(source) for source in sources]
    if names.count(_STANDARD_INPUT) > 1:
        raise UsageError("standard input (-) can be read only once")
    origins = [origin for name in names for origin in _origins(name, fetcher)]
    return (found for origin in origins for found in origin.articles(known))


@dataclass(frozen=True, slots=True)
class _Page:
    """A source whose bytes can't be known beforehand: a URL or standard input, which `load` reads."""

    name: str
    load: Callable[[], Article]

    def articles(self, _: Callable[[str], bool]) -> Iterator[Found]:
        yield Found(attempt(self.name, self.load))


@dataclass(frozen=True, slots=True)
class _File:
    """A file with one article."""

    name: str
    identifier: str

    def load(self) -> Article:
        return self._parse(self._raw())

    def articles(self, known: Callable[[str], bool]) -> Iterator[Found]:
        raw = attempt(self.name, self._raw)
        if isinstance(raw, Unreadable):
            yield Found(raw)
            return
        origin = digest_of_origin(raw, self.identifier)
        if not known(origin):
            yield Found(attempt(self.name, partial(self._parse, raw)), origin)

    def _raw(self) -> bytes:
        suffix = Path(self.name).suffix.lower()
        if suffix in _NOT_SUPPORTED_YET:
            raise SourceError(f"{suffix} files are not supported yet: save it as text, Markdown or HTML")
        return bytes_of_file(Path(self.name))

    def _parse(self, raw: bytes) -> Article:
        return article_from_content(_content(raw, Path(self.name).suffix.lower()), id=self.identifier, source=self.name)


@dataclass(frozen=True, slots=True)
class _JsonLines:
    """A source of many articles, one a line."""

    name: str
    path: Path

    def articles(self, known: Callable[[str], bool]) -> Iterator[Found]:
        from summarizer.reading import json_lines

        return json_lines.articles_in(self.path, self.name, known)


def _origins(name: str, fetcher: "Fetcher | None") -> list[_Page | _File | _JsonLines]:
    """What a source stands for, in the order in which it is read; nothing is read yet."""
    if not name:
        raise UsageError("an empty SOURCE names nothing")
    if name == _STANDARD_INPUT:
        return [_Page(name, _article_on_standard_input)]
    if _URL.match(name):
        return [_Page(name, _page_reader(name, fetcher))]
    path = Path(name)
    if _is_folder(path):
        return [_file(str(path / inside), inside.with_suffix("").as_posix()) for inside in _files_in(path)]
    return [_file(name, path.stem)]


def _is_folder(path: Path) -> bool:
    """Whether a path is a folder, else it is a file; UsageError where it is nothing."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise UsageError(f"{shown(str(path))} can't be read: {reason}") from error


def _file(name: str, identifier: str) -> _File | _JsonLines:
    path = Path(name)
    return _JsonLines(name, path) if path.suffix.lower() in _JSON_LINES else _File(name, identifier)


def _files_in(folder: Path) -> list[Path]:
    """The files of articles below a folder, by their paths inside it, sorted; hidden ones and READMEs are left out."""
    found = []
    for parent, folders, files in os.walk(folder, onerror=_refuse_folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = (Path(parent, name) for name in files if not name.upper().startswith((".", "README")))
        found += [path.relative_to(folder) for path in paths if path.suffix.lower() in _IN_FOLDERS and path.is_file()]
    if not found:
        raise UsageError(f"the folder {shown(str(folder))} holds no article ({', '.join(sorted(_IN_FOLDERS))})")
    return sorted(found)


def _refuse_folder(error: OSError) -> None:
    raise UsageError(f"the folder {shown(str(error.filename))} can't be listed: {error.strerror}") from error


def _article_on_standard_input() -> Article:
    return article_from_content(_content(bytes_of_standard_input(), ""), id="stdin", source=_STANDARD_INPUT)


def _page_reader(url: str, fetcher: "Fetcher | None") -> Callable[[], Article]:
    """What reads the article at a URL, which is checked at once and fetched later."""
    from summarizer.reading.fetch import Fetcher
    from summarizer.reading.location import InvalidLocation, Location

    try:
        Location.of(url)
    except InvalidLocation as error:
        raise UsageError(f"{shown(url)}: {error}") from error
    return partial(_article_at, url, fetcher or Fetcher())


def _article_at(url: str, fetcher: "Fetcher") -> Article:
    page = fetcher.fetch(url)
    suffix = _SUFFIXES.get(page.content_type) or Path(urlsplit(page.url).path).suffix.lower()
    return article_from_content(_content(page.body, suffix, page.charset), id=_slug(url), source=page.url)


def _slug(url: str) -> str:
    """A readable name for a URL that no other URL has."""
    parts = urlsplit(url)
    readable = re.sub(r"[^a-z0-9.-]+", "-", f"{parts.hostname}{parts.path}".lower())[:_LONGEST_SLUG].strip("-")
    return f"{readable}-{sha256(url.encode(errors='replace')).hexdigest()[:8]}"


def _content(raw: bytes, suffix: str, charset: str | None = None) -> Content:
    """What the bytes hold, in the format of the suffix; a page is known by its beginning too."""
    is_html = suffix in _HTML
    text = decode(raw, declared=charset, is_markup=is_html or raw[:100].lstrip().startswith(b"<"))
    if suffix in _MARKDOWN:
        from summarizer.reading import markdown

        return markdown.parse(text)
    if is_html or text.lstrip().startswith("<"):
        from summarizer.reading import web_page

        if is_html or web_page.is_page(text):
            return web_page.parse(text)
    return plain.parse(text)
