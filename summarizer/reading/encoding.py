"""Bytes to text: finds the encoding, and tells a text in an old encoding from a damaged or binary file."""

import codecs
import re
from collections.abc import Iterator

from summarizer.errors import SourceError
from summarizer.reading.plausibility import looks_written

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image, sound or video"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound or video"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\v\f\r\x1b"})
_BINARY_SAMPLE = 65_536
_BINARY_SHARE = 0.1

_MARKUP_SAMPLE = 2_048
_MARKUP_DECLARATION = re.compile(
    rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)|<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)

# As browsers do: what is declared as the first of each pair is written in the second, which holds a few more characters.
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_UNBELIEVABLE = re.compile(r"idna|punycode|escape|undefined|mbcs|oem|rot|utf-(?:7|16|32)")
"""Codecs that are not for text; and what needs a byte order mark, or would show itself by NUL bytes."""


_CUT_OFF = re.compile(rb"(?:[\xe1-\xef][\x80-\xbf]|[\xf1-\xf3][\x80-\xbf]{2})\Z")

_WESTERN = "cp1252"
_WESTERN_SHARE = 0.01
"""A text in which fewer bytes than this are above ASCII is in a Western language, whatever statistics say of the few."""

_CANDIDATES = (
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp866", "cp874", "koi8-r",
    "koi8-u", "mac-roman", "mac-cyrillic", "iso8859-2", "iso8859-5", "iso8859-7", "iso8859-8", "iso8859-9", "iso8859-15",
    "cp932", "shift_jis_2004", "euc_jis_2004", "gb18030", "big5hkscs", "euc_kr", "cp949",
)  # fmt: skip
"""What text files and pages are really found in; chardet's other eighty explain any byte."""

_DETECTION_SAMPLE = 100_000


def decode(raw: bytes, *, declared: str | None = None, is_markup: bool = False) -> str:
    """The text in some bytes: by byte order mark, declared charset, UTF-8, or the encoding that fits, in this order.

    `declared` is what the transport says; in markup a declaration at the start counts too. Raises SourceError for binary
    data, damaged UTF-8 (it names the byte) and bytes that no known encoding explains.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _decoded_as_marked(raw.removeprefix(mark), encoding)
    _refuse_binary(raw)
    text = _as_declared(raw, declared or (_declared_in(raw) if is_markup else None))
    if text is not None:
        return text
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        offset = error.start
    text = None if _is_damaged_utf8(raw) else _detected(raw)
    if text is None:
        raise SourceError(f"byte {offset} is not valid UTF-8, and no other encoding fits: save it as UTF-8")
    return text


def _decoded_as_marked(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(f"byte {error.start} does not fit its byte order mark ({encoding}): save it as UTF-8") from error


def _refuse_binary(raw: bytes) -> None:
    """Raise SourceError for what is no text in any encoding."""
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise SourceError(f"it is {what}, not text (binary)")
    sample = raw[:_BINARY_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\0" in raw or controls > _BINARY_SHARE * len(sample):
        raise SourceError("it is binary, not text")


def _declared_in(raw: bytes) -> str | None:
    """The charset that an HTML or XML text declares for itself."""
    match = _MARKUP_DECLARATION.search(raw[:_MARKUP_SAMPLE])
    return (match[1] or match[2]).decode() if match else None


def _as_declared(raw: bytes, declared: str | None) -> str | None:
    """The text in its declared encoding, or None where the declaration can't be right."""
    if declared is None:
        return None
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    if _UNBELIEVABLE.search(name) or (not raw.isascii() and _is_utf8(raw)):
        # Many pages are declared wrongly, and nothing but UTF-8 is valid UTF-8 by chance.
        return None
    try:
        return raw.decode(_SUPERSETS.get(name, name))
    except (UnicodeDecodeError, LookupError):
        return None


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(raw: bytes) -> bool:
    """Whether a good part of what is above ASCII is UTF-8, or the last character is cut off.

    In a legacy encoding hardly any bytes form characters in UTF-8 by chance: in a damaged text at least one does for every
    two that don't.
    """
    text = raw.decode(errors="surrogateescape")
    invalid = len(text) - len(text.encode(errors="ignore").decode())
    above_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    return above_ascii - invalid >= invalid / 2 or _CUT_OFF.search(raw[-3:]) is not None


def _detected(raw: bytes) -> str | None:
    """The text in the likeliest encoding in which it looks like writing, or None."""
    above_ascii = len(raw) - len(raw.translate(None, bytes(range(0x80, 0x100))))
    for encoding in (_WESTERN,) if above_ascii < _WESTERN_SHARE * len(raw) else _likeliest(raw):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if looks_written(text):
            return text
    return None


def _likeliest(raw: bytes) -> Iterator[str]:
    """The encodings that may be the right one, best first.

    The detector's confidence says little (0.04 to 0.4 for short texts, right or wrong), so only its order is used.
    """
    import chardet

    sample = raw[:_DETECTION_SAMPLE]
    for found in chardet.detect_all(sample, ignore_threshold=True, compat_names=False, include_encodings=_CANDIDATES):
        if found["encoding"]:
            yield found["encoding"]
