import pytest

from summarizer.reading.dates import iso_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-09-10", "2024-09-10"),
        ("20240910", "2024-09-10"),
        (" 2024-09-10T07:42:00Z ", "2024-09-10T07:42:00+00:00"),
        ("2024-09-10 07:42+05:00", "2024-09-10T07:42:00+05:00"),
        ("2024-02-30", None),
        ("10.09.2024", None),
        ("Sept. 10, 2024", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_only_valid_iso_dates_count(written: str | None, iso: str | None) -> None:
    assert iso_date(written) == iso
