"""What verification found, in full: each repair before and after, each claim dropped with its reason, what was left out."""

from collections.abc import Iterable

from summarizer.rendering.answer import in_a_line
from summarizer.rendering.blocks import DOT, counted
from summarizer.rendering.characters import visible
from summarizer.rendering.findings import place_of
from summarizer.rendering.html.links import sentence_id
from summarizer.rendering.html.markup import Markup, element, joined
from summarizer.types.summary import Dropped, Repaired, Span, Summary, Warned


def verification_view(summary: Summary, language: str | None) -> Markup:
    """Everything that did not hold, and everything left out; nothing where there is neither."""
    found = summary.verification
    return joined(
        [
            _list("Repaired", map(_repaired, found.repaired), language),
            _list("Dropped", map(_dropped, found.dropped), language),
            _list("Warnings", map(_warned, found.warnings), language),
            _missed(summary, found.figures.missed, language),
        ]
    )


def _list(title: str, entries: Iterable[Markup], language: str | None) -> Markup:
    items = [element("li", entry, dir="auto", lang=language) for entry in entries]
    if not items:
        return Markup()
    return joined([element("h4", title, element("span", f" {len(items):,}", class_="count")), element("ul", *items)])


def _repaired(repaired: Repaired) -> Markup:
    before, after = in_a_line(repaired.before), in_a_line(repaired.after)
    change = [element("del", before), " ", element("ins", after)] if before != after else [element("ins", after)]
    return joined([*change, _reason(repaired.reason, repaired.path)])


def _dropped(dropped: Dropped) -> Markup:
    return joined([element("del", in_a_line(dropped.item)), _reason(dropped.reason, dropped.path)])


def _warned(warned: Warned) -> Markup:
    words = visible(warned.text)
    return joined([element("q", words) if words else "", _reason(warned.reason, warned.path)])


def _reason(reason: str, path: str) -> Markup:
    place = place_of(path)
    return element(
        "p", visible(reason), element("span", f"{DOT}{place}", class_="place") if place else "", lang="en", dir="auto"
    )


def _missed(summary: Summary, spans: tuple[Span, ...], language: str | None) -> Markup:
    """The figures left out, each with a way to its sentence."""
    if not spans:
        return Markup()
    entries = []
    for span in spans:
        words = element("mark", visible(span.quote), class_="missed")
        sentence = next((each for each in summary.article.sentences if each.start <= span.start < each.end), None)
        link = element("a", words, href=f"#{sentence_id(sentence.number)}") if sentence else words
        entries.append(element("li", link, dir="auto", lang=language))
    title = element("h4", "Left out", element("span", f" {counted(len(spans), 'figure')}", class_="count"))
    return joined([title, element("ul", *entries, class_="missed-figures")])
