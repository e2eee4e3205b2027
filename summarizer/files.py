"""Files that are written aside and renamed, so that a crash leaves the old one or the new one and no half."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from summarizer.errors import StoreUnusable


@contextmanager
def written_aside(path: Path) -> Iterator[Path]:
    """A path to write to, which takes the place of `path` once the block is left without an error."""
    aside = aside_of(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield aside
        put_in_place(aside, path)
    except OSError as error:
        raise StoreUnusable(f"{path}: can't be written ({error.strerror or error}); choose another place with --out") from None
    finally:
        with suppress(OSError):
            remove_aside(aside, path)


def aside_of(path: Path) -> Path:
    """Where to write what is meant for a path: beside the file that it names, or right there where it is a device or a pipe."""
    if is_device(path):
        return path
    file = _file_of(path)
    return file.with_name(f".{file.name}.{os.getpid()}")


def put_in_place(aside: Path, path: Path) -> None:
    """Let what was written aside take the place of the old file; a link to it stays a link. OSError where that fails."""
    if aside != path:
        aside.replace(_file_of(path))


def remove_aside(aside: Path, path: Path) -> None:
    """Remove what was written aside, if it is still there."""
    if aside != path:
        aside.unlink(missing_ok=True)


def is_device(path: Path) -> bool:
    """Whether a path leads to something that is written to and never replaced, such as /dev/stdout or a named pipe."""
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)  # noqa: PTH110, PTH112, PTH113 - these never raise


def _file_of(path: Path) -> Path:
    """The file that a path leads to, also where that is a link."""
    return Path(os.path.realpath(path)) if os.path.islink(path) else path  # noqa: PTH114 - this never raises
