"""The engine: fills the `article` schema with what stands in the article, word for word."""

from dataclasses import dataclass

from summarizer.engines.extractive.commitments import commitments_of
from summarizer.engines.extractive.figures import FindFigures, StatusOf, figures_of
from summarizer.engines.extractive.headline import headline_of
from summarizer.engines.extractive.passages import passages, readable
from summarizer.engines.extractive.people import people_of
from summarizer.engines.extractive.quotations import quotations_of
from summarizer.engines.extractive.selection import chosen
from summarizer.engines.extractive.topics import topics_of
from summarizer.errors import SourceError, UsageError
from summarizer.schema.article import ArticleSummary, Bullet, Gist
from summarizer.types.article import Article
from summarizer.types.draft import Draft
from summarizer.types.request import Request

_NAME = "extractive"
_SCHEMA = "article/1"
_LANGUAGES = ("en", None)
"""What the grammar of figures and the words for plans, estimates and speech are made for."""
_MOST_BULLETS = 8
_SENTENCES_PER_BULLET = 3


@dataclass(frozen=True)
class Extractive:
    """Answers without a model; `find_figures` reads the figures of a sentence, `status_of` how it tells one of them."""

    find_figures: FindFigures
    status_of: StatusOf
    name: str = _NAME

    async def answer(self, request: Request) -> Draft:
        """A draft in the article's own words; UsageError for another schema than `article`, SourceError without a sentence."""
        if request.schema.id != _SCHEMA:
            raise UsageError("the extractive engine fills the `article` schema only; choose a model with --model")
        return Draft(summarize(request.article, self.find_figures, self.status_of), engine=_NAME, model=_NAME)


def summarize(article: Article, find_figures: FindFigures, status_of: StatusOf) -> ArticleSummary:
    """The article in its own words: what can't be told for sure without a model, such as organizations, stays empty."""
    candidates = passages(article)
    if not candidates:
        raise SourceError(f"article {article.id}: there is no sentence in it")
    bullets = chosen(candidates, bullets_for(len(candidates)), article.title or "")
    lead = bullets[0]
    close = readable(candidates) if article.language in _LANGUAGES else ()
    return ArticleSummary(
        headline=headline_of(article, lead),
        gist=Gist(cites=[lead.sentence.number], text=lead.text),
        bullets=[Bullet(cites=[bullet.sentence.number], text=bullet.text) for bullet in bullets],
        figures=figures_of(close, {bullet.sentence.number for bullet in bullets}, find_figures, status_of),
        people=people_of(close),
        organizations=[],
        commitments=commitments_of(close, find_figures),
        quotations=quotations_of(article),
        topics=topics_of(close),
    )


def bullets_for(sentences: int) -> int:
    """How many bullets an article of so many sentences gets: one for three of them, at most 8."""
    return min(_MOST_BULLETS, -(-sentences // _SENTENCES_PER_BULLET))
