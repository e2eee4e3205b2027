"""Normalisation: one form of text, without anything that a reader can't see or a terminal would obey."""

import re
import unicodedata

from summarizer.errors import SourceError

_BREAKS = "\r\v\f\x85\u2028\u2029"
_LINE_BREAKS = re.compile(rf"\r\n?|[{_BREAKS}]")
_LINE_SPACE = re.compile(r"[ \n]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_LONGEST_NAME = 80
_SURROGATE = re.compile("[\ud800-\udfff]")

# Most texts hold none of these characters, and one search for them saves the passes below.
_SUSPECT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)

# A control string (OSC, DCS, SOS, PM, APC) ends at BEL or ST; one that never ends is cut at the end of its line. The 8-bit
# introducers must have their end or their parameters, because they also stand in text that was once decoded wrongly.
_TERMINAL_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b[\]PX^_][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]"
    r"|\x9b[0-?]*[ -/]*[@-~]"
    r"|[\x90\x98\x9d-\x9f][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")

# Joiners shape words in some scripts (Arabic to the Indic ones, Myanmar, Khmer, Mongolian) and join emoji; variation
# selectors choose the look of symbols and ideographs. Anywhere else both can only carry hidden data.
_SHAPED = "\u0600-\u0dff\u1000-\u109f\u1780-\u18af\ua8e0-\ua8ff\ufb50-\ufdff\ufe70-\ufefc"
_EMOJI = "\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_SELECTOR = re.compile(
    f"((?<=[^\\sA-Za-z\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f]"
    f"|(?<=[{_IDEOGRAPHS}])[\U000e0100-\U000e01ef])"
    f"|[\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
_JOINER = re.compile(
    f"((?<=[{_SHAPED}])[\u200c\u200d](?=[{_SHAPED}])|(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}]))|[\u200c\u200d]"
)


def normalise(text: str) -> str:
    """The one form of a text: NFC, newlines as line ends, at most one blank line, no invisible or control characters.

    No-break and thin spaces stay, because they hold figures together. Raises SourceError for a lone surrogate.
    """
    text = without_terminal_sequences(_without_surrogates(text)).replace("\t", " ")
    if not text.isascii():
        if _SUSPECT.search(text):
            # NFC comes first, since it turns some symbols into letters, and again below: a mark may follow its letter now.
            text = unicodedata.normalize("NFC", text)
            text = _JOINER.sub(r"\1", _SELECTOR.sub(r"\1", text))
        text = unicodedata.normalize("NFC", text)
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return (_BLANK_LINES.sub("\n\n", text) if "\n\n\n" in text else text).strip()


def without_terminal_sequences(text: str) -> str:
    """The text without control characters, terminal sequences as wholes and invisible characters; line ends are newlines.

    What parses markup needs this first: a parser that drops the escape character alone leaves its parameters behind.
    """
    if any(sign in text for sign in _BREAKS):
        text = _LINE_BREAKS.sub("\n", text)
    if _SUSPECT.search(text):
        text = _CONTROL.sub("", _TERMINAL_SEQUENCE.sub("", _INVISIBLE.sub("", text)))
    return text


def one_line(text: str, limit: int) -> str:
    """A name or title on one line of at most `limit` characters, safe to show whatever it was."""
    line = _LINE_SPACE.sub(" ", normalise(_SURROGATE.sub("\ufffd", text)))
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def shown(name: str) -> str:
    """A name as an error message shows it: on one line, and with its middle left out where it is long."""
    line = one_line(name, _LONGEST_NAME * 100)
    half = _LONGEST_NAME // 2
    return line if len(line) <= _LONGEST_NAME else f"{line[: half - 1]}…{line[-half:]}"


def _without_surrogates(text: str) -> str:
    """The text with surrogate pairs joined into the characters that they stand for."""
    if text.isascii() or not _SURROGATE.search(text):
        return text
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    lone = _SURROGATE.search(text)
    if lone:
        raise SourceError(f"character {lone.start()} is a lone surrogate, half of a character: the text is damaged")
    return text
