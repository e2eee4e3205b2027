import codecs

import pytest

from summarizer.errors import SourceError
from summarizer.reading.encoding import decode

RUSSIAN = "Президент посетил завод «Кармет» в Темиртау. Производство выросло на 66%."
FRENCH = "Le président a visité l'usine à Temirtau. La production a augmenté, c'est déjà ça."
GERMAN = "Der Präsident besuchte das Werk für Küchengeräte. Größe und Straße zählen."
POLISH = "Prezydent odwiedził zakład. Książka leży na łodzi, mówi się o środkach."
JAPANESE = "大統領は工場を訪問しました。生産は増加した。これは新しい計画です。"
CHINESE = "总统访问了工厂。产量增加了。这是一个新的计划。"
KOREAN = "대통령이 공장을 방문했다. 생산이 증가했다."
GREEK = "Ο πρόεδρος επισκέφθηκε το εργοστάσιο. Η παραγωγή αυξήθηκε."
TYPOGRAPHIC = "The plant’s output – “strong,” he said – rose again, and nobody in the town was surprised by it."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"), (RUSSIAN.replace("«", "").replace("»", ""), "koi8-r"), (FRENCH, "latin-1"),
        (FRENCH, "cp1252"), (GERMAN, "latin-1"), (POLISH, "cp1250"), (POLISH, "iso8859-2"), (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"), (CHINESE, "gb18030"), (KOREAN, "euc-kr"), (GREEK, "cp1253"), (TYPOGRAPHIC, "cp1252"),
        ("The café is nice.", "latin-1"), ("Il va à Paris.", "latin-1"), ("The price is £5 million.", "latin-1"),
    ],
)  # fmt: skip
def test_a_text_in_an_old_encoding_is_read_without_a_declaration(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    mark = {
        "utf-8": codecs.BOM_UTF8,
        "utf-16-le": codecs.BOM_UTF16_LE,
        "utf-16-be": codecs.BOM_UTF16_BE,
        "utf-32-le": codecs.BOM_UTF32_LE,
        "utf-32-be": codecs.BOM_UTF32_BE,
    }[encoding]
    assert decode(mark + RUSSIAN.encode(encoding), declared="latin-1") == RUSSIAN


@pytest.mark.parametrize(
    ("raw", "offset"),
    [
        ("Il a déclaré à la presse ".encode() + b"\xe9 que", 28),
        ("naïve café – ".encode() + b"\xff", 17),
        ("un café déjà".encode()[:-1], 13),
        ("the end “".encode()[:-1], 8),
        (b"The plant \xff is good and fine.", 10),
        (b"abc\x80def", 3),
    ],
)
def test_damaged_text_names_the_byte_and_the_remedy(raw: bytes, offset: int) -> None:
    with pytest.raises(SourceError, match=f"byte {offset} is not valid UTF-8.*save it as UTF-8"):
        decode(raw)


def test_a_file_that_does_not_fit_its_mark_is_damaged() -> None:
    with pytest.raises(SourceError, match="byte order mark"):
        decode(codecs.BOM_UTF16_LE + b"a")


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff\xe0JFIF",
        b"\x1f\x8b\x08rest",
        b"text\0text",
        bytes(range(1, 32)) * 4,
    ],
)
def test_binary_data_is_called_binary(raw: bytes) -> None:
    with pytest.raises(SourceError, match="binary"):
        decode(raw)


def test_a_few_control_characters_do_not_make_a_text_binary() -> None:
    assert decode(b"\x1b[31mred\x1b[0m alert\x07 in the town hall\n") == "\x1b[31mred\x1b[0m alert\x07 in the town hall\n"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1251", "cp1251"),
        ("ISO-8859-1", "cp1252"),
        ("gb2312", "gb18030"),
        ("Shift_JIS", "cp932"),
        ("iso-2022-jp", "iso2022_jp"),
    ],
)
def test_a_declared_charset_is_believed(declared: str, encoding: str) -> None:
    text = {"cp1251": RUSSIAN, "cp1252": TYPOGRAPHIC, "gb18030": CHINESE}.get(encoding, JAPANESE)
    assert decode(text.encode(encoding), declared=declared) == text


@pytest.mark.parametrize("declared", ["latin-1", "nonsense", "unicode_escape", "base64", "utf-7", "utf-16", "", "shift_jis"])
def test_a_declaration_that_can_not_be_right_is_not_believed(declared: str) -> None:
    assert decode("prix : 5 € à côté".encode(), declared=declared) == "prix : 5 € à côté"


@pytest.mark.parametrize(
    "head",
    [
        b'<meta charset="windows-1251">',
        b'<meta http-equiv=Content-Type content="text/html; charset=windows-1251">',
        b'<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_markup_declares_its_own_charset(head: bytes) -> None:
    raw = head + "Їжа".encode("cp1251")
    assert decode(raw, is_markup=True).endswith("Їжа")


def test_the_transport_counts_more_than_the_markup() -> None:
    raw = b'<meta charset="koi8-r">' + RUSSIAN.encode("cp1251")
    assert decode(raw, declared="windows-1251", is_markup=True).endswith(RUSSIAN)
