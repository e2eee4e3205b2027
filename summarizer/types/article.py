"""An article: normalised text, cut into numbered sentences."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a heading: its number, counted from 1, and its code-point offsets in the article's text."""

    number: int
    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """An article as every other part sees it.

    `text` is normalised once and never changes again: every offset in a summary counts its code points. `published` is
    an ISO 8601 date or time, `language` an ISO 639-1 code; both are None where the source does not tell.
    """

    id: str
    source: str
    text: str
    sentences: tuple[Sentence, ...]
    title: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None

    @cached_property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of the text in UTF-8."""
        return sha256(self.text.encode()).hexdigest()

    def document(self) -> dict[str, str | None]:
        """The article as every JSON document of ours holds it."""
        return {
            "id": self.id,
            "source": self.source,
            "title": self.title,
            "published": self.published,
            "language": self.language,
            "sha256": self.sha256,
            "text": self.text,
        }

    def has_sentence(self, number: int) -> bool:
        """Whether `number` names one of the sentences."""
        return 1 <= number <= len(self.sentences)

    def sentence(self, number: int) -> Sentence:
        """The sentence of that number; IndexError outside 1 to `len(sentences)`."""
        if not self.has_sentence(number):
            raise IndexError(f"no sentence {number}: the article has {len(self.sentences)}")
        return self.sentences[number - 1]

    def words_of(self, sentence: Sentence) -> str:
        """The text of one sentence."""
        return self.text[sentence.start : sentence.end]
