"""A check of a summary by whoever, against its article: what each of its texts says, judged."""

from dataclasses import dataclass
from typing import Any, Literal

from summarizer.types.article import Article
from summarizer.types.plain import plain
from summarizer.types.verdict import Verdict

FORMAT = "check/1"


@dataclass(frozen=True, slots=True)
class Checked:
    """One text of a summary: a sentence of free text, or a claim at its JSON Pointer.

    `closest` are the numbers of the article's sentences that look most like it, or that a claim cites; `problem` is what is
    wrong with it as a whole, such as a citation of no sentence.
    """

    path: str
    text: str
    verdicts: tuple[Verdict, ...]
    closest: tuple[int, ...] = ()
    problem: str | None = None

    @property
    def status(self) -> Literal["supported", "unsupported", "soft"]:
        """The worst of its verdicts."""
        found = {verdict.status for verdict in self.verdicts}
        if self.problem or "unsupported" in found:
            return "unsupported"
        return "soft" if "soft" in found else "supported"


@dataclass(frozen=True, slots=True)
class Check:
    """Every text of a summary, judged against an article."""

    article: Article
    texts: tuple[Checked, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing is unsupported."""
        return all(text.status != "unsupported" for text in self.texts)

    def document(self) -> dict[str, Any]:
        """The check as a JSON object; offsets of a verdict count in its own text, those of evidence in the article's."""
        verdicts = [verdict.status for text in self.texts for verdict in text.verdicts]
        return {
            "format": FORMAT,
            "article": {"id": self.article.id, "source": self.article.source, "sha256": self.article.sha256},
            "holds": self.holds,
            "verdicts": {status: verdicts.count(status) for status in ("supported", "unsupported", "soft")},
            "texts": [{**plain(text), "status": text.status} for text in self.texts],
        }
