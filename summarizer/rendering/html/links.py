"""The two ways between claims and sentences: the ids of both, and which belong together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summarizer.rendering.blocks import Block, Citation, Entries, Entry, Line, Paragraph, Section, Table, Title


@dataclass(frozen=True, slots=True)
class Links:
    """`claims` maps a claim's path to its id, `citing` the number of a sentence to the ids of the claims that cite it.

    `article` is the id of the article's element, where a page holds several.
    """

    claims: dict[str, str]
    citing: dict[int, tuple[str, ...]]
    article: str = ""


def links_in(blocks: Iterable[Block]) -> Links:
    """The links of all claims that the blocks tell."""
    claims: dict[str, str] = {}
    citing: dict[int, tuple[str, ...]] = {}
    for citation in citations_in(blocks):
        claim = claims.setdefault(citation.path, f"c{len(claims) + 1}")
        for number in citation.sentences:
            citing[number] = (*citing.get(number, ()), claim)
    return Links(claims, citing)


def sentence_id(number: int, article: str = "") -> str:
    """The id of a sentence's element, in the article whose element has that id."""
    return f"{article}s{number}"


def citations_in(blocks: Iterable[Block]) -> Iterator[Citation]:
    """Every citation in the blocks, in reading order."""
    for block in blocks:
        match block:
            case Title():
                yield from cited_in(block.about)
            case Paragraph():
                yield from cited_in(block.line)
            case Entries():
                for entry in block.entries:
                    yield from _in_entry(entry)
            case Table():
                for row in block.rows:
                    for cell in row:
                        yield from cited_in(cell)
            case Section():
                yield from citations_in(block.blocks)


def cited_in(line: Line) -> Iterator[Citation]:
    """The citations of one line."""
    return (part for part in line if isinstance(part, Citation))


def _in_entry(entry: Entry) -> Iterator[Citation]:
    yield from cited_in(entry.line)
    yield from citations_in(entry.below)
