"""An article as it was found in a source, with the digest of the bytes behind it."""

from dataclasses import dataclass
from hashlib import sha256

from summarizer.reading.unreadable import Unreadable
from summarizer.types.article import Article


@dataclass(frozen=True, slots=True)
class Found:
    """An article, or why it could not be read; `origin` is None where the source's bytes may be others the next time."""

    article: Article | Unreadable
    origin: str | None = None


def digest_of_origin(raw: bytes, identifier: str) -> str:
    """The SHA-256 of an article's bytes and of the id that its place gives it: with the same one it is the same article."""
    return sha256(b"%s\0%s" % (raw, identifier.encode(errors="surrogatepass"))).hexdigest()
