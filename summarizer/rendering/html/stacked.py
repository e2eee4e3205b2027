"""The articles that a briefing cites, one below the other in a pane with an index; the others only by name."""

from collections.abc import Iterable

from summarizer.rendering.blocks import counted, in_a_row
from summarizer.rendering.characters import visible
from summarizer.rendering.html.article import prose
from summarizer.rendering.html.language import foreign
from summarizer.rendering.html.markup import Markup, element
from summarizer.rendering.html.sources import Sources, day_of, name_of
from summarizer.types.article import Article


def articles_view(articles: Iterable[Article], sources: Sources) -> Markup:
    """The pane; every line that cites has to be written before it, since its sentences lead back to them."""
    held = {id(article) for article in sources.articles.values()}
    others = [article for article in articles if id(article) not in held]
    return element(
        "section",
        element("div", element("h2", "Articles", id="articles-title"), _index(sources), class_="pane-head"),
        *(_article(key, article, sources) for key, article in sources.articles.items()),
        _others(others),
        class_="pane article stacked",
        id="articles",
        aria_labelledby="articles-title",
        tabindex=0,
    )


def _index(sources: Sources) -> Markup:
    if len(sources.articles) < 2:  # noqa: PLR2004 - one article needs no index
        return Markup()
    links = (
        element("li", element("a", name_of(article), href=f"#{key}", dir="auto")) for key, article in sources.articles.items()
    )
    return element("nav", element("ul", *links), class_="index", aria_label="Articles cited")


def _article(key: str, article: Article, sources: Sources) -> Markup:
    title = f"{key}-title"
    return element(
        "article",
        element("h3", name_of(article), id=title, dir="auto"),
        element("p", _about(article), class_="about", dir="auto"),
        prose(article, sources.links(key), [], foreign(article.language), level=4),
        id=key,
        class_="one",
        aria_labelledby=title,
        tabindex=-1,
    )


def _about(article: Article) -> str:
    """What the article is, without a title with which its text begins anyway."""
    title = visible(article.title or "")
    opening = visible(article.words_of(article.sentences[0])) if article.sentences else ""
    return in_a_row(["" if opening.startswith(title) else title, day_of(article), visible(article.source)])


def _others(articles: list[Article]) -> Markup:
    """The articles that nothing in the briefing rests on."""
    if not articles:
        return Markup()
    summary = element("summary", f"{counted(len(articles), 'article')} not cited")
    return element("details", summary, element("ul", *map(_other, articles)), class_="others")


def _other(article: Article) -> Markup:
    name = element("span", name_of(article), class_="of", dir="auto")
    return element("li", name, " ", element("span", _about(article), class_="muted", dir="auto"))
