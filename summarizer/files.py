"""Files that are written aside and renamed, so that a crash leaves the old one or the new one and no half."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from summarizer.errors import StoreUnusable


@contextmanager
def written_aside(path: Path) -> Iterator[Path]:
    """A path to write to, which takes the place of `path` once the block is left without an error."""
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield aside
        aside.replace(path)
    except OSError as error:
        raise StoreUnusable(f"{path}: can't be written ({error.strerror or error}); choose another place with --out") from None
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
