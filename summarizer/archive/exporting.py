"""Exporting: an archive's summaries as JSON files, JSON Lines, Parquet or a page of HTML, each written aside and renamed."""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from summarizer.archive.entries import as_float, as_text
from summarizer.archive.searching import Record
from summarizer.errors import UsageError
from summarizer.files import written_aside
from summarizer.rendering.json_document import indented, on_one_line
from summarizer.schema.tree import Tree, claims_in
from summarizer.types.summary import Summary

ROWS_AT_A_TIME = 1_000
LONGEST_NAME = 50
"""Characters: of four bytes each they fit into a file's name, with what is added to them."""
DIGEST = re.compile("-[0-9a-f]{12}")


def export(records: Iterable[Record], out: Path) -> int:
    """Write records to a `.jsonl`, `.parquet` or `.html` file, or to a folder with one JSON file each; how many there were.

    StoreUnusable where that can't be done; what stood in a file's place stays until the new one is whole.
    """
    match out.suffix.lower():
        case ".jsonl" | ".ndjson":
            return _export_lines(records, out)
        case ".parquet":
            return _export_parquet(records, out)
        case ".html":
            return _export_page(records, out)
        case "":
            return _export_files(records, out)
    raise UsageError(f"--out {out}: a folder, a .jsonl, a .parquet or an .html file is what an archive can be written to")


def file_name(identity: str) -> str:
    """A file's name made of an article's id: never a path, and never another id's, also where case or accents do not count."""
    readable = re.sub(r"[^\w.-]+", "-", identity).strip("-.")[:LONGEST_NAME]
    if readable != identity or readable != readable.lower() or not readable.isascii() or DIGEST.fullmatch(readable[-13:]):
        readable = f"{readable or 'article'}-{sha256(identity.encode()).hexdigest()[:12]}"
    return f"{readable}.json"


def _export_files(records: Iterable[Record], folder: Path) -> int:
    count = 0
    for record in records:
        with written_aside(folder / file_name(record.article.id)) as aside:
            aside.write_text(indented(record.document()), encoding="utf-8")
        count += 1
    return count


def _export_lines(records: Iterable[Record], path: Path) -> int:
    count = 0
    with written_aside(path) as aside, aside.open("w", encoding="utf-8") as file:
        for record in records:
            file.write(on_one_line(record.document()))
            count += 1
    return count


def _export_page(records: Iterable[Record], path: Path) -> int:
    """One page that lists and searches all of them."""
    from summarizer.rendering.html import render_overview

    count = 0

    def counted() -> Iterator[Summary]:
        nonlocal count
        for record in records:
            count += 1
            yield record.restored()

    with written_aside(path) as aside:
        aside.write_text(render_overview(counted(), path.stem), encoding="utf-8")
    return count


def _export_parquet(records: Iterable[Record], path: Path) -> int:
    """One row an article: what is the same for every schema as columns, the whole document as JSON."""
    try:
        import pyarrow as arrow  # noqa: ICN001 - whole words
        from pyarrow import parquet
    except ImportError:
        raise UsageError(f"--out {path}: Parquet needs pyarrow, which is not installed: pip install pyarrow") from None
    text, whole, number = arrow.string(), arrow.int64(), arrow.float64()
    place = [("sentence", whole), ("start", whole), ("end", whole)]
    words = [(name, text) for name in ("path", "label", "quote", "unit", "qualifier", "status", "when")]
    columns = [
        (name, text) for name in ("id", "source", "title", "published", "language", "sha256", "text", "schema", "headline")
    ]
    figures = arrow.list_(arrow.struct([*words, ("value", number), *place]))
    made_by = [("model", text), ("prompt", text), ("prompt_version", whole), ("created", text), ("cost_usd", number)]
    shape = arrow.schema([*columns, ("figures", figures), *made_by, ("document", text)])
    count, rows = 0, map(_row, records)
    with written_aside(path) as aside, parquet.ParquetWriter(aside, shape) as writer:
        while batch := list(islice(rows, ROWS_AT_A_TIME)):
            writer.write_table(arrow.Table.from_pylist(batch, schema=shape))
            count += len(batch)
    return count


def _row(record: Record) -> dict[str, Any]:
    headline = record.summary.get("headline")
    origin = record.provenance
    return {
        **record.article.document(),
        "schema": record.schema,
        "headline": headline if isinstance(headline, str) else None,
        "figures": [_figure(claim.path, claim.item) for claim in claims_in(record.summary) if claim.kind == "figure"],
        **{name: origin[name] for name in ("model", "prompt", "prompt_version", "created")},
        "cost_usd": origin["usage"]["cost_usd"],
        "document": on_one_line(record.document()).rstrip("\n"),
    }


def _figure(path: str, item: dict[str, Any]) -> dict[str, Any]:
    first: Tree = next(iter(item["evidence"]), {})
    told = {name: as_text(item.get(name)) for name in ("label", "quote", "unit", "qualifier", "status", "when")}
    place = {name: first.get(name) for name in ("sentence", "start", "end")}
    return {"path": path, **told, "value": as_float(item["value"]), **place}
