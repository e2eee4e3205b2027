"""JSONL: one article a line, read as a stream, so that a file may hold any number of them."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from summarizer.errors import SourceError
from summarizer.reading.article import article_from_content
from summarizer.reading.content import Content
from summarizer.reading.found import Found, digest_of_origin
from summarizer.reading.limits import BYTE_LIMIT
from summarizer.reading.unreadable import attempt
from summarizer.types.article import Article

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def articles_in(path: Path, source: str, known: Callable[[str], bool]) -> Iterator[Found]:
    """The article on each line of a file that is not known; a line that holds none is told as `source:LINE`.

    A line is an object with `text`, and optionally `id`, `title`, `author`, `published`, `language`, and `url` or `source`.
    """
    try:
        with path.open("rb") as file:
            for number, line in _lines(file):
                place, default_id = f"{source}:{number}", f"{path.stem}:{number}"
                origin = digest_of_origin(line, "" if b'"id"' in line else default_id)
                if not known(origin):
                    yield Found(attempt(place, partial(_article, line, place, default_id)), origin)
    except OSError as error:
        yield Found(attempt(source, partial(_refuse_file, error)))


def _refuse_file(error: OSError) -> NoReturn:
    raise SourceError(f"it can't be read: {error.strerror or error}") from error


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers; of a line that is too long one byte more than is allowed."""
    number = 0
    while line := file.readline(BYTE_LIMIT + 1):
        number += 1
        rest = line
        while len(rest) > BYTE_LIMIT and not rest.endswith(b"\n"):
            rest = file.readline(BYTE_LIMIT + 1)
        if number == 1:
            line = line.removeprefix(_BYTE_ORDER_MARK)
        if line.strip():
            yield number, line


def _article(line: bytes, place: str, default_id: str) -> Article:
    record = _record(line)
    content = Content(
        text=_required_text(record),
        title=_optional(record, "title"),
        author=_optional(record, "author"),
        published=_optional(record, "published"),
        language=_optional(record, "language"),
    )
    source = _optional(record, "url") or _optional(record, "source") or place
    return article_from_content(content, id=_identifier(record) or default_id, source=source)


def _record(line: bytes) -> dict[str, Any]:
    if len(line) > BYTE_LIMIT:
        raise SourceError(f"the line has more than {BYTE_LIMIT:,} bytes, the limit")
    try:
        record = json.loads(line)
    except UnicodeDecodeError as error:
        raise SourceError(f"byte {error.start} of the line is not valid UTF-8: save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise SourceError(f"the line is not JSON: {error.msg} at character {error.pos}") from error
    except (ValueError, RecursionError) as error:
        raise SourceError("the line is not JSON that can be read") from error
    if not isinstance(record, dict):
        raise SourceError('the line is not an object with "id" and "text"')
    return record


def _required_text(record: dict[str, Any]) -> str:
    text = record.get("text")
    if not isinstance(text, str):
        raise SourceError('it has no "text"' if text is None else 'its "text" is not a string')
    return text


def _identifier(record: dict[str, Any]) -> str:
    identifier = record.get("id")
    if identifier is None:
        return ""
    if isinstance(identifier, bool) or not isinstance(identifier, str | int):
        raise SourceError('its "id" is neither a string nor a whole number')
    return str(identifier)


def _optional(record: dict[str, Any], name: str) -> str | None:
    """A field that may be absent; a list of strings, such as several authors, is joined."""
    value = record.get(name)
    if isinstance(value, list):
        return ", ".join(item for item in value if isinstance(item, str)) or None
    return value or None if isinstance(value, str) else None
