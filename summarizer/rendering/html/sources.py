"""The sources of a briefing's lines: chips that lead to sentences, and the way back from each sentence to its lines."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from summarizer.rendering.characters import visible
from summarizer.rendering.html.links import Links, sentence_id
from summarizer.rendering.html.markup import Markup, element, joined
from summarizer.types.article import Article
from summarizer.types.briefing import Briefing, Source

_DATE = 10
"""Characters of the date in an ISO 8601 time."""


class Sources:
    """Writes what a briefing's lines rest on, and keeps which lines cite each sentence.

    `articles` are those that some line cites, by the ids of their elements, in the order in which they are first cited.
    """

    def __init__(self, briefing: Briefing) -> None:
        """The lines are written later, one by one."""
        self._namesakes: dict[str, list[Article]] = defaultdict(list)
        for article in briefing.articles:
            self._namesakes[article.id].append(article)
        cited = {id(article): article for article in map(self.article, briefing.sources)}
        self.articles = {f"a{number}": article for number, article in enumerate(cited.values(), start=1)}
        self._keys = {id(article): key for key, article in self.articles.items()}
        self._citing: dict[str, dict[int, list[str]]] = {key: defaultdict(list) for key in self.articles}
        self._lines = 0

    def article(self, source: Source) -> Article:
        """The article that a source names; of several with one id, one in which its words stand where it says."""
        namesakes = self._namesakes[source.article]
        return next((article for article in namesakes if _stands_in(source, article)), namesakes[0])

    def claim(self, sources: Sequence[Source], class_: str = "") -> dict[str, str]:
        """The attributes of the element that tells the next line."""
        self._lines += 1
        identity = f"c{self._lines}"
        for key, number in self._sentences(sources):
            self._citing[key][number].append(identity)
        targets = [sentence_id(number, key) for key, number in self._sentences(sources)]
        return {"class_": f"{class_} claim".strip(), "id": identity, "data-sentences": " ".join(targets)}

    def chips(self, sources: Sequence[Source]) -> Markup:
        """The sources as [article, sentences], one for each article, and their time; links where the page holds an article."""
        found: dict[int, tuple[Article, list[int]]] = {}
        for source in sources:
            article = self.article(source)
            found.setdefault(id(article), (article, []))[1].extend(filter(article.has_sentence, source.sentences))
        chips = [self._chip(article, dict.fromkeys(numbers)) for article, numbers in found.values()]
        days = " to ".join(self._days(sources))
        time = [" ", element("span", days, class_="days")] if days else []
        return element("span", *(part for chip in chips for part in (" ", chip)), *time, class_="cites") if chips else Markup()

    def links(self, key: str) -> Links:
        """The way back from an article's sentences to the lines written so far."""
        citing = {number: tuple(dict.fromkeys(lines)) for number, lines in self._citing[key].items()}
        return Links({}, citing, key)

    def _days(self, sources: Iterable[Source]) -> list[str]:
        """The days of the oldest and of the newest article."""
        days = sorted({day for source in sources if (day := day_of(self.article(source)))})
        return [*days[:1], *days[1:][-1:]]

    def _sentences(self, sources: Iterable[Source]) -> dict[tuple[str, int], None]:
        """The ids of the articles and the numbers of the sentences behind a line, each pair once."""
        held = ((self.article(source), source.sentences) for source in sources)
        return {
            (self._keys[id(article)], number): None
            for article, numbers in held
            for number in numbers
            if article.has_sentence(number)
        }

    def _chip(self, article: Article, numbers: Iterable[int]) -> Markup:
        name, key = name_of(article), self._keys.get(id(article))
        written: list[str] = []
        for number in numbers:
            target = sentence_id(number, key or "")
            said = {"aria_label": f"{name}, sentence {number}", "aria_describedby": target, "href": f"#{target}"}
            written += [" ", element("a", str(number), **said) if key else element("span", str(number))]
        label = element("span", name, class_="of", title=name, dir="auto", aria_hidden="true" if key else None)
        return element("span", label, joined(written), class_="source")


def name_of(article: Article) -> str:
    """What a reader knows an article by."""
    return visible(article.id) or visible(article.source) or "article"


def day_of(article: Article) -> str:
    """The day of publication, nothing where the article does not tell."""
    return visible((article.published or "")[:_DATE])


def _stands_in(source: Source, article: Article) -> bool:
    return all(article.text[piece.start : piece.end] == piece.quote for piece in source.evidence)
