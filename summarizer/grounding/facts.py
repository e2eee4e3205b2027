"""The facts of one article: what every judgement of a text needs of it, read once."""

import re
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.grounding.figures import FigureIndex
from summarizer.types.article import Article
from summarizer.types.quantity import Quantity

if TYPE_CHECKING:
    from summarizer.grounding.direct_speech import SpeechIndex
    from summarizer.grounding.names import NameIndex
    from summarizer.grounding.status import StatusIndex
    from summarizer.types.verdict import Verdict

_GROUPED = re.compile("\\d{1,3}(?:[\u00a0\u2009\u202f]\\d{3})+")
_GROUPED_PLAINLY = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_MAYBE_GROUPED = re.compile(r"\d \d{3}")
_THIN = "\u202f"


class Facts:
    """An article with the indexes of its figures and names; each is made when it is first asked for.

    `judged` keeps the verdicts on the texts of an answer by what they cite: an answer is examined again when it is mended.
    """

    def __init__(self, article: Article) -> None:
        """Nothing is read yet."""
        self.article = article
        self.judged: dict[tuple[str, tuple[int, ...] | None], list[Verdict]] = {}

    @cached_property
    def figures(self) -> FigureIndex:
        """The article's figures with their contexts."""
        return FigureIndex(self.article)

    def figures_in(self, number: int) -> list[Quantity]:
        """The figures of the sentence of that number; offsets are those of the article's text."""
        return [self.figures.figures[index] for index in self.figures.within([number])]

    def says(self, text: str) -> bool:
        """Whether a text is the article's own, word for word but for its spaces."""
        return " ".join(text.split()) in self._words

    @cached_property
    def _words(self) -> str:
        return " ".join(f"{self.article.title or ''} {self.article.text}".split())

    @cached_property
    def names(self) -> "NameIndex":
        """The article's names, and the roles that it gives to people."""
        from summarizer.grounding.names import NameIndex

        return NameIndex(self.article)

    @cached_property
    def speech(self) -> "SpeechIndex":
        """The article's direct speech."""
        from summarizer.grounding.direct_speech import SpeechIndex

        return SpeechIndex(self.article)

    @cached_property
    def status(self) -> "StatusIndex":
        """What the article tells as done, planned or denied."""
        from summarizer.grounding.status import StatusIndex

        return StatusIndex(self.article)

    @cached_property
    def _grouped(self) -> set[str]:
        """The numbers whose thousands are parted by special spaces in the article, without those."""
        return {"".join(filter(str.isdigit, number)) for number in _GROUPED.findall(self.article.text)}

    def with_its_spaces(self, text: str) -> str:
        """The text with "1 248" as one number where the article has it so: models write a plain space for a special one.

        The text stays as long as it is.
        """
        if not _MAYBE_GROUPED.search(text) or not self._grouped:
            return text

        def grouped(match: re.Match[str]) -> str:
            digits = match[0].replace(" ", "")
            return match[0].replace(" ", _THIN) if digits in self._grouped else match[0]

        return _GROUPED_PLAINLY.sub(grouped, text)
