"""Files and standard input: their bytes, within the limit of size."""

import sys
from pathlib import Path
from typing import BinaryIO

from summarizer.errors import SourceError
from summarizer.reading.limits import BYTE_LIMIT


def bytes_of_file(path: Path) -> bytes:
    """The bytes of a file or pipe; raises SourceError where it can't be read or is larger than 20 MB."""
    try:
        with path.open("rb") as file:
            if path.stat().st_size > BYTE_LIMIT:
                raise _too_large(f"{path.stat().st_size:,} bytes")
            return _within_limit(file)
    except OSError as error:
        raise SourceError(f"it can't be read: {error.strerror or error}") from error


def bytes_of_standard_input() -> bytes:
    """The bytes on standard input; raises SourceError for more than 20 MB."""
    return _within_limit(sys.stdin.buffer)


def _within_limit(stream: BinaryIO) -> bytes:
    raw = stream.read(BYTE_LIMIT + 1)
    if len(raw) > BYTE_LIMIT:
        raise _too_large(f"more than {BYTE_LIMIT:,} bytes")
    return raw


def _too_large(size: str) -> SourceError:
    return SourceError(f"it has {size}, the limit is {BYTE_LIMIT:,}: split it, or pass many articles as JSONL")
