"""The blocks of an answer as HTML, whatever its schema."""

from collections.abc import Mapping
from dataclasses import dataclass

from summarizer.rendering.blocks import Block, Entries, Entry, Paragraph, Section, Table, Title
from summarizer.rendering.html.figures import figures_table
from summarizer.rendering.html.lines import Lines, doubt, styled
from summarizer.rendering.html.markup import Markup, element, joined
from summarizer.types.summary import Reading

_LOWEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Blocks:
    """Writes blocks: `lines` their words, `readings` the values of figure claims by their paths."""

    lines: Lines
    readings: Mapping[str, Reading]

    def written(self, blocks: tuple[Block, ...], level: int) -> Markup:
        """Blocks one after the other; sections among them get headings of that level."""
        return joined(self._block(block, level) for block in blocks)

    def _block(self, block: Block, level: int) -> Markup:
        match block:
            case Title():
                return joined(
                    [
                        element("h1", block.text, doubt(block.doubtful), dir="auto", lang=self.lines.language),
                        self.lines.element("p", block.about, class_="about"),
                    ]
                )
            case Paragraph():
                sign = [element("span", styled(block.sign), " ", class_="sign")] if block.sign else []
                return (
                    element("div", *sign, self.lines.element("p", block.line)) if sign else self.lines.element("p", block.line)
                )
            case Entries():
                return element("ul", *(self._entry(entry, level) for entry in block.entries), class_="entries")
            case Table():
                return figures_table(block, self.lines, self.readings)
            case Section():
                heading = element(f"h{level}", block.title, dir="auto")
                below = self.written(block.blocks, min(level + 1, _LOWEST_HEADING))
                return element("section", heading, below)

    def _entry(self, entry: Entry, level: int) -> Markup:
        line = self.lines.element("div", entry.told) if entry.told else Markup()
        return element("li", line, self.written(entry.below, level))
