import pytest

from summarizer.reading.language import guess_language, language_code


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "en"),
        ("en-US", "en"),
        ("EN_gb", "en"),
        (" zh-Hant ", "zh"),
        ("eng", None),
        ("", None),
        (None, None),
        ("e", None),
        ("x-klingon", None),
    ],
)
def test_a_tag_is_reduced_to_its_two_letters(tag: str | None, code: str | None) -> None:
    assert language_code(tag) == code


TEXTS = {
    "en": "The governor told the farmers to finish the harvest by Oct. 10.",
    "fr": """Le gouverneur a demandé aux agriculteurs de terminer la récolte avant le 10 octobre. Selon la région, les trois
        quarts des champs sont déjà moissonnés, et le reste dépend de la pluie.""",
    "de": """Der Gouverneur verlangte von den Bauern, die Ernte bis zum 10. Oktober zu beenden. Drei Viertel der Felder sind
        nach Angaben der Behörde schon abgeerntet, der Rest hängt vom Regen ab.""",
    "ru": """Губернатор потребовал от фермеров закончить уборку до 10 октября. По данным области, убрано уже три четверти
        полей, остальное зависит от погоды.""",
    "id": """Gubernur meminta para petani menyelesaikan panen sebelum 10 Oktober. Menurut pemerintah daerah, tiga perempat
        sawah sudah dipanen dan sisanya bergantung pada hujan yang akan datang.""",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_language_is_guessed_from_the_text(language: str) -> None:
    assert guess_language(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "2024", "Plan B", "Az üzem és a város", "1 2 3 4 5 6 7 8 9 " * 50])
def test_too_little_text_tells_no_language(text: str) -> None:
    assert guess_language(text) is None
