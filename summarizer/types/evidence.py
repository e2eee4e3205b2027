"""A place in an article that a claim rests on."""

from dataclasses import dataclass

from summarizer.types.article import Article, Sentence


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim span: `article.text[start:end] == quote`, in code points, inside the sentence of that number."""

    sentence: int
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, article: Article, sentence: Sentence, start: int | None = None, end: int | None = None) -> "Evidence":
        """The whole sentence, or the part of it from `start` to `end` (offsets in the article's text)."""
        first = sentence.start if start is None else start
        last = sentence.end if end is None else end
        return cls(sentence.number, first, last, article.text[first:last])
