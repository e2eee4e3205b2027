"""Recordings: what a model said to one request, as a readable JSON file."""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from summarizer.engines.engine import Engine
from summarizer.errors import AnswerError, StoreUnusable, UsageError
from summarizer.types.draft import Draft, Reply
from summarizer.types.plain import plain
from summarizer.types.request import Request

FORMAT = "recording/1"


@dataclass(frozen=True, slots=True)
class Recording:
    """The replies of one model to one request, in order: the last one counts, earlier ones did not fit and were re-asked."""

    digest: str
    model: str
    replies: tuple[Reply, ...]


@dataclass(frozen=True)
class Recorder:
    """An engine that writes down whatever another one is told, failed answers too: they were paid for."""

    engine: Engine
    model: str
    folder: Path

    async def answer(self, request: Request) -> Draft:
        """The other engine's answer, after it was written; StoreUnusable where it can't be."""
        try:
            draft = await self.engine.answer(request)
        except AnswerError as error:
            write_recording(self.folder, request, self.model, error.replies)
            raise
        write_recording(self.folder, request, self.model, draft.replies)
        return draft


def write_recording(
    folder: Path, request: Request, model: str, replies: tuple[Reply, ...], made_by: Literal["model", "hand"] = "model"
) -> Path:
    """Write one recording, aside first and then renamed, so that a crash leaves no half of one."""
    document = {
        "format": FORMAT,
        "made_by": made_by,
        "digest": request.digest,
        "model": model,
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "prompt": request.prompt,
        "prompt_version": request.prompt_version,
        "schema": request.schema.id,
        "article": {"id": request.article.id, "sha256": request.article.sha256},
        "messages": [{"role": m.role, "content": m.content.split("\n")} for m in request.messages],
        "replies": [{**plain(reply), "content": _readable(reply.content)} for reply in replies],
    }
    path = folder / f"{_slug(request.article.id)}.{request.prompt}.{_slug(model)}.{request.digest[:16]}.json"
    aside = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        aside.replace(path)
    except OSError as error:
        raise StoreUnusable(f"recording {path}: can't be written ({error.strerror}); the answer is lost") from None
    return path


def find_recordings(folder: Path, digest: str) -> Iterator[Recording]:
    """Every recording of the request with that digest; UsageError where a file that should be one is not."""
    for path in sorted(folder.glob(f"*.{digest[:16]}.json")):
        recording = read_recording(path)
        if recording.digest == digest:
            yield recording


def read_recording(path: Path) -> Recording:
    """The recording in a file; UsageError where there is none."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        if document["format"] != FORMAT:
            raise ValueError(f"its format is {document['format']!r}, not {FORMAT!r}")  # noqa: TRY301 - one message for all
        replies = tuple(
            Reply(_text(reply["content"]), reply["finish_reason"], reply["refusal"]) for reply in document["replies"]
        )
        return Recording(document["digest"], document["model"], replies)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"recording {path}: can't be read ({error})") from None


def _readable(content: str) -> Any:  # noqa: ANN401 - any JSON
    """A JSON object as itself, so that people can read it; any text that would lose something by it as a string."""
    try:
        value = json.loads(content, object_pairs_hook=_unique, parse_constant=_refused)
    except ValueError:
        return content
    return value if isinstance(value, dict) else content


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _text(content: Any) -> str:  # noqa: ANN401 - any JSON
    return content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)


def _slug(name: str) -> str:
    """A name as a part of a file name."""
    return re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-")[:60] or "article"
