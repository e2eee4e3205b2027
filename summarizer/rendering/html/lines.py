"""Lines of text with their citations, as every part of a page writes them."""

from dataclasses import dataclass

from summarizer.rendering.blocks import NO_BREAK, Citation, Line, Paragraph, Span
from summarizer.rendering.html.links import Links, cited_in, sentence_id
from summarizer.rendering.html.markup import Markup, element, joined


@dataclass(frozen=True, slots=True)
class Lines:
    """Writes lines: `links` says where citations lead, `language` is that of the words where they are not English."""

    links: Links
    language: str | None = None

    def element(self, tag: str, line: Line, *more: str, class_: str = "") -> Markup:
        """An element that holds a line; it is a claim's, and carries the claim's id, where the line cites."""
        claim = next(cited_in(line), None)
        content = joined([*(self._part(part) for part in line), *more])
        if claim is None:
            return element(tag, content, class_=class_, dir="auto", lang=self.language)
        return element(tag, content, dir="auto", lang=self.language, **self.claim(claim, class_))

    def claim(self, citation: Citation, class_: str = "") -> dict[str, str]:
        """The attributes of the element that tells a claim."""
        return {
            "class_": f"{class_} claim".strip(),
            "id": self.links.claims[citation.path],
            "data-sentences": " ".join(map(sentence_id, citation.sentences)),
        }

    def plain(self, line: Line) -> Markup:
        """A line without an element of its own."""
        return joined(map(self._part, line))

    def _part(self, part: Span | Citation) -> Markup:
        return cited(part) if isinstance(part, Citation) else styled(part)


def styled(span: Span) -> Markup:
    """A span in its tone."""
    if span.tone == "plain":
        return joined([span.text])
    return element("strong", span.text) if span.tone == "strong" else element("span", span.text, class_=span.tone)


def cited(citation: Citation) -> Markup:
    """Links to the sentences, by number, and a mark where the claim is doubtful."""
    links: list[str] = []
    for number in citation.sentences:
        target = sentence_id(number)
        described = {"aria_label": f"sentence {number}", "aria_describedby": target}
        links += [" "] * bool(links) + [element("a", str(number), href=f"#{target}", **described)]
    numbers = element("span", *links, class_="cites") if links else ""
    return joined([NO_BREAK, numbers, doubt(citation.doubtful)])


def doubt(doubtful: bool) -> Markup:  # noqa: FBT001 - what it says
    """A mark behind what is doubtful."""
    return element("span", "!", element("span", " doubtful", class_="unseen"), class_="doubt") if doubtful else Markup()


def verdict_line(paragraph: Paragraph) -> Markup:
    """What came of verification, in the line below the headline."""
    sign = [styled(paragraph.sign), " "] if paragraph.sign else []
    return element("p", *sign, uncited(paragraph.line), class_="verdict")


def uncited(line: Line) -> Markup:
    """The words of a line that cites nothing."""
    return joined(styled(part) for part in line if isinstance(part, Span))
