"""Lists of words, written as one text."""


def listed(words: str) -> list[str]:
    """The words of a list that is written with spaces between them."""
    return words.split()
