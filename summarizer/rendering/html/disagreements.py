"""Disagreements as cards: what the articles say of one thing side by side, each with its sentence word for word."""

from collections.abc import Iterator

from summarizer.rendering.characters import visible
from summarizer.rendering.html.language import foreign
from summarizer.rendering.html.markup import Markup, element, joined
from summarizer.rendering.html.sources import Sources
from summarizer.rendering.values import value_of
from summarizer.types.briefing import Disagreement, Side


def disagreement_cards(disagreements: tuple[Disagreement, ...], sources: Sources) -> Markup:
    """A card for each, its sides in the order of the briefing."""
    return joined(
        element(
            "article",
            element("h4", visible(found.about), dir="auto"),
            element("ul", *(_side(side, sources) for side in found.sides), class_="sides"),
            class_="card",
        )
        for found in disagreements
    )


def _side(side: Side, sources: Sources) -> Markup:
    """What one side says, in the sentences of its oldest source; the briefing's own words only where those differ."""
    value, said = value_of(side), visible(side.text)
    quotes = list(_sentences(side, sources))
    content = [
        element("p", value, class_="side-value") if value else "",
        "" if any(said in quote for quote in quotes) else element("p", said, dir="auto"),
        *(element("blockquote", element("p", quote, dir="auto", lang=_language(side, sources))) for quote in quotes),
        sources.chips(side.sources),
    ]
    return element("li", element("div", *content, **sources.claim(side.sources)))


def _sentences(side: Side, sources: Sources) -> Iterator[str]:
    for source in side.sources[:1]:
        article = sources.article(source)
        for number in filter(article.has_sentence, source.sentences):
            yield visible(article.words_of(article.sentence(number)))


def _language(side: Side, sources: Sources) -> str | None:
    return foreign(sources.article(side.sources[0]).language)
