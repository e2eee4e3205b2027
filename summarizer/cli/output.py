"""Where summaries and briefings go: standard output, a file, or a folder with one file each."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO, Union

from summarizer.cli.options import Format
from summarizer.cli.terminal import flush_output, has_color, put, width
from summarizer.errors import StoreUnusable, UsageError
from summarizer.files import aside_of, put_in_place, remove_aside, written_aside
from summarizer.rendering import render_json, render_jsonl, render_markdown, render_text
from summarizer.types.summary import Summary

if TYPE_CHECKING:
    from summarizer.types.briefing import Briefing

Told = Union[Summary, "Briefing"]

SUFFIXES = {
    Format.TEXT: ".txt",
    Format.MARKDOWN: ".md",
    Format.HTML: ".html",
    Format.JSON: ".json",
    Format.JSONL: ".jsonl",
}
MANY = re.compile(r"\.(jsonl|ndjson)$", re.IGNORECASE)
PAGE_WIDTH = 80
"""Columns of text in a file."""


def may_be_several(sources: Sequence[str]) -> bool:
    """Whether sources may stand for more than one article."""
    return len(sources) > 1 or any(Path(source).is_dir() or MANY.search(source) for source in sources)


def open_output(form: Format | None, place: str | None, *, several: bool, default: Format = Format.TEXT) -> "Output":
    """The output that the options ask for; StoreUnusable, before anything is spent, where nothing can be written there."""
    if place == "":
        raise UsageError("--out '': name a file or a folder")
    out = Path(place) if place else None
    if out is not None and stands_for_folder(out, place or "", several=several):
        return Folder(form or default, out)
    if form is None and out is not None:
        form = {suffix: known for known, suffix in SUFFIXES.items()}.get(out.suffix.lower())
    if form is Format.HTML and several:
        raise UsageError("a page of HTML holds one article: give a folder for several with --out DIR --format html")
    return File(form or default, out, several=several) if out else Stream(form or default, several=several)


def stands_for_folder(out: Path, typed: str, *, several: bool) -> bool:
    """Whether --out means a folder: one that is there, one typed as such, or a bare name that several articles go to."""
    return out.is_dir() or typed.endswith(os.sep) or (several and not out.suffix and not out.exists())


class Output:
    """A place for what was told, used as a context manager: what was written counts once it is left without an error."""

    def __init__(self, form: Format, *, several: bool) -> None:
        """`several` makes an array of JSON objects, also where only one comes."""
        self.form = form
        self.several = several
        self.count = 0

    def write(self, told: Told) -> None:
        """Add one summary or briefing."""
        raise NotImplementedError

    def close(self) -> None:
        """Finish what was written."""

    def discard(self) -> None:
        """Leave no trace of a run that failed before it wrote anything."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None or self.count:
            self.close()
        else:
            self.discard()

    def rendered(self, told: Told, *, columns: int = PAGE_WIDTH, color: bool = False) -> str:
        """A summary or a briefing in the output's form."""
        match self.form:
            case Format.TEXT:
                return render_text(told, width=columns, color=color)
            case Format.MARKDOWN:
                return render_markdown(told)
            case Format.HTML:
                from summarizer.pipeline import figure_spans
                from summarizer.rendering.html import render_briefing, render_html

                return render_html(told, figure_spans(told.article)) if isinstance(told, Summary) else render_briefing(told)
            case Format.JSON:
                return render_json(told)
            case Format.JSONL:
                return render_jsonl(told)

    def chunk(self, text: str) -> str:
        """A rendered summary with what has to stand before it."""
        self.count += 1
        first = self.count == 1
        if self.form is Format.JSON and self.several:
            return ("[\n" if first else ",\n") + text.rstrip("\n")
        if self.form in (Format.TEXT, Format.MARKDOWN) and not first:
            return "\n" + text
        return text

    def ending(self) -> str:
        """What has to stand after the last summary."""
        if self.form is Format.JSON and self.several:
            return "\n]\n" if self.count else "[]\n"
        return ""


class Stream(Output):
    """Standard output."""

    def write(self, told: Told) -> None:
        """Print it, at once."""
        put(self.chunk(self.rendered(told, columns=width(), color=has_color())))
        flush_output()

    def close(self) -> None:
        """Close the array, if there is one."""
        put(self.ending())
        flush_output()


class File(Output):
    """One file, written aside and renamed at the end; it keeps what was done when the run stops early."""

    def __init__(self, form: Format, path: Path, *, several: bool) -> None:
        """StoreUnusable where the file can't be written."""
        super().__init__(form, several=several)
        self.path = path
        self.aside = aside_of(path)
        self.stream = self._opened()

    def _opened(self) -> TextIO:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return self.aside.open("w", encoding="utf-8")
        except OSError as error:
            raise unwritable(self.path, error) from None

    def write(self, told: Told) -> None:
        """Add it to the file."""
        try:
            self.stream.write(self.chunk(self.rendered(told)))
            self.stream.flush()
        except OSError as error:
            raise unwritable(self.path, error) from None

    def close(self) -> None:
        """Put the file in its place; without a single summary whatever stood there before stays."""
        try:
            self.stream.write(self.ending())
            self.stream.close()
            if self.count:
                put_in_place(self.aside, self.path)
        except OSError as error:
            raise unwritable(self.path, error) from None
        finally:
            self.discard()

    def discard(self) -> None:
        """Remove what was written aside."""
        with suppress(OSError):
            self.stream.close()
        remove_aside(self.aside, self.path)


class Folder(Output):
    """A folder with one file an article, each written aside and renamed."""

    def __init__(self, form: Format, path: Path) -> None:
        """StoreUnusable where the folder can't be made."""
        super().__init__(form, several=False)
        self.path = path
        self.taken: dict[str, str] = {}
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(path, error) from None

    def write(self, told: Told) -> None:
        """Write its file."""
        with written_aside(self.path / self._name(told)) as aside:
            aside.write_text(self.rendered(told), encoding="utf-8")

    def _name(self, told: Told) -> str:
        """A file name made of an article's id: never a path, and never the same for two sources of one run."""
        if not isinstance(told, Summary):
            return f"briefing{SUFFIXES[self.form]}"
        article = told.article
        readable = re.sub(r"[^\w.-]+", "-", article.id).strip("-.")[:80]
        if readable != article.id or self.taken.get(readable.lower(), article.source) != article.source:
            readable = f"{readable or 'article'}-{sha256(f'{article.id} {article.source}'.encode()).hexdigest()[:8]}"
        self.taken[readable.lower()] = article.source
        return readable + SUFFIXES[self.form]


def unwritable(path: Path, error: OSError) -> StoreUnusable:
    """The error for a place where nothing can be written."""
    return StoreUnusable(f"{path}: can't be written ({error.strerror}); choose another place with --out")
