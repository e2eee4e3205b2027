"""An answer as blocks, whatever its schema: the shape of each object decides how it is told, never the schema's name.

In an object the field that says most (`text`, `quote`, `what`, `role`, ...) needs no label; a text field before it leads
the line, as a name leads a role. All other fields keep their names as labels, so nothing is left out but what is empty.
"""

import json
import re
from collections.abc import Iterator, Mapping

from summarizer.rendering.blocks import (
    DOT,
    Block,
    Citation,
    Entries,
    Entry,
    Line,
    Paragraph,
    Section,
    Span,
    Table,
    Tone,
    in_a_row,
)
from summarizer.rendering.characters import visible
from summarizer.schema.tree import Claim, Tree, escape, is_claim

Citations = Mapping[str, Citation]
"""The citation of every claim, by its path."""

_TELLING = ("text", "quote", "what", "role", "description")
_UNTITLED = {"gist", "bullets"}
_COLUMNS = {"quote": "Figure", "label": "What"}
_STATUS_TONES: dict[str, Tone] = {"planned": "notable", "capacity": "notable", "estimate": "doubtful"}
_LONGEST_KEYWORD = 40
_DEEPEST = 6


def blocks_of(answer: Tree, citations: Citations) -> tuple[Block, ...]:
    """An answer without its headline, in the schema's order."""
    shown = {key: value for key, value in answer.items() if key != "headline"}
    if isinstance(answer.get("gist"), dict) and isinstance(answer.get("bullets"), list):
        shown["bullets"] = [None if bullet == answer["gist"] else bullet for bullet in answer["bullets"]]
    return tuple(_content(shown, "", citations))


def in_a_line(item: Tree) -> str:
    """An object of an answer told in one line, without its citation."""
    return "".join(span.text for span in _entry(item, "", {}).told if isinstance(span, Span))


def title_of(key: str) -> str:
    """A field's name as a title: "key_figures" gives "Key figures", "keyFigures" gives "Key Figures"."""
    words = visible(re.sub(r"_|(?<=[a-z])(?=[A-Z])", " ", key)) or "Untitled"
    return words[:1].upper() + words[1:]


def _content(value: object, path: str, citations: Citations) -> Iterator[Block]:
    """Any value of an answer; what lies too deep for a page is shown as JSON."""
    text = _text_of(value)
    if not text and value and path.count("/") > _DEEPEST:
        text = visible(json.dumps(value, ensure_ascii=False))
    if text:
        yield Paragraph((Span(text),))
    elif isinstance(value, list):
        yield from _list(value, path, citations)
    elif isinstance(value, dict) and (is_claim(value) or _telling_field(value)):
        entry = _entry(value, path, citations)
        yield from [Paragraph(entry.told)] * bool(entry.told)
        yield from entry.below
    elif isinstance(value, dict):
        yield from _fields(value, path, citations)


def _list(values: list[object], path: str, citations: Citations) -> Iterator[Block]:
    """A list: figures as a table, everything else entry by entry."""
    figures = [value for value in values if isinstance(value, dict) and _is_plain_figure(value)]
    if figures and len(figures) == len(values):
        yield _table(figures, path, citations)
        return
    entries = (_entry(value, f"{path}/{index}", citations) for index, value in enumerate(values))
    shown = tuple(entry for entry in entries if entry.line or entry.below)
    if shown:
        yield Entries(shown)


def _fields(fields: Tree, path: str, citations: Citations) -> list[Block]:
    """The fields of an object: those at its start that fit a line make a list, each of the others a section."""
    facts: list[Entry] = []
    sections: list[Block] = []
    for key, value in fields.items():
        text = _text_of(value)
        if text and not sections:
            facts.append(Entry((Span(text),), lead=_strong(title_of(key))))
            continue
        blocks = tuple(_content(value, f"{path}/{escape(key)}", citations))
        sections += blocks if key in _UNTITLED else [Section(title_of(key), blocks)] * bool(blocks)
    return [Entries(tuple(facts)), *sections] if facts else sections


def _entry(value: object, path: str, citations: Citations) -> Entry:
    """One value of a list: what fits a line, and the rest below it."""
    if not isinstance(value, dict):
        text = _text_of(value)
        return Entry((Span(text),)) if text else Entry((), below=tuple(_content(value, path, citations)))
    texts = _texts_of(value)
    lead, line = _told(texts, value)
    nested = {key: field for key, field in _stated(value).items() if key not in texts}
    return Entry((*line, *_citation(path, citations)), lead, tuple(_fields(nested, path, citations)))


def _told(texts: dict[str, str], item: Tree) -> tuple[Span | None, list[Span]]:
    """The fields of an object that fit a line: the one that leads it, where one does, and what follows."""
    rest = dict(texts)
    telling = _telling_field(texts)
    opening = next(iter(texts), None)
    lead = None
    if opening is not None and opening != telling and isinstance(item[opening], str):
        lead = _strong(rest.pop(opening))
    line: list[Span] = []
    if telling:
        text = rest.pop(telling)
        line = [Span(f"“{text}”" if telling == "quote" else text)]
    elif lead:
        line, lead = [lead], None
    for key, text in rest.items():
        line += [Span(DOT)] * bool(line) + [Span(f"{title_of(key).lower()}: ", "muted"), Span(text)]
    return lead, line


def _table(figures: list[Tree], path: str, citations: Citations) -> Table:
    """Figures as a table, with a column for every field that any of them fills."""
    rows = [_texts_of(figure) for figure in figures]
    keys = list({"quote": None} | dict.fromkeys(key for row in rows for key in row))
    return Table(
        (*(_COLUMNS.get(key, title_of(key)) for key in keys), "Sentences"),
        tuple(
            (*(_cell(key, row.get(key, "")) for key in keys), _citation(f"{path}/{index}", citations))
            for index, row in enumerate(rows)
        ),
    )


def _cell(key: str, text: str) -> Line:
    tone: Tone = "strong" if key == "quote" else _STATUS_TONES.get(text, "plain") if key == "status" else "plain"
    return (Span(text, tone),) if text else ()


def _is_plain_figure(item: Tree) -> bool:
    """Whether a claim is a figure and every field of it fits into a cell."""
    return (
        is_claim(item)
        and Claim("", item).kind == "figure"
        and not any(isinstance(value, dict | list) for value in _stated(item).values())
    )


def _citation(path: str, citations: Citations) -> Line:
    return (citations[path],) if path in citations else ()


def _strong(text: str) -> Span:
    return Span(text, "strong")


def _telling_field(fields: Tree) -> str | None:
    return next((key for key in _TELLING if isinstance(fields.get(key), str)), None)


def _stated(item: Tree) -> Tree:
    """An object without the citation, if it is a claim."""
    return {key: value for key, value in item.items() if key != "cites"} if is_claim(item) else item


def _texts_of(item: Tree) -> dict[str, str]:
    """The fields that fit a line."""
    texts = {key: _text_of(value) for key, value in _stated(item).items()}
    return {key: text for key, text in texts.items() if text}


def _text_of(value: object) -> str:
    """A scalar or a list of keywords as text; nothing where the value is empty or needs more room than a line."""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list) and all(_is_keyword(word) for word in value):
        return in_a_row(map(_text_of, value))
    return ""


def _is_keyword(value: object) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and len(value) <= _LONGEST_KEYWORD)
