"""Text to Article: normalised, cut into sentences, with its language."""

from summarizer.errors import SourceError
from summarizer.reading.content import Content
from summarizer.reading.dates import iso_date
from summarizer.reading.language import guess_language, language_code
from summarizer.reading.limits import NAME_LIMIT, refuse_long
from summarizer.reading.sentences import sentences
from summarizer.reading.text import normalise, one_line
from summarizer.reading.unreadable import naming
from summarizer.types.article import Article

_LONGEST_TITLE = 300


def article_from_text(  # noqa: PLR0913 - one argument for each field
    text: str,
    *,
    id: str,  # noqa: A002 - its name in every output
    source: str,
    title: str | None = None,
    author: str | None = None,
    published: str | None = None,
    language: str | None = None,
) -> Article:
    """An article of a text in hand.

    `published` counts where it is ISO 8601; `language` is a tag such as "en" or "en-US", and guessed where there is none.
    Raises SourceError for a text that is empty, damaged (a lone surrogate) or longer than 2,000,000 characters.
    """
    with naming(source):
        return article_from_content(Content(text, title, author, published, language), id=id, source=source)


def article_from_content(content: Content, *, id: str, source: str) -> Article:  # noqa: A002
    """An article of what a parser found; raises SourceError like `article_from_text`, without the name of the source."""
    text = normalise(content.text)
    if not text:
        raise SourceError("there is no text in it")
    refuse_long(text)
    language = language_code(content.language) or guess_language(text)
    return Article(
        id=one_line(id, NAME_LIMIT),
        source=one_line(source, NAME_LIMIT),
        text=text,
        sentences=sentences(text, language),
        title=_line_or_none(content.title),
        author=_line_or_none(content.author),
        published=iso_date(content.published),
        language=language,
    )


def _line_or_none(words: str | None) -> str | None:
    return one_line(words, _LONGEST_TITLE) or None if words else None
